import Foundation
import Testing

extension RealEditorTests {
  /// Neovim as an author sees it, in a terminal.
  @Suite(.enabled(if: EditorProgram.neovim.isExpected && EditorProgram.tmux.isExpected, "Neovim or tmux is not installed"))
  struct NeovimScreenTests {
    @Test func theSquiggleAndTheSumAreOnTheScreen() throws {
      let sandbox = try Sandbox()
      let socket = sandbox.home.appendingPathComponent("run/nvim").path
      let editor = try Neovim(
        opening: "sample-report.md",
        setup: """
          vim.diagnostic.config({ virtual_text = true })
          vim.o.number = true
          vim.o.termguicolors = true
          if vim.fn.has('nvim-0.11') == 1 then vim.o.winborder = 'rounded' end
          """)
      _ = try editor.diagnostics(until: { $0.count == 3 })
      let _: String = try editor.run("return vim.fn.serverstart('\(socket)')")
      // A screen for the Neovim that runs already: one that is not where it was built for cannot start its other half by itself.
      let command = [try EditorProgram.neovim.path("nvim"), "--server", socket, "--remote-ui"]
      let environment = sandbox.environment(path: ["/usr/bin", "/bin"])
      let terminal = try Terminal(running: command, in: sandbox, columns: 150, rows: 36, environment: environment)
      #expect(try terminal.screen(until: { $0.contains("一、总体情况") }).contains("一、总体情况"))

      try terminal.type("gg]d")
      #expect(try terminal.screen(until: { $0.underlined.contains("2.其他法律法规禁止公开") }).contains("行名应为“2.其他法律行政法规禁止公开”"))
      try terminal.type("]d")
      #expect(try terminal.screen(until: { $0.underlined.contains("52") }).contains("应为 25，现为 52"))
      try terminal.type("K")
      let hover = try terminal.screen(until: { $0.contains("有 2 条勾稽关系因它不成立") })
      #expect(hover.contains("表三 · 1.本机关不掌握相关政府信息 · 自然人"))
      #expect(hover.contains("有 2 条勾稽关系因它不成立"))
      try Picture.keep(hover, as: "neovim")
      try editor.type("<Esc>")
    }

    /// A table that was laid out is read in a window of a hundred columns: each label with its seven figures, in line.
    @Test func aLaidOutTableIsReadAtAHundredColumns() throws {
      let sandbox = try Sandbox()
      let socket = sandbox.home.appendingPathComponent("run/nvim").path
      let editor = try Neovim(opening: "sound/tabs-2021.txt", setup: "vim.o.number = false", settings: #"{"tables": "aligned"}"#)
      _ = try editor.timesTold()
      let _: String = try editor.run("return vim.fn.serverstart('\(socket)')")
      let command = [try EditorProgram.neovim.path("nvim"), "--server", socket, "--remote-ui"]
      let environment = sandbox.environment(path: ["/usr/bin", "/bin"])
      let terminal = try Terminal(running: command, in: sandbox, columns: 100, rows: 50, environment: environment)
      try editor.type(":lua vim.lsp.buf.format()<CR>")
      _ = try editor.lines(until: { $0.contains { $0.hasPrefix("| 一、本年新收") } })
      try editor.type("/一、本年新收<CR>zt")
      let screen = try terminal.screen(until: { $0.contains("8.属于行政查询事项") && $0.contains("（七）总计") })
      screen.expectRowsOfTable3()
      let rows = screen.text.filter { $0.trimmingCharacters(in: .whitespaces).hasPrefix("| | | ") && $0.hasSuffix("|") }
      #expect(
        Set(rows.map(\.count)).count > 1 && Set(rows.map { screen.column(ofPipe: 4, in: $0) }).count == 1,
        "the figures stand under one another")
      try Picture.keep(screen, as: "neovim-table")
    }
  }
}
