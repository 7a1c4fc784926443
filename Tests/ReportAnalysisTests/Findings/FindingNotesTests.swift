import ReportSyntax
import Testing

@testable import ReportAnalysis
@testable import ReportForm

@Suite struct FindingNotesTests {
  private let text = SourceText("甲\n乙\n丙\n")
  /// Places in the first, second and third line.
  private let places: [ByteRange] = [0..<3, 4..<7, 8..<11]

  private func notes(_ message: String, _ related: [(Int, String)], _ language: Language = .chinese) -> [String] {
    let finding = Finding(
      rule: "r", severity: .error, message: Localized(message, message), range: places[0],
      related: related.map { Finding.Related(places[$0.0], Localized($0.1, $0.1)) })
    return finding.notes(in: text, language: language) { $0.name }
  }

  @Test func eachPlaceIsALine() {
    #expect(notes("不符", [(1, "本行"), (1, "本行")]) == ["第 2 行：本行", "第 2 行：本行"])
    #expect(notes("wrong", [(2, "本行")], .english) == ["line 3: 本行"])
    #expect(notes("wrong", []) == [])
  }

  /// A formula that the message writes out is not written out again.
  @Test func whatTheMessageTellsIsNotRepeated() {
    #expect(notes("本行：一；本列：二", [(0, "本行：一"), (2, "本列：二")]) == ["另见第 3 行"])
    #expect(notes("本行：一；本列：二", [(0, "本行：一")]) == [])
    #expect(notes("一、二、三", [(1, "一"), (2, "二"), (1, "三"), (2, "四")], .english) == ["line 3: 四", "see also lines 2, 3"])
  }
}
