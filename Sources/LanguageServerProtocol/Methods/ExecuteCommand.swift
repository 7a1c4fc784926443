import JSONText

/// `workspace/executeCommand`: something to be done to a document, by name.
package struct ExecuteCommandParams: Sendable, Equatable {
  /// The commands that the server has, each with what its arguments are.
  package enum Command: String, Sendable, CaseIterable {
    /// URI, position, and which table: `disclosures`, `requests` or `reviews`.
    case insertTable = "gouji.server.insertTable"
    /// URI and position.
    case insertReport = "gouji.server.insertReport"
    /// URI, and which table; without it, all of them.
    case recalculateTotals = "gouji.server.recalculateTotals"
    /// URI, and which table.
    case fillBlanks = "gouji.server.fillBlanks"
    /// URI.
    case standardTables = "gouji.server.standardTables"
    /// URI.
    case htmlTables = "gouji.server.htmlTables"
  }

  /// Which one.
  package let command: Command
  /// The document's URI, as the client writes it.
  package let uri: String
  private let arguments: [JSON]

  /// Reads the parameters; fails with `invalidParams` where the command is none of the server's, or without a document.
  package init(_ params: JSON) throws(ResponseError) {
    let name = try params.requiredString("command")
    guard let command = Command(rawValue: name) else { throw .invalidParams("unknown command: \(name)") }
    self.command = command
    arguments = params["arguments"]?.array ?? []
    guard let uri = arguments.first?.string else { throw .invalidParams("\(name): the first argument must be the URI of a document") }
    self.uri = uri
  }

  /// The place in the document; fails with `invalidParams` where the second argument is none.
  package func position() throws(ResponseError) -> Position {
    guard arguments.count > 1, arguments[1].isObject else {
      throw .invalidParams("\(command.rawValue): the second argument must be a position")
    }
    return try Position(arguments[1])
  }

  /// The word after the place; fails with `invalidParams` where the third argument is no string.
  package func name() throws(ResponseError) -> String {
    guard arguments.count > 2, let name = arguments[2].string else {
      throw .invalidParams("\(command.rawValue): the third argument must be a string")
    }
    return name
  }

  /// The word after the document; nil where there is none, and `invalidParams` where the second argument is no string.
  package func nameAfterDocument() throws(ResponseError) -> String? {
    guard arguments.count > 1, arguments[1] != .null else { return nil }
    guard let name = arguments[1].string else { throw .invalidParams("\(command.rawValue): the second argument must be a string") }
    return name
  }
}
