import Testing

@Suite struct ExcerptTests {
  /// The columns of a text on a terminal, for the characters that these tests use.
  private func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1 == "…" || $1 == "“" || $1 == "”" || $1.value < 0x300 ? 1 : 2) }
  }

  /// A report with one figure of a row of table 3 changed from 0, in which that row is padded to far more than 120 columns.
  private func report(changing column: Int, in row: String, to value: String) throws -> String {
    let blank = try Tool.run(["new", "--year", "2024", "--body", "云岭县水利局", "--zeros"]).output
    return blank.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // What the template still asks for is written, so that the figure is the first finding.
      if line.hasPrefix("<!--") { return "政府信息公开各项工作平稳开展，未收取信息处理费。" }
      guard line.contains(row), line.contains("| 0") || line.contains(" 0 |") else { return String(line) }
      var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      cells[column] = String(cells[column].dropLast(value.count + 1)) + value + " "
      return cells[0] + cells.dropFirst().map { "|" + ($0.isEmpty ? "" : String(repeating: " ", count: 25)) + $0 }.joined()
    }.joined(separator: "\n")
  }

  /// The line and the squiggle of the first finding, without their indent.
  private func excerpt(_ text: String) throws -> (line: Substring, squiggle: Substring) {
    let lines = try Tool.run(["check", "-"], input: text).output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count > 2)
    #expect(lines[1].hasPrefix("    ") && lines[2].hasPrefix("    "))
    return (lines[1].dropFirst(4), lines[2].dropFirst(4))
  }

  /// What stands above the marks, column for column.
  private func marked(_ excerpt: (line: Substring, squiggle: Substring)) -> String {
    let blank = excerpt.squiggle.prefix { $0 != "^" && $0 != "＾" }
    let (start, end) = (width(blank), width(excerpt.squiggle))
    var column = 0
    var result = ""
    for character in excerpt.line {
      if column >= start, column < end { result.append(character) }
      column += width(String(character))
    }
    return result
  }

  @Test(arguments: [4, 5, 7, 9]) func aLongLineIsCutAroundTheSquiggle(column: Int) throws {
    let excerpt = try excerpt(report(changing: column, in: "3.补正后申请内容仍不明确", to: "987"))
    #expect(excerpt.line.hasPrefix("…"))
    #expect(width(excerpt.line) <= 120 && width(excerpt.line) >= 118)
    #expect(marked(excerpt) == "987")
  }

  @Test func theEndOfALongLineIsCutAtItsStartOnly() throws {
    let excerpt = try excerpt(report(changing: 10, in: "3.补正后申请内容仍不明确", to: "6"))
    #expect(excerpt.line.hasPrefix("…") && excerpt.line.hasSuffix(" 6 |"))
    #expect(width(excerpt.line) == 119)
    #expect(marked(excerpt) == "6")
  }

  @Test func theStartOfALongLineIsCutAtItsEndOnly() throws {
    let text = try Tool.sample.replacingOccurrences(of: "2.其他法律法规", with: "2.其他法律行政法规").replacingOccurrences(of: "| 52 |", with: "| 25 |")
      .replacingOccurrences(of: "| 规章 | 0 |", with: "| 规章 | 约0 |" + String(repeating: " ", count: 200))
    let excerpt = try excerpt(text)
    #expect(excerpt.line.hasPrefix("| 规章 | 约0 |") && excerpt.line.hasSuffix(" …"))
    #expect(width(excerpt.line) <= 120)
    #expect(marked(excerpt) == "约0")
  }

  @Test func marksWiderThanTheLimitAreCutToo() throws {
    let long = String(repeating: "很多", count: 60)
    let text = try Tool.sample.replacingOccurrences(of: "2.其他法律法规", with: "2.其他法律行政法规").replacingOccurrences(of: "| 52 |", with: "| 25 |")
      .replacingOccurrences(of: "| 规章 | 0 |", with: "| 规章 | \(long) |")
    let excerpt = try excerpt(text)
    #expect(excerpt.line == "…" + String(repeating: "很多", count: 29) + "很…")
    #expect(excerpt.squiggle == " " + String(repeating: "＾", count: 59))
  }

  @Test func tabsAreKeptAboveTabs() throws {
    let text = try Tool.sample.replacingOccurrences(of: "| 规章 | 0 | 0 | 0 |", with: "规章\t0\t约\t0")
      .replacingOccurrences(of: "| 52 |", with: "| 25 |").replacingOccurrences(of: "2.其他法律法规", with: "2.其他法律行政法规")
    let excerpt = try excerpt(text)
    #expect(excerpt.line == "规章\t0\t约\t0")
    #expect(excerpt.squiggle == "　　\t \t＾")
  }

  @Test func controlCharactersDoNotReachTheTerminal() throws {
    let text = try Tool.sample.replacingOccurrences(of: "| 规章 | 0 |", with: "| 规章 | 约\u{1B}[2J\u{7}\u{85}0 |")
    let outcome = try Tool.run(["check", "-"], input: text)
    #expect(outcome.output.contains("“约\u{FFFD}[2J\u{FFFD}\u{FFFD}0”不是数字"))
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || 0x7F...0x9F ~= $0.value })
  }
}
