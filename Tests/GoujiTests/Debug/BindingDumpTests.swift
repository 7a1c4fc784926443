import Foundation
import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import gouji

/// What each fixture is read as stands in Fixtures/bindings, so that a change in reading shows at once what it changes.
///
/// With UPDATE_FIXTURES=1 in the environment the files are written anew instead.
@Suite struct BindingDumpTests {
  @Test(arguments: Fixture.sound + Fixture.faulty + [Fixture.sample]) func bound(_ fixture: Fixture) throws {
    let text = SourceText(Squiggles.strip(fixture.string))
    let dump = DebugCommand.lines(of: Analysis(text), .binding, .chinese).map { $0 + "\n" }.joined()
    let folder = fixture.name == Fixture.sample.name ? "" : Fixture.faulty.contains { $0.string == fixture.string } ? "faulty-" : "sound-"
    let file = Fixture.folder.appendingPathComponent("bindings/\(folder)\(fixture.name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try dump.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(dump == expected)
    }
  }

  /// The same figures in every layout of an edition, whatever the places in the text.
  @Test func everyLayoutOfTheSameReportIsReadAlike() throws {
    let texts = [LayoutWriter.pipes, .tabs, .cellPerLine, .barePipes].map { layout in
      layout.report(.edition2021, title: "云岭市人民政府2024年政府信息公开工作年度报告") { "\($0 % 7)" }
    }
    let dumps = texts.map { text in
      DebugCommand.lines(of: Analysis(SourceText(text)), .binding, .chinese).filter { $0.hasPrefix("  ") }
        .map { $0.split(separator: " ").map { $0.split(separator: "@")[0] }.filter { !$0.contains("..<") }.joined(separator: " ") }
    }
    // Six rows of table 2, twenty-five of table 3, one of table 4.
    #expect(dumps[0].count == 32 && dumps.allSatisfy { $0 == dumps[0] })
  }
}
