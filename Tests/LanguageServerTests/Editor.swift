import JSONText
import Testing

/// An editor with one report open: it keeps the text that the server must have, and counts lines and columns by its own means.
final class Editor {
  /// What an editor can do that can do everything.
  static let everything = #"""
    "workspace":{"workspaceEdit":{"documentChanges":true},"applyEdit":true},
    "textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"semanticTokens":{},"definition":{"linkSupport":true},
    "publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"dataSupport":true},
    "hover":{"contentFormat":["markdown"]},"codeAction":{"codeActionLiteralSupport":{},"isPreferredSupport":true}}
    """#

  private let server: any Interlocutor
  private let width: (Unicode.Scalar) -> Int
  private var scalars: [Unicode.Scalar]
  private(set) var version = 1
  /// What the server published last.
  private(set) var published = JSON.null
  private var lastID = 0

  /// Starts a server and opens a text; `client` holds members of the client's capabilities, `more` those of `initialize`.
  init(
    _ connection: Connection, _ text: String, encoding: String = "utf-16", client: String = everything, more: String = ""
  ) throws {
    server = try connection.start()
    scalars = Array(text.unicodeScalars)
    switch encoding {
    case "utf-8": width = { UTF8.width($0) }
    case "utf-16": width = { UTF16.width($0) }
    default: width = { _ in 1 }
    }
    let capabilities = #"{"general":{"positionEncodings":["\#(encoding)"]},\#(client)}"#
    let answer = try server.exchange([Say.initialize(capabilities, more: more)], expecting: 1)[0]
    #expect(answer["result"]?["capabilities"]?["positionEncoding"] == .string(encoding))
    try say([Say.initialized, Say.open(text)])
  }

  var text: String { string(scalars.indices) }
  var diagnostics: [JSON] { published["diagnostics"]?.array ?? [] }

  /// Sends notifications after which the server must publish once.
  func say(_ notifications: [String]) throws {
    let message = try server.exchange(notifications, expecting: 1)[0]
    #expect(message["method"] == .string("textDocument/publishDiagnostics"))
    published = message["params"] ?? .null
    #expect(published["uri"] == .string(Say.uri))
  }

  /// Asks at a range, with the cursor at its beginning, and gives the result.
  func ask(_ method: String, _ range: JSON?, context: String = "{}", typed: String = "") throws -> JSON {
    lastID += 1
    let start = try json(range?["start"])
    let document = #""textDocument":{"uri":"\#(Say.uri)"}"#
    let params = #"{\#(document),"position":\#(start),"range":\#(try json(range)),"context":\#(context),"ch":"\#(typed)"}"#
    let answer = try server.exchange([Say.request(lastID, "textDocument/\(method)", params)], expecting: 1)[0]
    #expect(answer["id"] == .integer(lastID))
    return try #require(answer["result"])
  }

  /// The repairs that are offered for a diagnostic.
  func quickFixes(of diagnostic: JSON) throws -> [JSON] {
    let context = #"{"diagnostics":[\#(try json(diagnostic))],"only":["quickfix"]}"#
    return try #require(try ask("codeAction", diagnostic["range"], context: context).array)
  }

  /// Does what an action says.
  func apply(_ action: JSON) throws {
    let changes = try #require(action["edit"]?["documentChanges"]?.array)
    try #require(changes.count == 1)
    #expect(changes[0]["textDocument"] == .object([.init("uri", .string(Say.uri)), .init("version", .integer(version))]))
    try change(try #require(changes[0]["edits"]?.array))
  }

  /// Has the server carry out a command, whose arguments come after the document's URI, and makes the change that it asks for.
  func execute(_ command: String, _ arguments: String = "") throws {
    lastID += 1
    let params = #"{"command":"gouji.server.\#(command)","arguments":["\#(Say.uri)"\#(arguments)]}"#
    let messages = try server.exchange([Say.request(lastID, "workspace/executeCommand", params)], expecting: 2)
    #expect(messages.map { $0["method"] } == [.string("workspace/applyEdit"), nil])
    #expect(messages[1]["id"] == .integer(lastID) && messages[1]["result"] == .null)
    try apply(try #require(messages[0]["params"]))
  }

  /// Makes replacements that are all given in the text as it is, and tells the server of them.
  func change(_ edits: [JSON]) throws {
    let edits = try edits.map { (try indices(of: $0["range"]), $0["newText"]?.string ?? "", try json($0["range"])) }
    version += 1
    // Each change is read in the text that those before it leave, so the last place comes first.
    let ordered = edits.sorted { $0.0.lowerBound > $1.0.lowerBound }
    for (range, text, _) in ordered { scalars.replaceSubrange(range, with: text.unicodeScalars) }
    let changes = ordered.map { #"{"range":\#($0.2),"text":\#(Say.quoted($0.1))}"# }
    try say([Say.change(version, changes.joined(separator: ","))])
  }

  /// Replaces the first place of a part after another one.
  func replace(_ part: String, with text: String, after anchor: String = "") throws {
    try change([.object([.init("range", try range(of: part, after: anchor)), .init("newText", .string(text))])])
  }

  // MARK: Places

  /// The range of the first place of a part after another one.
  func range(of part: String, after anchor: String = "") throws -> JSON {
    let start = try #require(index(of: anchor, from: 0), "\(anchor)")
    let found = try #require(index(of: part, from: start + anchor.unicodeScalars.count), "\(part)")
    return range(of: found..<found + part.unicodeScalars.count)
  }

  /// The text of a range that the server gave.
  func string(_ range: JSON?) throws -> String { string(try indices(of: range)) }

  private func string(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  private func index(of part: String, from start: Int) -> Int? {
    let part = Array(part.unicodeScalars)
    guard scalars.count - part.count >= start else { return nil }
    return (start...scalars.count - part.count).first { scalars[$0..<$0 + part.count].elementsEqual(part) }
  }

  private func range(of range: Range<Int>) -> JSON {
    .object([.init("start", position(of: range.lowerBound)), .init("end", position(of: range.upperBound))])
  }

  private func position(of index: Int) -> JSON {
    let before = scalars[..<index]
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let column = scalars[lineStart..<index].reduce(0) { $0 + width($1) }
    return .object([.init("line", .integer(before.count { $0 == "\n" })), .init("character", .integer(column))])
  }

  private func indices(of range: JSON?) throws -> Range<Int> {
    let start = try index(of: range?["start"])
    return start..<max(start, try index(of: range?["end"]))
  }

  /// The place of a position, which must be between two characters of the text.
  private func index(of position: JSON?) throws -> Int {
    var line = try #require(position?["line"]?.integer)
    var column = try #require(position?["character"]?.integer)
    var index = 0
    while index < scalars.count, line > 0 || (column > 0 && scalars[index] != "\n") {
      if line == 0 { column -= width(scalars[index]) } else if scalars[index] == "\n" { line -= 1 }
      index += 1
    }
    try #require(line == 0 && column == 0, "\(position ?? .null) is not in the text")
    return index
  }

  private func json(_ value: JSON?) throws -> String {
    var writer = JSONWriter()
    try #require(value).write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
