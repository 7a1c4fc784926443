import Foundation
import TestSupport
import Testing

@Suite struct CompletionsTests {
  /// What bash offers for a command line, the last of whose words is being typed.
  private func bash(_ words: [String]) throws -> [String] {
    let script = """
      source <("\(BuiltTool.executable.path)" completions bash)
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      _gouji; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try Tool.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script], input: "", in: Fixture.folder,
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/bin/bash"))) func bashOffersWhatThereIs() throws {
    #expect(try bash(["gouji", "ch"]) == ["check"])
    #expect(try bash(["gouji", "check", "--form"]) == ["--format"])
    #expect(try bash(["gouji", "check", "--format", "js"]) == ["json", "jsonl"])
    #expect(try bash(["gouji", "check", "--select", "合计"]) == ["合计不符"])
    #expect(try bash(["gouji", "check", "sample"]) == ["sample-report.md"])
    // Bash takes words apart at the sign.
    #expect(try bash(["gouji", "check", "--severity", "blank-c"]) == ["blank-cell="])
    #expect(try bash(["gouji", "check", "--severity", "合计"]) == ["合计不符="])
    for option in [["--severity"], ["--severity", "="]] {
      #expect(try bash(["gouji", "check"] + option + ["blank-cell", "="]) == ["off", "error", "warning", "information", "hint"])
      #expect(try bash(["gouji", "check"] + option + ["blank-cell", "=", "w"]) == ["warning"])
    }
    #expect(try bash(["gouji", "check", "--severity", "=", "blank-c"]) == ["blank-cell="])
    #expect(try bash(["gouji", "check", "--format", "=", "js"]) == ["json", "jsonl"])
    #expect(try bash(["gouji", "check", "-o", "sample"]) == ["sample-report.md"])
    #expect(try bash(["gouji", "explain", "unbalanced-t"]) == ["unbalanced-total"])
    #expect(try bash(["gouji", "completions", ""]) == ["bash", "zsh", "fish"])
    #expect(try bash(["gouji", "help", "comp"]) == ["completions"])
  }

  /// A rule and its level are offered one after the other.
  @Test func otherShellsOfferRulesAndLevels() throws {
    let zsh = try Tool.run(["completions", "zsh"]).output
    #expect(zsh.contains(":规则=级别:_gouji_severities'") && zsh.contains("compadd -- off error warning information hint\n"))
    let fish = try Tool.run(["completions", "fish"]).output
    #expect(fish.contains(" -l severity -x -a '(__gouji_severities)' ") && fish.contains("={off,error,warning,information,hint}\n"))
  }

  /// Every option of the help stands in each script, with its subcommand.
  @Test(arguments: ["bash", "zsh", "fish"]) func everyOptionIsThere(shell: String) throws {
    let script = try Tool.run(["completions", shell]).output
    for name in ["check", "format", "new", "import", "export", "rules", "explain"] {
      let help = try Tool.run(["help", name]).output
      for option in help.matches(of: #/(?m)^  (?:-\w、)?(--[a-z-]+)/#).map({ String($0.output.1) }) {
        #expect(script.contains(shell == "fish" ? "-l \(option.dropFirst(2))" : option), "\(name) \(option)")
      }
    }
    #expect(try Tool.run(["completions", "tcsh"]).status == 2)
  }

  /// What the help names is taken: none of them is unknown.
  @Test(arguments: ["check", "format", "new", "import", "export", "rules", "explain"]) func everyOptionOfTheHelpIsTaken(name: String) throws
  {
    let help = try Tool.run(["help", name]).output
    let options = help.matches(of: #/(?m)^  (?:-\w、)?(--[a-z-]+)/#).map { String($0.output.1) }
    #expect(!options.isEmpty)
    for option in options {
      // An option that is none keeps what is asked for from being done; some are taken beside one other only.
      let ways = [[], ["--after", "x"]].filter { name == "new" || $0.isEmpty }
      let faults = try ways.map { try Tool.run([name, "x"] + $0 + [option, "--none-such"]).errors }
      #expect(faults.contains { !$0.contains("没有选项 \(option)\n") && !$0.contains("没有选项 \(option)，") }, "\(option): \(faults)")
    }
  }

  @Test func theManualPageTellsAll() throws {
    let page = try Tool.run(["man", "--language", "en"]).output
    #expect(page.contains("\n.SS check\n") && page.contains("\n.B \\-\\-exit\\-zero\n") && page.contains(".TH GOUJI 1"))
    // No line of text is taken for a command.
    let commands = Set(page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
    #expect(commands.isSubset(of: [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".br", ".ad", ".nh"]))
    #expect(!page.contains(".SS debug"))
  }
}
