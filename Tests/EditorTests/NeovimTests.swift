import Foundation
import Testing

extension RealEditorTests {
  /// Neovim, real and headless, with the plugin and the built server.
  @Suite(.enabled(if: EditorProgram.neovim.isExpected, "Neovim is not installed")) struct NeovimTests {
    /// A report, the keys that lead to one of its figures, and what an author mistakes it for.
    struct Slip: CustomTestStringConvertible, Sendable {
      let fixture: String
      let language: String
      let label: String
      let keys: String
      let right = "101"
      let wrong: String
      var encoding = "utf-8"
      var testDescription: String { "\(fixture) in \(encoding)" }
    }

    static let slips = [
      Slip(fixture: "sound/pipes-2021.md", language: "markdown", label: "（七）总计", keys: "f1", wrong: "102"),
      Slip(fixture: "sound/pipes-2021.md", language: "markdown", label: "（七）总计", keys: "f1", wrong: "102", encoding: "utf-16"),
      Slip(fixture: "sound/pipes-2021.md", language: "markdown", label: "（七）总计", keys: "f1", wrong: "102", encoding: "utf-32"),
      Slip(fixture: "sound/flowing-2021.txt", language: "plaintext", label: "（七）总计", keys: "f1", wrong: "102"),
    ]

    @Test(arguments: slips) func aSlipIsSeenExplainedAndMended(_ slip: Slip) throws {
      let editor = try Neovim(
        opening: slip.fixture,
        setup: "vim.lsp.config('gouji', { capabilities = { general = { positionEncodings = { '\(slip.encoding)' } } } })")
      let original = try Data(contentsOf: editor.file)
      #expect(try editor.clients() == [.init(name: "gouji", encoding: slip.encoding, language: slip.language)])
      try editor.timesTold()
      #expect(try editor.diagnostics() == [])

      try editor.type("gg/\(slip.label)<CR>\(slip.keys)ciw\(slip.wrong)<Esc>")
      let typed = try editor.lines(until: { $0.contains { $0.contains(slip.label) && $0.contains(slip.wrong) } })
      let place = try #require(Neovim.Place(of: slip.wrong, besides: slip.label, in: typed))
      let findings = try editor.diagnostics(until: { $0.map(\.place) == [place] })
      let finding = try #require(findings.first)
      #expect(findings.count == 1)
      #expect(finding.code == "unbalanced-total")
      #expect(finding.source == "gouji")
      #expect(finding.severity == .error)
      #expect(finding.place == place)
      #expect(finding.message.contains("应为 \(slip.right)"))

      try editor.type("gg]d")
      #expect(try editor.cursor(until: { $0 == place.start }) == place.start)
      try editor.type("K")
      let hover = try editor.floatingText()
      #expect(hover.contains(slip.right))
      #expect(hover.contains(slip.wrong))
      try editor.type("<Esc>")

      try mend(editor)
      #expect(try editor.diagnostics(until: \.isEmpty) == [])
      try editor.save()
      #expect(try Data(contentsOf: editor.file) == original)
      try editor.quit()
    }

    /// With the language client of Neovim 0.11 and later, and as it is started before that.
    @Test(arguments: ["", "vim.g.gouji_native = false"]) func everyFindingOfAReportIsMendedInTurn(_ setup: String) throws {
      let editor = try Neovim(opening: "sample-report.md", setup: setup)
      let findings = try editor.diagnostics(until: { !$0.isEmpty }).sorted { $0.place.start[0] < $1.place.start[0] }
      #expect(findings.map { $0.place.start[0] + 1 } == [58, 65, 87])
      #expect(findings.map(\.code) == ["nonstandard-label", "unbalanced-total", "nonstandard-heading"])
      try editor.type("gg0")
      for finding in findings {
        try editor.type("]d")
        #expect(try editor.cursor(until: { $0 == finding.place.start }) == finding.place.start)
        try mend(editor)
        #expect(try editor.diagnostics(until: { !$0.contains(finding) }).contains(finding) == false)
      }
      #expect(try editor.diagnostics() == [])
      try editor.quit()
    }

    @Test func aLostRowIsCompletedAndItsFiguresAreTypedOneAfterAnother() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md", setup: "vim.o.completeopt = 'menuone'")
      try editor.timesTold()
      let original = try editor.lines()

      try editor.type("/2.重复申请<CR>dd")
      #expect(try editor.diagnostics(until: { !$0.isEmpty }).map(\.code) == ["missing-row"])
      try editor.type("O<C-x><C-o>")
      #expect(try editor.completions() == ["2.重复申请"])
      try editor.type("<C-y>0<Tab>0<Tab>0<Tab>0<Tab>0<Tab>0<Tab>0<Esc>")
      #expect(try editor.lines(until: { $0.withoutSpaces == original.withoutSpaces }).withoutSpaces == original.withoutSpaces)
      #expect(try editor.diagnostics(until: \.isEmpty) == [])
      try editor.quit()
    }

    @Test func anEmptyTotalIsCompletedWithItsSum() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md", setup: "vim.o.completeopt = 'menuone'")
      try editor.timesTold()
      let original = try editor.lines()

      try editor.type("/（七）总计<CR>f1ciw<Esc>")
      #expect(try editor.diagnostics(until: { !$0.isEmpty }).map(\.code) == ["blank-cell"])
      try editor.type("a<C-x><C-o>")
      #expect(try editor.completions().first == "101")
      try editor.type("<C-y><Esc>")
      #expect(try editor.lines(until: { $0.withoutSpaces == original.withoutSpaces }).withoutSpaces == original.withoutSpaces)
      #expect(try editor.diagnostics(until: \.isEmpty) == [])
      try editor.quit()
    }

    @Test(arguments: ["other/meeting-notice.txt", "other/software-readme.md"]) func otherDocumentsAreLeftAlone(_ fixture: String) throws {
      let editor = try Neovim(opening: fixture)
      #expect(try editor.clients().count == 1)
      let before = try editor.timesTold()
      #expect(try editor.diagnostics(from: .hint) == [])
      try editor.type("Go101<Esc>")
      try editor.timesTold(after: before)
      #expect(try editor.diagnostics(from: .hint) == [])
      try editor.quit()
    }

    @Test(arguments: ["", "vim.g.gouji_native = false"]) func aMissingProgramIsToldOnce(_ setup: String) throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md", setup: setup, path: [])
      try editor.type(":edit | edit | let g:opened = 3<CR>")
      #expect(try editor.run("return vim.g.opened or 1", until: { $0 == 3 }) == 3)
      let messages = try editor.messages()
      #expect(messages.components(separatedBy: "gouji_cmd").count == 2)
      // Neovim itself has nothing to complain of, in its own language.
      #expect(!messages.contains("Spawning"))
      try editor.type(":qall!<CR>")
      #expect(editor.status == 0)
    }

    @Test(arguments: ["'%'", "{ '%', 'lsp' }"]) func theProgramCanStandAnywhere(_ command: String) throws {
      let program = Repository.products.appendingPathComponent("gouji").path
      let setup = "vim.g.gouji_cmd = " + command.replacingOccurrences(of: "%", with: program)
      let editor = try Neovim(opening: "sound/pipes-2021.md", setup: setup, path: [])
      #expect(try editor.clients().map(\.name) == ["gouji"])
      try editor.timesTold()
      try editor.quit()
    }

    /// Picks the first action that is offered at the cursor, as an author does.
    private func mend(_ editor: Neovim) throws {
      try editor.type("gra")
      _ = try editor.run("return vim.api.nvim_get_mode().mode", until: { $0 != "n" }) as String
      try editor.type("1<CR>")
    }
  }
}
