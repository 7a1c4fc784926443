import ReportAnalysis
import ReportForm
import ReportReading

/// A file as a row of the sheet that an office keeps of its reports: whose report it is, all its figures, and how it stands.
struct CollectedRow: Sendable {
  /// What stands for a figure.
  enum Value: Sendable, Equatable {
    /// Nothing, a mark for nothing, or numbers that have no certain place.
    case blank
    /// A number in plain digits; sums of money in 万元.
    case number(String)
    /// What is no number, as it is written.
    case text(String)
  }

  /// The figures of a table.
  struct Figures: Sendable {
    let edition: Edition
    /// The number in the edition of the first one.
    let firstFigure: Int
    let values: [Value]
  }

  /// What the file is.
  enum Standing: Sendable {
    /// A report, with the number of findings of each severity.
    case report(Verdict, [Severity: Int])
    case noReport
    case unread(UnreadText)
  }

  /// The path as it is shown.
  let path: String
  let standing: Standing
  /// Whose report it is, and of which year and edition; nil where that is not known.
  let body: String?
  let year: Int?
  let edition: Edition.Year?
  /// The tables that it has.
  let tables: [Figures]

  /// A text that was read.
  init(_ analysis: Analysis, path: String) {
    self.path = path
    guard let report = analysis.report, let verdict = Verdict(analysis) else {
      (standing, body, year, edition, tables) = (.noReport, nil, nil, nil, [])
      return
    }
    standing = .report(verdict, Dictionary(analysis.findings.map { ($0.severity, 1) }, uniquingKeysWith: +))
    (body, year, edition) = (report.body, report.year, report.edition.year)
    tables = Self.figures(of: report)
  }

  /// The figures of a report, table by table.
  static func figures(of report: Report) -> [Figures] {
    report.tables.map { table in
      Figures(
        edition: table.edition, firstFigure: table.firstFigure,
        values: table.figures.enumerated().map { Value($1, of: table, number: table.firstFigure + $0, in: report) })
    }
  }

  /// A file that could not be read.
  init(_ unread: UnreadText) {
    path = unread.path
    standing = .unread(unread)
    (body, year, edition, tables) = (nil, nil, nil, [])
  }

  /// How it stands, in words: that all figures tie only where nothing at all is found, as `check` has it.
  func conclusion(in language: Language) -> String {
    switch standing {
    case .unread(let unread): return language.say("没有读出", "not read") + language.say("：", ": ") + unread.reason.text(in: language)
    case .noReport: return language.say("不是年度报告", "not an annual report")
    case .report(let verdict, let counts):
      let found = Severity.allCases.compactMap { severity in
        counts[severity].map { count in "\(count) " + language.say("个", "") + severity.word.text(in: language) }
      }
      let words = found + verdict.reservations.map { $0.text(in: language) }
      return words.isEmpty ? language.say("勾稽相符", "all sums match") : words.joined(separator: language.say("；", "; "))
    }
  }
}

extension CollectedRow.Value {
  fileprivate init(_ figure: Figure, of table: Table, number: Int, in report: Report) {
    switch figure.reading {
    case .number(let numeral): self = .number(table.edition.column(of: number).kind == .amount ? numeral.amount.plain : numeral.plain)
    case .blank, .placeholder, .unplaced, .absent: self = .blank
    case .unreadable, .tooLarge: self = .text(report.inline(figure.range))
    }
  }
}
