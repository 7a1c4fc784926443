import Foundation
import Testing

extension RealEditorTests {
  /// What the plugin sets where a report is written, and leaves as it is everywhere else; and what it finds in a whole folder.
  @Suite(.enabled(if: EditorProgram.neovim.isExpected, "Neovim is not installed")) struct NeovimReportTests {
    private static let options = "return { vim.bo.completeopt, vim.go.completeopt }"

    @Test func theMenuShowsASingleWordInReportsOnly() throws {
      let editor = try Neovim(opening: "sample-report.md", others: ["notes.md": "# 会议\n\n一、议题\n"])
      let ours = "menuone,noselect,popup"
      let inReport: [String] = try editor.run(Self.options, until: { $0.first == ours })
      #expect(inReport.first == ours && inReport.last?.contains("menuone") == false)
      let told = try editor.timesTold()
      try editor.type(":edit %:h/notes.md<CR>")
      try editor.timesTold(after: told)
      let inNotes: [String] = try editor.run(Self.options)
      #expect(inNotes == ["", inReport.last])
      try editor.quit()
    }

    @Test(arguments: ["vim.o.completeopt = 'menu,longest'", "vim.g.gouji_completeopt = false"])
    func whoeverHasChosenAMenuKeepsIt(_ choice: String) throws {
      let editor = try Neovim(opening: "sample-report.md", setup: choice)
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      #expect(try editor.run("return vim.b.gouji_is_settled or false", until: { $0 }) as Bool)
      #expect(try editor.run(Self.options, as: [String].self).first == "")
      try editor.quit()
    }

    @Test func theOutlineHasAKeyInReports() throws {
      let editor = try Neovim(opening: "sample-report.md", others: ["notes.md": "# 会议\n\n一、议题\n"])
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      let key = "return vim.fn.maparg('gO', 'n', false, true).desc or ''"
      #expect(try editor.run(key, until: { $0 == "gouji: outline" }) == "gouji: outline")
      try editor.type("gO")
      let parts: [String] = try editor.run(
        "return vim.tbl_map(function(item) return item.text end, vim.fn.getloclist(0))", until: { !$0.isEmpty })
      #expect(parts.contains("[Array] 表三") && parts.contains("[Field] （七）总计"))
      let told = try editor.timesTold()
      try editor.type(":lclose | edit %:h/notes.md<CR>")
      try editor.timesTold(after: told)
      #expect(try editor.run(key) != "gouji: outline")
      try editor.quit()
    }

    /// The plugin's own namespace is shown in full, a user's or another server's is not.
    @Test func findingsAreShownInTheirLinesWhereTheyAreWanted() throws {
      let texts = """
        local shown = {}
        for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, -1, 0, -1, { details = true })) do
          for _, piece in ipairs(mark[4].virt_text or {}) do shown[#shown + 1] = piece[1] end
        end
        return { table.concat(shown, '|') }
        """
      let editor = try Neovim(
        opening: "sample-report.md",
        setup: """
          vim.g.gouji_virtual_text = true
          vim.diagnostic.config({ virtual_text = false })
          """)
      let shown: [String] = try editor.run(texts, until: { $0.first?.contains("应为 25") ?? false })
      #expect(shown.first?.contains("应为 25") == true)
      let other: [String] = try editor.run(
        """
        vim.diagnostic.set(vim.api.nvim_create_namespace('other'), 0, { { lnum = 0, col = 0, message = '另一个服务' } })
        \(texts)
        """)
      #expect(other.first?.contains("另一个服务") == false)
      #expect(try editor.run("return vim.diagnostic.config().virtual_text == false") as Bool)
      try editor.quit()

      let plain = try Neovim(opening: "sample-report.md", setup: "vim.diagnostic.config({ virtual_text = false })")
      _ = try plain.diagnostics(until: { !$0.isEmpty })
      #expect(try plain.run(texts, as: [String].self).first?.contains("应为") == false)
      try plain.quit()
    }

    private struct Entry: Decodable, Equatable {
      let place: Neovim.Place
      let kind: String
      let file: String
    }

    @Test func aFolderIsCheckedIntoTheQuickfixList() throws {
      let editor = try Neovim(
        opening: "sample-report.md",
        others: [
          "notes.md": "# 会议\n",
          "sound.md": try String(contentsOf: Repository.fixtures.appendingPathComponent("sound/pipes-2021.md"), encoding: .utf8),
        ])
      let findings = try editor.diagnostics(until: { !$0.isEmpty })
      try editor.type(":GoujiCheck<CR>")
      let entries: [Entry] = try editor.run(
        """
        return vim.tbl_map(function(item)
          local place = { start = { item.lnum - 1, item.col - 1 }, ['end'] = { item.end_lnum - 1, item.end_col - 1 } }
          return { place = place, kind = item.type, file = vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t') }
        end, vim.fn.getqflist())
        """, until: { !$0.isEmpty })
      // The list has what the file itself shows, at the same places.
      let kinds: [Neovim.Severity: String] = [.error: "E", .warning: "W", .information: "I", .hint: "N"]
      let expected = findings.map { Entry(place: $0.place, kind: kinds[$0.severity] ?? "", file: "sample-report.md") }
      #expect(expected.count == 3 && entries.count == 3 && expected.allSatisfy(entries.contains))
      #expect(try editor.messages().contains("核对了 2 份报告，3 处问题"))
      #expect(try editor.run("return vim.bo.buftype") == "quickfix")
      try editor.type("<CR>")
      #expect(try editor.run("return vim.fn.expand('%:t')", until: { $0 == "sample-report.md" }) == "sample-report.md")

      let empty = "vim.fn.mkdir(vim.env.HOME .. '/empty', 'p') return 1"
      #expect(try editor.run(empty) == 1)
      try editor.type(":GoujiCheck ~/empty<CR>")
      let nothing = try editor.messages(until: { $0.contains("/empty") })
      #expect(nothing.contains("/empty") && !nothing.contains("Error"))
      try editor.quit()
    }
  }
}
