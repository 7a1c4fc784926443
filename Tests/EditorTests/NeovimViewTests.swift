import Foundation
import Testing

extension RealEditorTests {
  /// What Neovim shows of a report besides its findings.
  @Suite(.enabled(if: EditorProgram.neovim.isExpected, "Neovim is not installed")) struct NeovimViewTests {
    @Test func lensesAndHintsAreShownWhereTheyAreWanted() throws {
      let editor = try Neovim(
        opening: "sample-report.md", setup: "vim.g.gouji_code_lens = true vim.g.gouji_inlay_hints = true")
      let titles: [String] = try editor.run(
        "return vim.tbl_map(function(found) return found.lens.command.title end, vim.lsp.codelens.get({ bufnr = 0 }))",
        until: { $0.count == 2 })
      #expect(titles.sorted() == ["✓ 3 条勾稽关系", "✗ 1 处不符"])
      let hints: [String] = try editor.run(
        "return vim.tbl_map(function(found) return found.inlay_hint.label end, vim.lsp.inlay_hint.get({ bufnr = 0 }))",
        until: { !$0.isEmpty })
      #expect(hints == ["→25"])
      try editor.quit()
    }

    @Test func withoutBeingWantedTheyAreNot() throws {
      let editor = try Neovim(opening: "sample-report.md")
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      let shown: [Bool] = try editor.run(
        "return { vim.lsp.codelens.is_enabled({ bufnr = 0 }), vim.lsp.inlay_hint.is_enabled({ bufnr = 0 }) }")
      #expect(shown == [false, false])
      try editor.quit()
    }

    /// The commands that lead on from a lens are the client's, and each of them is there.
    @Test func aLensLeadsToLastYearsReport() throws {
      let editor = try Neovim(opening: "sample-report.md", setup: "vim.g.gouji_code_lens = true")
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      let windows: Int = try editor.run(
        """
        local client = vim.lsp.get_clients({ name = 'gouji' })[1]
        local report = vim.uri_from_bufnr(0)
        local last = report:gsub('sample%-report', 'last')
        vim.fn.writefile({ '# 去年' }, vim.uri_to_fname(last))
        client.commands['']({}, {})
        client.commands['gouji.compareYears']({ arguments = { report, last } }, {})
        return #vim.tbl_filter(function(window) return vim.wo[window].diff end, vim.api.nvim_tabpage_list_wins(0))
        """)
      #expect(windows == 2)
      #expect(try editor.run("return vim.fn.expand('%:t')") == "last.md")
      let ours: [String] = try editor.run(
        "return vim.tbl_filter(function(name) return name ~= '' end, vim.tbl_keys(vim.lsp.get_clients({ name = 'gouji' })[1].commands))")
      let asked: [String] = try editor.run("return vim.lsp.get_clients({ name = 'gouji' })[1].config.init_options.commands")
      #expect(ours.sorted() == asked.sorted() && asked.count == 2)
      try editor.type(":qall!<CR>")
    }

    /// Each kind of token and each modifier has a colour in the scheme that Neovim begins with and in another, unless the user has
    /// given it one.
    @Test(arguments: ["default", "habamax"]) func whatIsToldApartIsSeenApart(_ scheme: String) throws {
      let editor = try Neovim(
        opening: "sample-report.md",
        setup: "vim.cmd.colorscheme('\(scheme)') vim.api.nvim_set_hl(0, '@lsp.type.claim', { fg = '#123456' })")
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      let plain: [String] = try editor.run(
        """
        local legend = vim.lsp.get_clients({ name = 'gouji' })[1].server_capabilities.semanticTokensProvider.legend
        local groups = {}
        for _, name in ipairs(legend.tokenTypes) do groups[#groups + 1] = '@lsp.type.' .. name end
        for _, name in ipairs(legend.tokenModifiers) do groups[#groups + 1] = '@lsp.mod.' .. name end
        return vim.tbl_filter(function(group)
          local look = vim.api.nvim_get_hl(0, { name = group, link = false })
          return look.fg == nil and not look.bold
        end, groups)
        """)
      #expect(plain.isEmpty, "\(plain)")
      #expect(try editor.run("return vim.api.nvim_get_hl(0, { name = '@lsp.type.claim' }).fg") == 0x123456)
      try editor.quit()
    }
  }
}
