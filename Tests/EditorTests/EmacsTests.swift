import Foundation
import Testing

extension RealEditorTests {
  /// Emacs with Eglot, real and in a terminal, set up as its page says.
  @Suite(.enabled(if: Emacs.isExpected && EditorProgram.tmux.isExpected, "Emacs, Eglot or tmux is not installed"))
  struct EmacsTests {
    /// Opens a copy of a fixture, or a file that is not there yet, under a name.
    private func open(_ fixture: String?, in sandbox: Sandbox, as name: String? = nil) throws -> Terminal {
      try sandbox.follow("emacs")
      let file =
        try fixture.map { try sandbox.copy(ofFixture: $0, as: name) } ?? sandbox.folder("reports").appendingPathComponent(name ?? "")
      let environment = sandbox.environment(path: [Repository.products.path, "/usr/bin", "/bin"])
      // Warnings about the compilation of Emacs's own packages would take up half of the screen.
      let quiet = ["--eval", "(setq native-comp-async-report-warnings-errors nil)"]
      return try Terminal(
        running: [try EditorProgram.emacs.path("emacs"), "-nw"] + quiet + [file.path], in: sandbox, environment: environment)
    }

    private func run(_ command: String, in terminal: Terminal) throws {
      try terminal.type("M-x")
      try terminal.type(command, "Enter")
    }

    @Test func aSlipIsUnderlinedExplainedAndMended() throws {
      let sandbox = try Sandbox()
      let terminal = try open("sample-report.md", in: sandbox)
      // One error and two warnings, in the mode line.
      #expect(try terminal.screen(until: { $0.contains("Flymake[1 2]") }).contains("Flymake[1 2]"))
      try run("flymake-goto-next-error", in: terminal)
      let label = try terminal.screen(until: { $0.contains("行名应为") })
      #expect(label.contains("gouji [nonstandard-label]: 行名应为“2.其他法律行政法规禁止公开”"))
      try run("flymake-goto-next-error", in: terminal)
      let screen = try terminal.screen(until: { $0.contains("应为 25，现为 52") })
      #expect(screen.contains("应为 25，现为 52"))
      // A terminal that cannot draw waves shows the figure in bold and in another colour.
      #expect(screen.runs { $0.isBold && $0.foreground != nil }.contains("52"))

      try run("eglot-code-actions", in: terminal)
      #expect(try terminal.screen(until: { $0.contains("把 52 改为 25") }).contains("把 52 改为 25"))
      try terminal.type("Enter")
      let mended = try terminal.screen(until: { $0.contains("Flymake[0 2]") })
      #expect(mended.contains("Flymake[0 2]"))
      #expect(mended.contains("| 25 | 1 |"))
    }

    @Test func plainTextIsServedToo() throws {
      let sandbox = try Sandbox()
      let terminal = try open("sound/flowing-2021.txt", in: sandbox)
      #expect(try terminal.screen(until: { $0.contains("Flymake[0 0]") }).contains("Flymake[0 0]"))
    }

    /// What derives from text has servers of its own, also where it speaks of a report.
    @Test func otherLanguagesAreLeftAlone() throws {
      let sandbox = try Sandbox()
      let terminal = try open("sample-report.md", in: sandbox, as: "sample-report.org")
      let screen = try terminal.screen(until: { $0.contains("sample-report.org") && $0.contains("(Org") })
      #expect(screen.contains("(Org"))
      #expect(!screen.contains("eglot") && !screen.contains("Flymake") && !screen.contains("勾稽"))
      try run("eval-expression", in: terminal)
      try terminal.type("(eglot--lookup-mode 'org-mode)", "Enter")
      #expect(try terminal.screen(until: { $0.contains("nil") }).contains("nil"))
    }

    /// An empty file is where a report begins: the whole of it by one key, and what is typed is completed.
    @Test func aReportBeginsInAnEmptyFile() throws {
      let sandbox = try Sandbox()
      let terminal = try open(nil, in: sandbox, as: "新.md")
      #expect(try terminal.screen(until: { $0.contains("勾稽") && $0.contains("Flymake[0 0]") }).contains("勾稽"))
      try terminal.type("C-c", "g", "n")
      #expect(try terminal.screen(until: { $0.contains("政府信息公开工作年度报告") }).contains("政府信息公开工作年度报告"))
    }

    /// The key that the page names completes, and not the one of text mode, which would look up a word's spelling.
    @Test func aHeadingIsCompletedByTheKeyThatThePageNames() throws {
      let sandbox = try Sandbox()
      let file = try sandbox.folder("reports").appendingPathComponent("begun.md")
      try "# 云岭县水务局2024年政府信息公开工作年度报告\n\n".write(to: file, atomically: true, encoding: .utf8)
      let terminal = try open(nil, in: sandbox, as: "begun.md")
      _ = try terminal.screen(until: { $0.contains("勾稽") && $0.contains("Flymake[") })
      try terminal.type("M->")
      try terminal.type("## 一")
      _ = try terminal.screen(until: { $0.contains("## 一") })
      try terminal.type("C-M-i")
      #expect(try terminal.screen(until: { $0.contains("## 一、总体情况") }).contains("## 一、总体情况"))
    }

    @Test func otherDocumentsAreLeftAlone() throws {
      let sandbox = try Sandbox()
      let terminal = try open("other/software-readme.md", in: sandbox)
      let screen = try terminal.screen(until: { $0.contains("software-readme.md") })
      #expect(screen.contains("software-readme.md"))
      #expect(!screen.contains("eglot") && !screen.contains("Flymake"))
    }
  }
}

private enum Emacs {
  /// Whether it is to be tested: it is there with Eglot, or must be because this is CI.
  static let isExpected: Bool = {
    guard let emacs = EditorProgram.emacs.url else { return EditorProgram.emacs.isExpected }
    let process = Process()
    process.executableURL = emacs
    process.arguments = ["--batch", "--eval", "(kill-emacs (if (locate-library \"eglot\") 0 1))"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0 || ProcessInfo.processInfo.environment["CI"] == "true"
  }()
}
