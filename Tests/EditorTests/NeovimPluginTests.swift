import Foundation
import Testing

extension RealEditorTests {
  /// What the plugin adds to Neovim's own language client: its commands, its health check, its help, and how it is loaded.
  @Suite(.enabled(if: EditorProgram.neovim.isExpected, "Neovim is not installed")) struct NeovimPluginTests {
    static let rules = Repository.root.appendingPathComponent("Sources/ReportAnalysis/Rules/README.md")

    @Test(arguments: ["vim.lsp.enable()", "自动命令"]) func theHealthCheckTellsWhatCounts(_ start: String) throws {
      let editor = try Neovim(
        opening: "sample-report.md",
        setup: """
          vim.g.gouji_native = \(start == "vim.lsp.enable()")
          vim.fn.writefile({ '{}' }, vim.env.HOME .. '/reports/.gouji.json')
          """)
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      try editor.type(":edit %:h/minutes.txt | checkhealth gouji<CR>")
      let said = try editor.lines(until: { $0.contains { $0.contains("minutes.txt") } })
      let program = Repository.products.appendingPathComponent("gouji").path
      #expect(said.contains { $0.contains("Neovim 0.") && $0.contains(start) })
      #expect(said.contains { $0.contains("OK") && $0.contains("\(program)：gouji ") })
      let report = try #require(said.firstIndex { $0.hasPrefix("sample-report.md") || $0.contains("/sample-report.md") })
      let other = try #require(said.firstIndex { $0.contains("minutes.txt") })
      let ofReport = said[report..<(report < other ? other : said.endIndex)]
      let ofOther = said[other..<(other < report ? report : said.endIndex)]
      #expect(ofReport.contains { $0.contains("已连上") })
      #expect(ofReport.contains { $0.contains("是年度报告：云岭县人民政府，2024") })
      #expect(ofReport.contains { $0.contains("设置文件：") && $0.contains("/reports/.gouji.json") })
      #expect(ofOther.contains { $0.contains("不是政府信息公开工作年度报告") })
      try editor.quit()
    }

    @Test func theHealthCheckTellsOfAMissingProgram() throws {
      let editor = try Neovim(opening: "sample-report.md", path: [])
      try editor.type("<CR>:checkhealth gouji<CR>")
      let said = try editor.lines(until: { $0.contains { $0.contains("sample-report.md") } })
      #expect(said.contains { $0.contains("ERROR") && $0.contains("找不到程序 gouji") })
      #expect(said.contains { $0.contains("没有连上") })
      try editor.type(":qall!<CR>")
      #expect(editor.status == 0)
    }

    @Test func aFindingLeadsToItsRule() throws {
      let editor = try Neovim(opening: "sample-report.md")
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      let links: [String] = try editor.run(
        "return vim.tbl_map(function(d) return d.user_data.lsp.codeDescription.href end, vim.diagnostic.get(0))")
      #expect(
        links.sorted() == ["nonstandard-heading", "nonstandard-label", "unbalanced-total"].map { "\(Self.rules.absoluteString)#\($0)" })

      try editor.type("gg]d:GoujiExplain<CR>")
      let page = try editor.lines(until: { $0.first?.hasPrefix("nonstandard-label") == true })
      #expect(page == (try Tool.output(["explain", "nonstandard-label"])))
      try editor.type("q:GoujiExplain blank-cell<CR>")
      #expect(try editor.lines(until: { $0.first?.hasPrefix("blank-cell") == true }) == Tool.output(["explain", "blank-cell"]))
      try editor.type("qgg:GoujiExplain<CR>")
      #expect(try editor.lines(until: { $0.first?.hasPrefix("unbalanced-total") == true }) == Tool.output(["rules"]))
      try editor.type("q")
      try editor.quit()
    }

    @Test func theCommandsExplainAndCompleteThemselves() throws {
      let editor = try Neovim(opening: "sample-report.md", setup: "vim.g.gouji_cmd = { 'gouji', 'lsp', '--language', 'en' }")
      let descriptions: [String: String] = try editor.run(
        """
        local found = {}
        for name, command in pairs(vim.api.nvim_get_commands({})) do
          if vim.startswith(name, 'Gouji') then found[name] = command.definition ~= '' and command.definition or command.desc end
        end
        return found
        """, until: { !$0.isEmpty })
      let help = try String(contentsOf: Repository.root.appendingPathComponent("editors/neovim/doc/gouji.txt"), encoding: .utf8)
      #expect(descriptions.count == 11)
      for (name, description) in descriptions {
        #expect(description.allSatisfy(\.isASCII) && !description.isEmpty, "\(name): \(description)")
        #expect(help.contains("*:\(name)*"))
      }
      let tables: [String] = try editor.run("return vim.fn.getcompletion('GoujiTable ', 'cmdline')")
      #expect(tables == ["disclosures", "requests", "reviews"])
      let rules: [String] = try editor.run("return vim.fn.getcompletion('GoujiExplain unbalanced-', 'cmdline')")
      #expect(rules == ["unbalanced-total", "unbalanced-carryover", "unbalanced-previous-report", "unbalanced-rollup"])
      _ = try editor.diagnostics(until: { !$0.isEmpty })
      #expect(try editor.diagnostics().contains { $0.message.contains("should be 25") })
      try editor.quit()
    }

    @Test func tablesAndTotalsAreWrittenOnCommand() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md")
      try editor.timesTold()
      let original = try editor.lines()

      try editor.type(":GoujiHtmlTables<CR>")
      #expect(try editor.lines(until: { $0.contains("<table>") }).contains("<table>"))
      try editor.type(":GoujiStandardTables<CR>")
      let standard = try editor.lines(until: { !$0.contains("<table>") })
      #expect(standard.contains { $0.hasPrefix("|") && $0.contains("（七）总计") && $0.contains("101") })
      #expect(try editor.diagnostics(until: \.isEmpty) == [])
      try editor.type("uu")
      #expect(try editor.lines(until: { $0 == original }) == original)

      try editor.type("/（七）总计<CR>f1ciw777<Esc>:GoujiTotals<CR>")
      #expect(try editor.lines(until: { $0 == original }) == original)
      try editor.type(":GoujiTable requests<CR>")
      #expect(try editor.messages(until: { $0.contains("已有表三") }).contains("已有表三"))
      try editor.type("gg/^|.*未经复议直接起诉<CR>dap")
      let isMissing = { (findings: [Neovim.Diagnostic]) in findings.contains { $0.code == "missing-table" } }
      #expect(isMissing(try editor.diagnostics(until: isMissing)))
      try editor.type(":GoujiTable reviews<CR>")
      let isThere = { (lines: [String]) in lines.contains { $0.hasPrefix("|") && $0.contains("未经复议直接起诉") } }
      #expect(isThere(try editor.lines(until: isThere)))
      #expect(!isMissing(try editor.diagnostics(until: { !isMissing($0) })))
      try editor.type(":GoujiTable fourth<CR>")
      let complaint = "没有这张表：fourth"
      #expect(try editor.messages(until: { $0.contains(complaint) }).contains(complaint))
      try editor.quit()
    }

    @Test func theWholeFormIsInsertedAndTheVerdictKept() throws {
      let editor = try Neovim(opening: "other/meeting-notice.txt")
      try editor.timesTold()
      #expect(try editor.run("return vim.b.gouji_verdict ~= nil and not vim.b.gouji_verdict.report", until: { $0 }) as Bool)
      try editor.type("ggdG:GoujiTemplate<CR>")
      let form = try editor.lines(until: { $0.contains { $0.contains("六、其他需要报告的事项") } })
      for heading in ["一、总体情况", "五、存在的主要问题及改进情况"] { #expect(form.contains { $0.contains(heading) }) }
      #expect(try editor.run("return vim.b.gouji_verdict.report and vim.b.gouji_verdict.information > 0", until: { $0 }) as Bool)
      try editor.quit()
    }

    @Test func whatAnOlderProgramCannotDoIsSaid() throws {
      let editor = try Neovim(
        opening: "sound/pipes-2021.md",
        setup: """
          vim.lsp.config('gouji', { on_init = function(client) client.server_capabilities.executeCommandProvider = nil end })
          """)
      try editor.timesTold()
      try editor.type(":GoujiTotals<CR>")
      let advice = "请换成较新的版本"
      #expect(try editor.messages(until: { $0.contains(advice) }).contains(advice))
      try editor.quit()
    }

    @Test func theServerIsRestartedWithTheSettingsOfNow() throws {
      let editor = try Neovim(opening: "sample-report.md")
      #expect(try editor.diagnostics(until: { $0.count == 3 }).count == 3)
      let before = try editor.children()
      try editor.type(":let g:gouji_settings = {'severities': {'unbalanced-total': 'off'}}<CR>:GoujiRestart<CR>")
      #expect(try editor.run("return vim.api.nvim_get_proc_children(vim.fn.getpid())", until: { $0 != before && $0.count == 1 }) != before)
      let codes = try editor.diagnostics(until: { $0.count == 2 }).map(\.code)
      #expect(codes == ["nonstandard-label", "nonstandard-heading"])
      try editor.type(":GoujiLog<CR>")
      #expect(try editor.run("return vim.fn.expand('%:t')", until: { $0 == "lsp.log" }) == "lsp.log")
      try editor.quit()
    }

    @Test func aReportIsExportedBesideItselfAndNothingIsReplaced() throws {
      let editor = try Neovim(opening: "sample-report.md")
      try editor.timesTold()
      let target = editor.file.deletingPathExtension().appendingPathExtension("json")
      // What is exported is the text as it stands, saved or not.
      try editor.type("gg:%s/云岭县/云山县/g<CR>:GoujiExport json<CR>")
      let exported = eventually({ try? Data(contentsOf: target) }, { $0?.isEmpty == false })
      let json = try #require(exported)
      let members = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
      #expect(members["body"] as? String == "云山县人民政府")
      #expect(members["year"] as? Int == 2024)
      try Data("mine".utf8).write(to: target)
      try editor.type(":GoujiExport json<CR>")
      #expect(
        try editor.run("return vim.fn.execute('messages')", until: { ($0 as String).contains("GoujiExport!") }).contains("GoujiExport!"))
      #expect(try Data(contentsOf: target) == Data("mine".utf8))
      try editor.type(":GoujiExport! json<CR>")
      #expect(eventually({ try? Data(contentsOf: target) }, { $0 == exported }) == exported)
      try editor.quit()
    }

    @Test func anExportIsWhatTheProgramWrites() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md")
      try editor.timesTold()
      for format in ["html", "docx", "csv"] {
        try editor.type(":GoujiExport \(format)<CR>")
        let target = editor.file.deletingPathExtension().appendingPathExtension(format)
        let expected = try Tool.bytes(["export", editor.file.path, "--format", format])
        #expect(expected.count > 1000)
        #expect(eventually({ try? Data(contentsOf: target) }, { $0 == expected }) == expected, "\(format)")
      }
      try editor.quit()
    }

    @Test func nextYearsReportIsBegunAndNotYetSaved() throws {
      let editor = try Neovim(opening: "sound/pipes-2021.md", as: "2023年年报.md")
      try editor.timesTold()
      let carriedOut = try #require(try editor.lines().first { $0.contains("四、结转下年度继续办理") })
      try editor.type("GoX<Esc>:GoujiNextYear<CR>")
      let advice = "请先保存"
      #expect(try editor.messages(until: { $0.contains(advice) }).contains(advice))
      try editor.type("u:GoujiNextYear<CR>")
      #expect(try editor.run("return vim.fn.expand('%:t')", until: { $0 == "2024年年报.md" }) == "2024年年报.md")
      let begun = try editor.lines()
      #expect(begun.contains { $0.contains("2024年") && $0.contains("政府信息公开工作年度报告") })
      let carriedIn = try #require(begun.first { $0.contains("二、上年结转政府信息公开申请数量") })
      let figures = { (row: String) in row.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) } }
      #expect(figures(carriedIn) == figures(carriedOut) && figures(carriedIn).count == 7)
      #expect(try editor.run("return vim.bo.modified", as: Bool.self))
      #expect(!FileManager.default.fileExists(atPath: editor.file.deletingLastPathComponent().appendingPathComponent("2024年年报.md").path))
      try editor.quit()
    }

    /// What puts the plugin to work: on the runtime path, after a report is open, and as Neovim's own package manager fetches it.
    static let loads = [
      "vim.opt.runtimepath:append('\(Repository.root.path)/editors/neovim')",
      """
      vim.api.nvim_create_autocmd('User', { pattern = 'Late', callback = function()
        vim.opt.runtimepath:append('\(Repository.root.path)/editors/neovim')
        vim.cmd.runtime('plugin/gouji.lua')
      end })
      """,
      """
      vim.g.gouji_native = false
      vim.api.nvim_create_autocmd('User', { pattern = 'Late', callback = function()
        vim.opt.runtimepath:append('\(Repository.root.path)/editors/neovim')
        vim.cmd.runtime('plugin/gouji.lua')
      end })
      """,
    ]

    @Test(arguments: loads) func thePluginIsLoadedInOtherWays(_ setup: String) throws {
      let editor = try Neovim(opening: "sample-report.md", setup: setup, installed: false)
      try editor.type(":doautocmd <nomodeline> User Late<CR>")
      #expect(try editor.diagnostics(until: { $0.count == 3 }).count == 3)
      try editor.quit()
    }

    /// The lines that the help gives for it, with a repository that holds the plugin where ours does.
    @Test func thePackageManagerOfNeovimFetchesIt() throws {
      let repository = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-origin-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: repository) }
      let commands = """
        mkdir -p \(repository.path)/editors && cp -R \(Repository.root.path)/editors/neovim \(repository.path)/editors/
        git -C \(repository.path) init -q && git -C \(repository.path) add -A
        git -C \(repository.path) -c user.name=gouji -c user.email=gouji@localhost commit -qm plugin
        """
      let process = try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-ec", commands])
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let help = try String(contentsOf: Repository.root.appendingPathComponent("editors/neovim/doc/gouji.txt"), encoding: .utf8)
      let start = try #require(help.range(of: "    vim.pack.add("))
      let end = try #require(help.range(of: "\n<", range: start.lowerBound..<help.endIndex))
      // There is nobody to ask whether it may be fetched.
      let setup = help[start.lowerBound..<end.lowerBound]
        .replacingOccurrences(of: "仓库的地址", with: repository.absoluteString)
        .replacingOccurrences(of: "}, {\n", with: "}, { confirm = false,\n")
      let editor = try Neovim(opening: "sample-report.md", setup: "if vim.pack then\n\(setup)\nend", installed: false)
      guard try editor.run("return vim.pack ~= nil") else { return }
      #expect(try editor.diagnostics(until: { $0.count == 3 }).count == 3)
      #expect(try editor.run("return vim.pack.get({ 'gouji' })[1].active", as: Bool.self))
      try editor.quit()
    }

    @Test(arguments: ["年度报告.TXT", "云岭县2021年报"]) func reportsUnderOtherNamesAreChecked(_ name: String) throws {
      let editor = try Neovim(opening: "sound/flowing-2021.txt", as: name)
      #expect(try editor.clients().map(\.language) == ["plaintext"])
      try editor.timesTold()
      try editor.quit()
    }

    @Test func theHelpIsFound() throws {
      let editor = try Neovim(opening: "sample-report.md")
      try editor.timesTold()
      let folder = try FileManager.default.url(
        for: .itemReplacementDirectory, in: .userDomainMask, appropriateFor: editor.file, create: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let documentation = Repository.root.appendingPathComponent("editors/neovim/doc")
      try FileManager.default.copyItem(
        at: documentation.appendingPathComponent("gouji.txt"), to: folder.appendingPathComponent("gouji.txt"))
      let _: Int = try editor.run("vim.cmd.helptags('\(folder.path)') return 0")
      let tags = try String(contentsOf: folder.appendingPathComponent("tags"), encoding: .utf8)
      #expect(
        try String(contentsOf: documentation.appendingPathComponent("tags"), encoding: .utf8) == tags, "nvim +'helptags editors/neovim/doc'"
      )
      try editor.type(":help GoujiTotals<CR>")
      #expect(try editor.run("return vim.fn.expand('%:t')", until: { $0 == "gouji.txt" }) == "gouji.txt")
      try editor.quit()
    }
  }
}

/// The built program, run for what it prints.
private enum Tool {
  static func output(_ arguments: [String]) throws -> [String] {
    String(decoding: try bytes(arguments), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func bytes(_ arguments: [String]) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Repository.products.appendingPathComponent("gouji")
    process.arguments = arguments + ["--language", "zh"]
    process.standardOutput = pipe
    try process.run()
    let printed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return printed
  }
}
