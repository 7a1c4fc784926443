import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// Lines moved, inserted and deleted, with each kind of line break, and with and without one at the end of the text.
@Suite struct WholeLinesTests {
  static let breaks = ["\n", "\r\n", "\r"]

  private func text(_ lines: String, _ lineBreak: String, isEnded: Bool) -> SourceText {
    SourceText(lines.map(String.init).joined(separator: lineBreak) + (isEnded ? lineBreak : ""))
  }

  private func line(_ letter: Character, of text: SourceText) -> ByteRange {
    text.lines.range(ofLine: text.lines.line(at: text.offset(of: String(letter)) ?? 0))
  }

  @Test(arguments: breaks, [true, false]) func moving(_ lineBreak: String, isEnded: Bool) {
    let text = text("abcd", lineBreak, isEnded: isEnded)
    for (moved, target, result) in [("d", "a", "dabc"), ("d", "c", "abdc"), ("a", "c", "bacd"), ("b", "", "acdb"), ("a", "", "bcda")] {
      let lines = line(Character(moved), of: text)
      let place = target.first.map { line($0, of: text).lowerBound } ?? text.bytes.count
      let edits = WholeLines(of: text).moving(lines, to: place)
      #expect(text.applying(edits).string == self.text(result, lineBreak, isEnded: isEnded).string)
    }
  }

  @Test(arguments: breaks, [true, false]) func inserting(_ lineBreak: String, isEnded: Bool) {
    let text = text("ab", lineBreak, isEnded: isEnded)
    for (place, result) in [(0, "xyab"), (line("b", of: text).lowerBound, "axyb"), (text.bytes.count, "abxy")] {
      for lines in ["x\ny\n", "x\ny"] {
        let edit = WholeLines(of: text).inserting(lines, at: place)
        #expect(text.applying([edit]).string == self.text(result, lineBreak, isEnded: isEnded).string)
      }
    }
  }

  @Test(arguments: breaks, [true, false]) func deleting(_ lineBreak: String, isEnded: Bool) {
    let text = text("abc", lineBreak, isEnded: isEnded)
    for (letter, result) in [("a", "bc"), ("b", "ac"), ("c", "ab")] {
      let edit = WholeLines(of: text).deleting(line(Character(letter), of: text))
      #expect(text.applying([edit]).string == self.text(result, lineBreak, isEnded: isEnded).string)
    }
  }

  @Test func theWholeOfAText() {
    for string in ["a", "a\n", ""] {
      let text = SourceText(string)
      #expect(text.applying([WholeLines(of: text).deleting(0..<text.bytes.count)]).string == "")
    }
    #expect(SourceText("").applying([WholeLines(of: SourceText("")).inserting("a\n", at: 0)]).string == "a\n")
  }

  /// The rules that move lines do so in a text of any line breaks, also from and to its end.
  @Test(arguments: breaks, [true, false]) func rowsAndSections(_ lineBreak: String, isEnded: Bool) throws {
    let head = ["三、收到和处理政府信息公开申请情况", "", "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"]
    let rows = ["一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3", "（一）予以公开\t4\t0\t0\t0\t0\t0\t4", "（七）总计\t4\t0\t0\t0\t0\t0\t4"]
    func document(_ lines: [String]) -> SourceText { SourceText(lines.joined(separator: lineBreak) + (isEnded ? lineBreak : "")) }
    func mended(_ text: SourceText, _ rule: String) throws -> String {
      let finding = try #require(Analysis(text).findings.first { $0.rule == rule })
      return text.applying(try #require(finding.fixes.first).edits).string
    }
    #expect(try mended(document(head + [rows[2], rows[0], rows[1]]), "misordered-row") == document(head + rows).string)
    #expect(try mended(document(head + [rows[1], rows[2], rows[0]]), "misordered-row") == document(head + rows).string)
    let sections = ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"]
    #expect(
      try mended(document([sections[1], sections[2], sections[0]]), "misordered-section") == document(sections).string)
    #expect(
      try mended(document([sections[2], sections[0], sections[1]]), "misordered-section") == document(sections).string)
  }

  /// What is inserted has the line breaks of the text, as much of it as there is.
  @Test func insertedTextHasTheBreaksAroundIt() throws {
    let text = SourceText("云岭县水务局2020年政府信息公开工作年度报告\r\n\r\n正文。\r\n")
    let finding = try #require(Analysis(text).findings.first { $0.rule == "missing-section" })
    let mended = text.applying(try #require(finding.fixes.first).edits)
    #expect(mended.lines.count > 60)
    #expect((0..<mended.lines.count - 1).allSatisfy { mended.bytes[mended.lines.range(ofLine: $0)].suffix(2).elementsEqual("\r\n".utf8) })
  }

  /// Whatever a repair writes breaks its lines as the text does.
  @Test(arguments: Fixture.faulty + [Fixture.sample]) func repairsKeepTheLineBreaks(_ fixture: Fixture) {
    let text = Squiggles.strip(fixture.string).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    for finding in Analysis(SourceText(text)).findings {
      for edit in finding.fixes.flatMap(\.edits) {
        #expect(
          edit.text.utf8.split(separator: 0x0D, omittingEmptySubsequences: false).dropFirst().allSatisfy { $0.first == 0x0A },
          "\(finding.rule)")
        #expect(edit.text.utf8.filter { $0 == 0x0A }.count == edit.text.utf8.filter { $0 == 0x0D }.count, "\(finding.rule): \(edit.text)")
      }
    }
  }

  /// The same of the examples of the rules.
  @Test(arguments: Rules.all.map(\.id)) func examplesAreMendedInTheirLineBreaks(_ id: String) throws {
    for example in try #require(Rules.rule(id)).examples {
      let text = Squiggles.strip(example.text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      for edit in example.analysis(SourceText(text)).findings.flatMap(\.fixes).flatMap(\.edits) {
        #expect(edit.text.utf8.filter { $0 == 0x0A }.count == edit.text.utf8.filter { $0 == 0x0D }.count, "\(id): \(edit.text)")
      }
    }
  }
}
