import Foundation
import Testing

@testable import LanguageServer

@Suite struct WillRenameFilesTests {
  private static let able = #"{"workspace":{"fileOperations":{"willRename":true}}}"#

  @Test func theSettingsNameTheFileAnew() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-rename-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let settings = folder.appendingPathComponent(".gouji.json")
    try Data(#"{"previousReport": "2023.md"}"#.utf8).write(to: settings)
    func uri(_ name: String) -> String { folder.appendingPathComponent(name).absoluteString }
    func ask(_ id: Int, _ old: String, _ new: String) -> String {
      Say.request(id, "workspace/willRenameFiles", #"{"files":[{"oldUri":"\#(uri(old))","newUri":"\#(uri(new))"}]}"#)
    }
    let talk = try Conversation([[Say.initialize(Self.able), ask(1, "2023.md", "去年.md"), ask(2, "2022.md", "前年.md")]])
    guard case .object(let changes)? = try talk.answer(to: 1)["result"]?["changes"] else {
      Issue.record("no changes")
      return
    }
    #expect(changes.map { FileURI.path(of: $0.name) } == [settings.path])
    let edits = changes.first?.value.array
    #expect(edits?.map { $0["newText"] } == [.string(#""去年.md""#)])
    #expect(edits?.first?["range"]?["start"]?["character"] == .integer(19) && edits?.first?["range"]?["end"]?["character"] == .integer(28))
    #expect(try talk.answer(to: 2)["result"] == .null)
  }

  @Test func onlyAClientThatAsksIsTold() throws {
    func patterns(_ capabilities: String) throws -> Bool {
      let workspace = try Conversation([[Say.initialize(capabilities)]]).messages.first?["result"]?["capabilities"]?["workspace"]
      return workspace?["fileOperations"]?["willRename"]?["filters"]?.array?.isEmpty == false
    }
    #expect(try patterns(Self.able))
    #expect(try !patterns("{}"))
  }

  @Test func withoutFilesItIsAnError() throws {
    #expect(try Conversation([[Say.initialize(), Say.request(1, "workspace/willRenameFiles", "{}")]]).errorCode(1) == -32602)
  }
}
