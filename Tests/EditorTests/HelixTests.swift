import Foundation
import Testing

extension RealEditorTests {
  /// Helix, real and in a terminal, set up as its page says.
  @Suite(.enabled(if: EditorProgram.helix.isExpected && EditorProgram.tmux.isExpected, "Helix or tmux is not installed"))
  struct HelixTests {
    private func open(_ fixture: String, in sandbox: Sandbox, columns: Int = 150, rows: Int = 36) throws -> Terminal {
      try sandbox.follow("helix")
      let file = try sandbox.copy(ofFixture: fixture)
      let environment = sandbox.environment(path: [Repository.products.path, "/usr/bin", "/bin"])
      return try Terminal(
        running: [try EditorProgram.helix.path("hx"), file.path], in: sandbox, columns: columns, rows: rows, environment: environment)
    }

    @Test func aSlipIsUnderlinedExplainedAndMended() throws {
      let sandbox = try Sandbox()
      let terminal = try open("sample-report.md", in: sandbox)
      #expect(try terminal.screen(until: { $0.contains("2024年政府信息公开工作年度报告") }).contains("一、总体情况"))
      // The line at the foot counts what was found.
      _ = try terminal.screen(until: { $0.text.suffix(2).contains { $0.contains("● 2") && $0.contains("● 1") } })
      // The label that is not the form's comes first, then the figure.
      try terminal.type("g", "g", "]", "d", "]", "d")
      let screen = try terminal.screen(until: { $0.underlined.contains("52") && $0.contains("应为 25，现为 52") })
      #expect(screen.underlined.contains("52"))
      #expect(screen.underlined.contains("2.其他法律法规禁止公开"))
      #expect(screen.contains("应为 25，现为 52"))

      try terminal.type("Space", "k")
      let hover = try terminal.screen(until: { $0.contains("有 2 条勾稽关系因它不成立") })
      #expect(hover.contains("有 2 条勾稽关系因它不成立"))
      #expect(hover.contains("表三 · 1.本机关不掌握相关政府信息 · 自然人"))
      try Picture.keep(hover, as: "helix")

      try terminal.type("Escape")
      // A key that follows at once would be taken for one with Alt.
      _ = try terminal.screen(until: { !$0.contains("有 2 条勾稽关系因它不成立") })
      try terminal.type("Space", "a")
      #expect(try terminal.screen(until: { $0.contains("把 52 改为 25") }).contains("把 52 改为 25"))
      try terminal.type("Enter")
      let mended = try terminal.screen(until: { !$0.underlined.contains("52") && $0.contains("| 25 | 1 |") })
      #expect(mended.contains("| 25 | 1 |"))
      #expect(!mended.underlined.contains("52"))
      #expect(mended.underlined.contains("2.其他法律法规禁止公开"))
    }

    @Test func plainTextIsServedToo() throws {
      let sandbox = try Sandbox()
      let terminal = try open("sound/flowing-2021.txt", in: sandbox)
      #expect(try terminal.screen(until: { $0.contains("枫屿县人民政府") }).contains("枫屿县人民政府"))
      try terminal.type("/", "（七）总计", "Enter")
      _ = try terminal.screen(until: { $0.contains("（七）总计") })
      try terminal.type("/", "101", "Enter", "c", "102", "Escape")
      let screen = try terminal.screen(until: { $0.underlined.contains("102") && $0.contains("应为 101") })
      #expect(screen.underlined.contains("102"))
      #expect(screen.contains("应为 101"))
    }

    /// A table that was laid out is read in a window of a hundred columns: each label with its seven figures, in line.
    @Test func aLaidOutTableIsReadAtAHundredColumns() throws {
      let sandbox = try Sandbox()
      let terminal = try open("sound/tabs-2021.txt", in: sandbox, columns: 100, rows: 50)
      #expect(try terminal.screen(until: { $0.contains("总体情况") }).contains("总体情况"))
      try terminal.type("/", "一、本年新收", "Enter", "z", "t")
      // Until the server is there Helix answers that it has no formatter.
      let screen = try eventually {
        try terminal.type(":", "format", "Enter")
        return try terminal.screen { _ in true }
      } _: {
        $0.contains("| （七）总计 ")
      }
      screen.expectRowsOfTable3()
      try Picture.keep(screen, as: "helix-table")
    }
  }
}
