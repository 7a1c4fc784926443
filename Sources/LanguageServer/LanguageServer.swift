/// The language server on the standard input and output.
package enum LanguageServer {
  /// The version of the server and of the tool it is part of.
  package static let version = "0.1.0"

  /// Serves one client, as told by the arguments after `lsp`, and returns the code to exit with: 0 after `shutdown`, else 1.
  package static func run(arguments: [String]) -> Int32 {
    let options = Options(arguments)
    let transport = StandardIO()
    for remark in options.remarks { StandardIO.writeError("gouji: \(remark)") }
    let server = Server(transport: transport, options: options, log: Log(level: options.logLevel, write: StandardIO.writeError))
    return server.run()
  }
}
