import Foundation
import Testing

extension RealEditorTests {
  /// What the server does in Neovim besides finding faults: layout, outline, colours, and changes on command.
  @Suite(.enabled(if: EditorProgram.neovim.isExpected, "Neovim is not installed")) struct NeovimEditingTests {
    @Test func aTablePastedFromASpreadsheetIsFormatted() throws {
      let editor = try Neovim(opening: "sound/tabs-2021.txt")
      try editor.timesTold()
      let original = try editor.lines()
      try editor.type(":lua vim.lsp.buf.format()<CR>")
      let formatted = try editor.lines(until: { $0 != original })
      #expect(formatted.contains("| 行政许可 |  40544 |    |    |"))
      #expect(!formatted.contains { $0.contains("\t") })
      #expect(try editor.diagnostics() == [])
      try editor.type(":lua vim.lsp.buf.format()<CR>:let g:again = 1<CR>")
      #expect(try editor.run("return vim.g.again or 0", until: { $0 == 1 }) == 1)
      #expect(try editor.lines() == formatted)
      try editor.type("u")
      #expect(try editor.lines(until: { $0 == original }) == original)
      try editor.quit()
    }

    @Test func aTableStaysInLineWhileItIsTyped() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md")
      try editor.timesTold()
      guard try editor.run("return vim.lsp.on_type_formatting ~= nil") else { return }
      try editor.type(":lua vim.lsp.buf.format()<CR>")
      let formatted = try editor.lines(until: { $0.contains("| 行政许可 |  40544 |    |    |") })
      try editor.type("/行政许可 |<CR>:lua vim.api.nvim_set_current_line('| 行政许可 |        |    |    |')<CR>0f|a 40544")
      try editor.timesTold()
      try editor.type("|")
      #expect(try editor.lines(until: { $0 == formatted }) == formatted)
      // The cursor is in the next cell, and a second pipe goes over that one's.
      try editor.type("7")
      try editor.timesTold()
      try editor.type("|")
      let row = "| 行政许可 |  40544 |  7 |    |"
      #expect(try editor.lines(until: { $0.contains(row) }).contains(row))
      try editor.type("<Esc>")
      try editor.quit()
    }

    @Test func figuresPastedIntoACellAreSpreadOverTheRow() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md")
      try editor.timesTold()
      let original = try editor.lines()
      let blank = "| | | 2.重复申请 | 12\\t3\\t0\\t0\\t0\\t0\\t15 | | | | | | |"
      try editor.type("/2.重复申请<CR>:lua vim.api.nvim_set_current_line('\(blank)')<CR>")
      let pasted = try editor.lines(until: { $0 != original })
      try editor.type(":lua local l = vim.fn.line('.'); vim.lsp.buf.format({ range = { start = { l, 0 }, ['end'] = { l, 0 } } })<CR>")
      let formatted = try editor.lines(until: { $0 != pasted })
      #expect(formatted.contains("| 行政许可 | 40544 | | |"), "another table stays as it is")
      #expect(formatted.withoutSpaces.contains("|||2.重复申请|12|3|0|0|0|0|15|"))
      try editor.quit()
    }

    @Test func theOutlineTheColoursAndTheCommandsAreThere() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md")
      try editor.timesTold()
      let original = try editor.lines()
      let outline = try editor.outline()
      #expect(outline.contains("[Array] 表三") && outline.contains("[Field] （七）总计"))

      let line = try #require(original.firstIndex { $0.contains("（七）总计") })
      let column = try #require(original[line].range(of: "101")).lowerBound.utf16Offset(in: original[line])
      let byte = original[line].prefix(column).utf8.count
      #expect(try editor.colours(line: line, byte: byte) == ["total", "computed"])

      try editor.execute("gouji.server.htmlTables")
      let changed = try editor.lines(until: { $0.contains("<table>") })
      #expect(changed.contains("<table>") && !changed.contains { $0.hasPrefix("|") })
      #expect(try editor.diagnostics(until: \.isEmpty) == [])
      try editor.execute("gouji.server.htmlTables")
      let remark = "表格已经是 HTML 表格"
      #expect(try editor.messages(until: { $0.contains(remark) }).contains(remark))
      try editor.type("u")
      #expect(try editor.lines(until: { $0 == original }) == original)
      try editor.quit()
    }
  }
}
