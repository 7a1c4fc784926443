import Foundation
import Testing

/// What the form prescribes is said in ReportForm alone, so that a new edition is one file there and nothing else need know of it.
@Suite struct FormLawTests {
  /// The files of the modules that read, judge and write reports.
  static let files = Checkout.sources.filter { path in
    ["ReportReading", "ReportAnalysis", "ReportWriting", "ReportFeatures", "ReportFolder", "LanguageServer", "gouji"]
      .contains { path.hasPrefix("Sources/\($0)/") }
  }

  /// The numbers of figures in a row of table 3 and of table 4 where they stand for something else: the file, what its line says, and what
  /// it means there.
  static let otherMeanings: [(stem: String, line: String, meaning: String)] = [
    ("SectionProse", "few = 15", "characters of prose that are only a few words"),
    ("Sentence", "&+ 7 <= end", "bytes of a year with 年"),
    ("Vocabulary", "&* 7", "a factor that spreads the bytes of a character"),
    ("UnifiedDifference", "& 7", "the bits of an octal digit"),
    ("WordTable", "labels = [7, 9, 17]", "widths of columns in the unit of the table's width"),
    ("Worksheet", "count > 15", "digits that a spreadsheet holds exactly"),
  ]

  @Test(arguments: files) func noFileCountsTheFiguresOfARow(_ path: String) throws {
    for line in try code(of: path) {
      let numbers = withoutStrings(line).split { !($0.isLetter || $0.isNumber || $0 == "_") }
      // The value of the numeral 七 is no count.
      guard numbers.contains("7") || numbers.contains("15"), !line.contains("七") else { continue }
      #expect(Self.otherMeanings.contains { $0.stem == path.stem && line.contains($0.line) }, "\(path): \(line)")
    }
  }

  @Test func everyOtherMeaningIsStillThere() throws {
    for other in Self.otherMeanings {
      let path = try #require(Self.files.first { $0.stem == other.stem }, "\(other.meaning)")
      #expect(try code(of: path).contains { $0.contains(other.line) }, "\(other.meaning)")
    }
  }

  @Test(arguments: files) func noFileSaysTheWordsOfAllTables(_ path: String) throws {
    for line in try code(of: path) {
      for word in ["信息内容", "申请人情况", "勾稽关系为"] { #expect(!line.contains(word), "\(path): \(line)") }
    }
  }

  /// What differs between editions is asked of the edition, by what its columns, rows and sections are.
  @Test(arguments: files) func noFileAsksWhichEditionItIs(_ path: String) throws {
    for line in try code(of: path) {
      for name in [".year20", ".edition20", ".of20"] { #expect(!line.contains(name), "\(path): \(line)") }
    }
  }

  // MARK: Code

  /// The lines of a file without comments and without texts over several lines, which are examples and help.
  private func code(of path: String) throws -> [Substring] {
    var lines: [Substring] = []
    var isText = false
    for line in try Checkout.text(path).split(separator: "\n") {
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      if !isText, marks == 0 {
        let content = line.drop { $0 == " " }
        if !content.hasPrefix("//") { lines.append(content) }
      }
      if marks % 2 == 1 { isText.toggle() }
    }
    return lines
  }

  /// A line of code without what stands in its quotation marks.
  private func withoutStrings(_ line: Substring) -> String {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
      .joined(separator: " ")
  }
}
