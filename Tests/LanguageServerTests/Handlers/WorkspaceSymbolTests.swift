import Foundation
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct WorkspaceSymbolTests {
  private func report(_ year: Int) -> String { "云岭县水务局\(year)年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n" }

  /// What a server with a folder finds, each as its name and where it is.
  private func found(_ query: String, in folder: URL, open: [String] = []) throws -> [String] {
    let folders = #","workspaceFolders":[{"uri":"\#(folder.absoluteString)","name":"r"}]"#
    let opened = open.map { Say.open(report(2030), uri: folder.appendingPathComponent($0).absoluteString) }
    let talk = try Conversation([
      [Say.initialize(more: folders)] + opened + [Say.request(1, "workspace/symbol", #"{"query":"\#(query)"}"#)]
    ])
    return (try talk.answer(to: 1)["result"]?.array ?? []).map { symbol in
      let uri = symbol["location"]?["uri"]?.string ?? ""
      let line = symbol["location"]?["range"]?["start"]?["line"]?.integer ?? -1
      return "\(symbol["name"]?.string ?? "") \(FileURI.name(of: uri)):\(line)"
    }
  }

  @Test func theReportsOfAFolderAreFoundAtTheirTitles() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-symbols-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = folder.appendingPathComponent("往年")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try Data("\n\n\(report(2024))".utf8).write(to: folder.appendingPathComponent("今年.md"))
    try Data(report(2023).utf8).write(to: inner.appendingPathComponent("去年.txt"))
    try Data("# 随笔\n".utf8).write(to: folder.appendingPathComponent("随笔.md"))
    #expect(try found("水务局", in: folder) == ["云岭县水务局 2024 今年.md:2", "云岭县水务局 2023 去年.txt:0"])
    #expect(try found("2023", in: folder) == ["云岭县水务局 2023 去年.txt:0"])
    // Of an open file the text in the editor counts.
    #expect(try found("水务局", in: folder, open: ["今年.md"]) == ["云岭县水务局 2030 今年.md:0", "云岭县水务局 2023 去年.txt:0"])
    #expect(try found("ztqk", in: folder, open: ["今年.md"]) == ["一、总体情况 今年.md:2"])
  }

  @Test func withoutAQueryItIsAnError() throws {
    #expect(try Conversation([[Say.initialize(), Say.request(1, "workspace/symbol", "{}")]]).errorCode(1) == -32602)
  }
}
