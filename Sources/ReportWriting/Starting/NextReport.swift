import ReportAnalysis
import ReportForm
import ReportReading

/// The report of the year after another one, to start from: the same body, the form in force, and what last year's report settles.
package struct NextReport {
  /// Why there can be none.
  package enum Obstacle: Error, Sendable, Hashable {
    /// The report's title gives no year or no body.
    case untitled
    /// Its table 3 is missing.
    case tableless
    /// Its table 3 does not balance.
    case unbalanced
    /// Some of what it carries over is no number.
    case unknown
    /// Its year is the last one that four digits can write.
    case last
  }

  private let previous: Report
  private let tableStyle: TableStyle
  private let year: Int
  private let body: String
  /// What last year's report carried over, in the order of the columns.
  private let carried: [Int64]

  package init(after inspection: Inspection) throws(Obstacle) {
    let previous = inspection.report
    guard let title = previous.title, let year = title.year, let body = title.body else { throw .untitled }
    guard year < 9999 else { throw .last }
    guard let table = previous.table(.requests), let balance = inspection.balance(.requests) else { throw .tableless }
    guard !balance.standings.contains(where: { $0.fails }) else { throw .unbalanced }
    guard let figures = table.figures(.carriedOut)?.map({ table[$0].numeral?.whole }) else { throw .tableless }
    carried = figures.compactMap { $0.flatMap { $0 >= 0 ? $0 : nil } }
    guard carried.count == figures.count else { throw .unknown }
    self.previous = previous
    tableStyle = inspection.tableStyle
    self.year = year + 1
    self.body = body
  }

  /// The report in Markdown. Blank is what only the year will tell; notes say where the figures come from, and what each part must hold.
  package func text(in language: Language) -> String {
    let edition = Editions.all.inForce(in: year)
    var draft = Draft([Draft.title(body, "\(year)")])
    for section in edition.sections {
      guard let kind = section.table else {
        draft.blocks += Draft.section(section, of: edition, level: 2, blank: "", language: language).blocks
        continue
      }
      draft.blocks.append(.heading(section.heading, level: 2))
      if let note = note(on: kind, edition) { draft.blocks.append(.comment(note.text(in: language))) }
      draft.blocks.append(.table(PrintedTable(kind, of: edition) { figure(in: kind, edition, $0) }))
    }
    return draft.text(in: DraftStyle(.markdown, tables: tableStyle))
  }

  private func figure(in kind: TableKind, _ edition: Edition, _ figure: Int) -> String {
    let place = edition.places[figure]
    guard kind == .requests, edition.row(of: figure).key == .carriedIn, place.column < carried.count else { return "" }
    return String(carried[place.column])
  }

  // MARK: Notes

  private func note(on kind: TableKind, _ edition: Edition) -> Localized? {
    switch kind {
    case .disclosures:
      let known = inForce(edition)
      if known.isEmpty { return nil }
      return Localized(
        "现行有效件数＝上年末的件数＋本年制发－本年废止。上年末：\(known.map { "\($0.label) \($0.count)" }.joined(separator: "，"))",
        "现行有效 = in force at the end of last year + issued this year − repealed this year. At the end of last year: "
          + known.map { "\($0.label) \($0.count)" }.joined(separator: ", "))
    case .requests:
      return Localized(
        "第二项取自 \(year - 1) 年报告的“四、结转下年度继续办理”", "The second row is what the report for \(year - 1) carried over (四、结转下年度继续办理)")
    case .reviews: return nil
    }
  }

  /// The rows of table 2 that count what is in force, with last year's counts; none where either year's form does not ask for it.
  private func inForce(_ edition: Edition) -> [(label: String, count: Int64)] {
    guard let table = previous.table(.disclosures) else { return [] }
    return [RowKey.rules, .normativeDocuments].compactMap { key in
      guard edition.figure(key, .inForce, in: .disclosures) != nil, let row = table.form.index(of: key) else { return nil }
      return table.figure(key, .inForce)?.numeral?.whole.map { (table.form.rows[row].label, $0) }
    }
  }
}

extension NextReport.Obstacle {
  /// What a program knows it by.
  package var name: String {
    switch self {
    case .untitled: "untitled"
    case .tableless: "tableless"
    case .unbalanced: "unbalanced"
    case .unknown: "unknown"
    case .last: "last"
    }
  }

  /// What is in the way, and what to do.
  package var message: Localized {
    switch self {
    case .untitled: Localized("报告标题里看不出年度或单位", "its title does not give the year or the body")
    case .tableless: Localized("没有表三，不知道结转了多少", "it has no table 3, so what is carried over is unknown")
    case .unbalanced: Localized("表三的数不平，请先用 gouji check 核对", "its table 3 does not balance; run gouji check first")
    case .unknown:
      Localized("“四、结转下年度继续办理”有空着或认不出的数，请先填好", "some figures of 四、结转下年度继续办理 are blank or unreadable; fill them in first")
    case .last: Localized("它的年度之后没有四位数的年份了", "there is no four-digit year after its own")
    }
  }
}
