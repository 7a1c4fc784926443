import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct CompletionTests {
  @Test(arguments: HoverTests.places)
  func theListIsWhole(line: String, character: String) throws {
    let talk = try Conversation([[Say.initialize(), Say.open("# 一\r\n|𠮷|"), Say.complete(1, line, character)]])
    let result = try talk.answer(to: 1)["result"]
    #expect(result?["isIncomplete"] == .bool(false))
    #expect(result?["items"]?.array != nil)
  }

  /// What an editor asks for by itself at each of the characters, on lines where it fits and on lines where nothing does.
  @Test(arguments: [
    ("三", "三", 1), ("七三", "三", 0), ("#", "#", 6), ("正文#", "#", 0), ("（", "（", 0), ("2", "2", 0), ("|", "|", 0), ("表", "表", 0),
  ]) func whatIsTypedBringsSuggestionsWhereTheyFit(line: String, typed: String, count: Int) throws {
    let offered = try Conversation([[Say.initialize()]]).messages.first?["result"]?["capabilities"]?["completionProvider"]
    #expect(offered?["triggerCharacters"]?.array?.contains(.string(typed)) ?? false)
    let text = "# 某局2024年政府信息公开工作年度报告\n\n\(line)\n\n正文\n"
    let place = #""textDocument":{"uri":"\#(Say.uri)"},"position":{"line":2,"character":\#(line.utf16.count)}"#
    let context = #""context":{"triggerKind":2,"triggerCharacter":"\#(typed)"}"#
    let talk = try Conversation([[Say.initialize(), Say.open(text), Say.request(1, "textDocument/completion", "{\(place),\(context)}")]])
    #expect(try talk.answer(to: 1)["result"]?["items"]?.array?.count == count)
  }

  @Test func whereNothingIsOpenNothingIsOffered() throws {
    let talk = try Conversation([[Say.initialize(), Say.complete(1, "0", "0")]])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }

  private static func capabilities(_ item: String) -> String {
    #"{"general":{"positionEncodings":["utf-8"]},"textDocument":{"completion":{"completionItem":\#(item)}}}"#
  }
  private static let plain = capabilities("{}")
  private static let expanding = capabilities(#"{"snippetSupport":true,"insertTextModeSupport":{"valueSet":[1,2]}}"#)

  /// The items that a client is offered on each line of a text, the line being emptied and restored in turn.
  private func offers(_ text: String, _ capabilities: String) throws -> [JSON] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var batch = [Say.initialize(capabilities), Say.open(text)]
    for (number, line) in lines.enumerated() {
      batch.append(Say.change(2 * number + 2, Say.edit(number, 0, line.utf8.count, "")))
      batch.append(Say.complete(number, "\(number)", "0"))
      batch.append(Say.change(2 * number + 3, Say.edit(number, 0, 0, String(line))))
    }
    let talk = try Conversation([batch])
    return try lines.indices.flatMap { try talk.answer(to: $0)["result"]?["items"]?.array ?? [] }
  }

  /// Texts that together are offered headings, rows of every layout, tables, and the whole report.
  private static let texts =
    ["", "# 某县2024年政府信息公开工作年度报告\n\n", "二、主动公开政府信息情况\n\n\n三、收到和处理政府信息公开申请情况\n\n\n"]
    + Fixture.sound.filter { $0.name.contains("2021") }.map(\.string)

  @Test(arguments: texts.indices) func aSnippetIsThePlainTextWithTabStops(index: Int) throws {
    let plain = try offers(Self.texts[index], Self.plain)
    let expanding = try offers(Self.texts[index], Self.expanding)
    #expect(expanding.contains { $0["insertTextFormat"] == .integer(2) })
    #expect(plain.map { $0["label"] } == expanding.map { $0["label"] })
    for (plain, expanding) in zip(plain, expanding) {
      let text = try #require(plain["textEdit"]?["newText"]?.string)
      #expect(plain["insertTextFormat"] == .integer(1))
      #expect(plain["insertTextMode"] == nil)
      #expect(!text.contains("\u{200B}"))
      let offered = try #require(expanding["textEdit"]?["newText"]?.string)
      #expect(plain["textEdit"]?["range"] == expanding["textEdit"]?["range"])
      #expect(expanding["insertTextMode"] == (offered.contains("\n") ? .integer(1) : nil))
      guard expanding["insertTextFormat"] == .integer(2) else {
        #expect(offered == text)
        continue
      }
      let snippet = try #require(Snippet(offered), "\(offered)")
      #expect(snippet.text == text)
      // The last stop of all is 0, wherever it stands.
      let numbered = snippet.stops.filter { $0 > 0 }
      #expect(!snippet.stops.isEmpty && numbered == numbered.indices.map { $0 + 1 } && snippet.stops.count <= numbered.count + 1)
    }
  }
}
