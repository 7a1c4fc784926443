import ReportForm
import ReportReading
import ReportSyntax

/// A table in another edition's form, with the figures that both have.
struct CarriedTable {
  private let table: Table
  private let edition: Edition
  /// For each figure of the other edition, those that it comes from, by their numbers.
  private let sources: [[Int]]

  /// Nil where something is written that has no place in its own form, or is no number: it would be lost unseen.
  init?(_ table: Table, to edition: Edition) {
    for row in table.rows {
      if case .row = row.role, !row.isMalformed { continue }
      if row.placed.contains(where: { !$0.isVacant }) || row.isMalformed { return nil }
    }
    guard table.figures.allSatisfy({ $0.isVacant || $0.reading == .absent || $0.numeral != nil }) else { return nil }
    self.table = table
    self.edition = edition
    let numbers = edition.firstFigure(of: table.kind)..<edition.firstFigure(of: table.kind) + edition.table(table.kind).figureCount
    sources = numbers.map { Self.sources(of: $0, in: edition, from: table) }
    // Only whole numbers can be added up.
    guard sources.allSatisfy({ $0.count < 2 || $0.allSatisfy { table[$0].numeral == nil || table[$0].summand != nil } }) else { return nil }
  }

  /// The figures of a table that a figure of another edition comes from: one, or all of （六）其他处理 where that edition has it as one row.
  private static func sources(of number: Int, in edition: Edition, from table: Table) -> [Int] {
    let row = edition.row(of: number)
    let column = edition.column(of: number)
    func figure(_ index: Int) -> Int? {
      table.form.rows[index].columns.firstIndex { $0.means(column) }.map { table.figures(ofRow: index).lowerBound + $0 }
    }
    if let index = table.form.index(of: row.key) { return [figure(index)].compactMap { $0 } }
    if row.key == .otherHandling {
      return table.form.rows.indices.filter { table.form.rows[$0].path.last == row.label }.compactMap(figure)
    }
    // What one edition counts in one row under （六） is the other's 其他.
    guard row.key == .otherOutcome, let index = table.form.index(of: .otherHandling) else { return [] }
    return [figure(index)].compactMap { $0 }
  }

  /// What stands for a figure of the other edition; empty where nothing is known of it.
  private func value(_ sources: [Int]) -> String {
    let written = sources.filter { table[$0].numeral != nil }
    guard written.count > 1 else { return written.first.flatMap { table[$0].numeral?.plain } ?? "" }
    return written.map { table[$0].summand }.sum().map { "\($0)" } ?? ""
  }

  /// The table as HTML where it is HTML and else as Markdown; a figure that only the other edition has is left blank.
  func text(_ style: TableStyle) -> String {
    let first = edition.firstFigure(of: table.kind)
    let printed = PrintedTable(table.kind, of: edition) { value(sources[$0 - first]) }
    return String(printed.text(in: DraftStyle(table.layout == .html ? .html : .markdown, tables: style)).dropLast())
  }

  /// The numbers other than 0 that the other edition has no place for, as people point at them.
  var lost: [String] {
    var kept = [Bool](repeating: false, count: table.figures.count)
    for source in sources.joined() { kept[source - table.firstFigure] = true }
    return table.figures.indices.filter { index in !kept[index] && table.figures[index].isMoreThanNothing }
      .map { table.name(of: table.firstFigure + $0) }
  }

  /// Whether numbers other than 0 are added up.
  var addsUp: Bool { sources.contains { $0.count > 1 && $0.contains { table[$0].isMoreThanNothing } } }

  /// The row of the other edition that takes numbers other than 0 of a row with another meaning; nil where none does.
  var taking: RowForm? {
    let first = edition.firstFigure(of: table.kind)
    return sources.indices.first { place in
      sources[place].count == 1 && table.edition.row(of: sources[place][0]).key != edition.row(of: first + place).key
        && table[sources[place][0]].isMoreThanNothing
    }.map { edition.row(of: first + $0) }
  }
}

extension Figure {
  /// Whether a number other than 0 is written.
  fileprivate var isMoreThanNothing: Bool { numeral.map { $0.whole != 0 } ?? false }
}

extension ColumnForm {
  /// Whether two editions count the same thing in two columns.
  fileprivate func means(_ other: ColumnForm) -> Bool {
    if label == other.label { return path == other.path }
    return role == other.role && role?.isOfOneColumn ?? false
  }
}
