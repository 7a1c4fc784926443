import Foundation
import Testing

extension RealEditorTests {
  /// Vim with ALE, real and in a terminal, set up as its page says.
  @Suite(.enabled(if: Vim.isExpected && EditorProgram.tmux.isExpected, "Vim, ALE or tmux is not installed"))
  struct VimTests {
    private func open(_ fixture: String, in sandbox: Sandbox) throws -> Terminal {
      try sandbox.follow("vim")
      let file = try sandbox.copy(ofFixture: fixture)
      let environment = sandbox.environment(path: [Repository.products.path, "/usr/bin", "/bin"])
      return try Terminal(running: [try EditorProgram.vim.path("vim"), file.path], in: sandbox, environment: environment)
    }

    private func run(_ command: String, in terminal: Terminal) throws { try terminal.type(":\(command)", "Enter") }

    @Test func aSlipIsToldAndMended() throws {
      let sandbox = try Sandbox()
      let terminal = try open("sample-report.md", in: sandbox)
      // The signs of an error and of two warnings, in the column at the left.
      _ = try terminal.screen(until: { $0.contains("年度报告") })
      try run("normal 64G", in: terminal)
      _ = try terminal.screen(until: { $0.contains(">>") })
      try run("ALEPreviousWrap", in: terminal)
      #expect(try terminal.screen(until: { $0.contains("nonstandard-label: 行名应为") }).contains("nonstandard-label: 行名应为"))
      try run("ALENextWrap", in: terminal)
      #expect(try terminal.screen(until: { $0.contains("应为 25，现为 52") }).contains("应为 25，现为 52"))
      try run("ALECodeAction", in: terminal)
      #expect(try terminal.screen(until: { $0.contains("1) 把 52 改为 25") }).contains("1) 把 52 改为 25"))
      try terminal.type("1", "Enter")
      #expect(try terminal.screen(until: { $0.contains("| 25 | 1 |") }).contains("| 25 | 1 |"))
    }

    @Test func otherDocumentsAreLeftAlone() throws {
      let sandbox = try Sandbox()
      let terminal = try open("other/software-readme.md", in: sandbox)
      _ = try terminal.screen(until: { $0.contains("software-readme.md") })
      try run("ALENextWrap", in: terminal)
      #expect(!(try terminal.screen(until: { $0.contains(">>") || $0.contains("--") })).contains(">>"))
    }
  }
}

private enum Vim {
  /// Whether it is to be tested: it is there with ALE, or must be because this is CI.
  static let isExpected: Bool = {
    guard EditorProgram.vim.url != nil else { return EditorProgram.vim.isExpected }
    return FileManager.default.fileExists(atPath: "/usr/share/vim-ale") || ProcessInfo.processInfo.environment["CI"] == "true"
  }()
}
