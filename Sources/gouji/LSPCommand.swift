import LanguageServer

/// `gouji lsp`: the language server on the standard input and output.
enum LSPCommand {
  static func run(_ arguments: [String]) -> Int32 { LanguageServer.run(arguments: arguments) }
}
