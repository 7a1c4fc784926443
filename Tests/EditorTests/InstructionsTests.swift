import Foundation
import Testing

/// editors/README.md: both halves of the page tell the same steps, and what it points at is there.
@Suite struct InstructionsTests {
  private func page() throws -> (chinese: String, english: String) {
    let text = try String(contentsOf: Repository.root.appendingPathComponent("editors/README.md"), encoding: .utf8)
    let halves = text.components(separatedBy: "\n---\n")
    try #require(halves.count == 2)
    return (halves[0], halves[1])
  }

  /// The fenced blocks, in order.
  private func blocks(_ text: String) -> [String] {
    text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func bothLanguagesTellTheSameSteps() throws {
    let (chinese, english) = try page()
    #expect(blocks(chinese) == blocks(english))
    #expect(blocks(chinese).count >= 8)
  }

  @Test(arguments: ["program", "neovim", "helix", "emacs", "vim", "kate"]) func eachEditorHasItsCommands(_ editor: String) throws {
    #expect(try !Sandbox.instructions(for: editor).isEmpty)
  }

  /// Kate itself is not driven: its settings are at least where the commands put them, and are JSON that starts gouji.
  @Test func theSettingsForKateAreInPlace() throws {
    let sandbox = try Sandbox()
    try sandbox.follow("kate")
    let data = try Data(contentsOf: sandbox.home.appendingPathComponent(".config/kate/lspclient/settings.json"))
    let settings = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: [String: Any]]])
    let servers = try #require(settings["servers"])
    #expect(servers.keys.sorted() == ["markdown", "plaintext"])
    for server in servers.values { #expect(server["command"] as? [String] == ["gouji", "lsp"]) }
  }

  /// Whoever has settings for Kate already keeps them.
  @Test func settingsForKateThatAreThereAreKept() throws {
    let sandbox = try Sandbox()
    let file = try sandbox.folder(".config/kate/lspclient").appendingPathComponent("settings.json")
    try "{}".write(to: file, atomically: true, encoding: .utf8)
    try sandbox.follow("kate")
    #expect(try String(contentsOf: file, encoding: .utf8) == "{}")
  }
}
