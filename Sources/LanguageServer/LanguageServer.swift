/// The language server on the standard input and output.
package enum LanguageServer {
  /// The version of the server and of the tool it is part of.
  package static let version = "0.1.0"

  #if !hasFeature(Embedded)
    /// Serves one client, as told by the arguments after `lsp`, and returns the code to exit with: 0 after `shutdown`, else 1.
    package static func run(arguments: [String]) -> Int32 {
      let options = Options(arguments)
      for remark in options.remarks { StandardIO.writeError("gouji: \(remark)") }
      let server = Server(
        transport: transport(options), options: options, log: Log(level: options.logLevel, write: StandardIO.writeError))
      server.parentProcess = .parent
      CrashReport.install(version: version)
      server.beforeHandling = CrashReport.note
      return server.run()
    }

    /// The process's own streams, with a record of the input where one is asked for and can be written.
    private static func transport(_ options: Options) -> any Transport {
      let streams = StandardIO()
      guard let path = options.mirror else { return streams }
      if let mirror = MirroringTransport(streams, path: path) { return mirror }
      StandardIO.writeError("gouji: cannot write the record \(path); serving without one")
      return streams
    }
  #endif

  /// Plays a record of what a client sent (`--mirror`), message by message, and gives `tell` a line for each message either way: `→` and
  /// its body, `←` and its body, and with `showsTimes` after each message from the client how long it took; returns the code to exit with.
  package static func replay(_ record: [UInt8], showsTimes: Bool, tell: @escaping (String) -> Void) -> Int32 {
    let transport = ReplayTransport(record, showsTimes: showsTimes, tell: tell)
    let status = Server(transport: transport, options: Options([]), log: Log(level: .off) { _ in }).run()
    transport.finish()
    return status
  }
}
