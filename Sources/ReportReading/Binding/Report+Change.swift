import ReportForm
import ReportSyntax

extension Report {
  /// A report as it is after a change of one figure.
  package struct Changed {
    package let report: Report
    /// The table that has the figure.
    package let table: TableKind
    /// The whole figure that gave way, and the one that stands there.
    package let change: TextChange
  }

  /// The report that a text is which a change of one figure has led to, told without reading the text; nil for any other change.
  ///
  /// Both the figure that gave way and the one that stands there are nothing but digits, in a row of Markdown or with tabs where something
  /// is written in another cell too. Digits part no cells, begin no heading and are no label, and by their value nothing is told apart: all
  /// else is as it was, or as much further on as the figure has grown.
  package func following(_ change: TextChange, in text: SourceText) -> Changed? {
    guard let cell = tree.filledCell(holding: change), cell.filled > 1 else { return nil }
    let whole = TextChange(cell.content, count: cell.content.count + change.distance)
    guard whole.count > 0, whole.new.upperBound <= text.bytes.count else { return nil }
    let figure = text.bytes.withUnsafeBufferPointer { Figure.read(whole.new, in: $0) }
    guard figure.isDigitsAlone else { return nil }
    for (place, table) in tables.enumerated() {
      guard let edited = table.following(whole, figure) else { continue }
      var tables = tables
      for index in tables.indices {
        if index == place { tables[index] = edited } else if whole.distance != 0 { tables[index] = tables[index].moved(by: whole) }
      }
      let sections = whole.distance == 0 ? sections : sections.map { $0.moved(by: whole) }
      let report = Report(
        tree: tree.following(whole, in: text), title: title?.moved(by: whole), identity: identity, edition: edition, sections: sections,
        tables: tables)
      return Changed(report: report, table: table.kind, change: whole)
    }
    return nil
  }

  /// The report where a change has moved what stands behind it, and is itself no part of anything that is read but the running text.
  func moved(by change: TextChange, in text: SourceText) -> Report {
    let isInPlace = change.distance == 0
    return Report(
      tree: tree.following(change, in: text), title: isInPlace ? title : title?.moved(by: change), identity: identity, edition: edition,
      sections: isInPlace ? sections : sections.map { $0.moved(by: change) },
      tables: isInPlace ? tables : tables.map { $0.moved(by: change) })
  }

  /// The same report without its text, of which nothing is kept in memory.
  package var withoutText: Report {
    Report(tree: tree.withoutText, title: title, identity: identity, edition: edition, sections: sections, tables: tables)
  }
}

extension Figure {
  /// Whether it is written with digits alone, as many as its value has.
  fileprivate var isDigitsAlone: Bool {
    guard isPlain, let numeral, numeral.unit == nil, numeral.coefficient >= 0 else { return false }
    var (rest, count) = (numeral.coefficient, 1)
    while rest > 9 { (rest, count) = (rest / 10, count + 1) }
    return range.count == count
  }

  fileprivate func moved(by change: TextChange) -> Figure { Figure(reading: reading, range: change.moved(range)) }
}

extension Table {
  /// The table with another figure in the place of one that gave way whole; nil where no row of the form has that, as all it asks for.
  fileprivate func following(_ change: TextChange, _ figure: Figure) -> Table? {
    guard let row = rows.firstIndex(where: { $0.range.lowerBound <= change.old.lowerBound && change.old.upperBound <= $0.range.upperBound })
    else { return nil }
    guard case .row = rows[row].role, !rows[row].isMalformed, rows[row].layout == .pipes || rows[row].layout == .tabs,
      let place = figures.firstIndex(where: { $0.range == change.old }), figures[place].isDigitsAlone,
      rows[row].placed.contains(where: { $0.range == change.old })
    else { return nil }
    var figures = change.distance == 0 ? figures : figures.map { $0.moved(by: change) }
    figures[place] = figure
    var rows = change.distance == 0 ? rows : Self.moved(rows, by: change)
    rows[row] = rows[row].holding(rows[row].placed.map { $0.range == figure.range ? figure : $0 }[...])
    return moved(by: change, rows, figures)
  }

  /// The table where a change outside of it has moved it.
  fileprivate func moved(by change: TextChange) -> Table {
    range.upperBound <= change.old.lowerBound ? self : moved(by: change, Self.moved(rows, by: change), figures.map { $0.moved(by: change) })
  }

  private func moved(by change: TextChange, _ rows: [TableRow], _ figures: [Figure]) -> Table {
    Table(
      kind: kind, edition: edition, rows: rows, figures: figures, editionMark: change.moved(editionMark), range: change.moved(range),
      layout: layout, irregularFigures: irregularFigures)
  }

  private static func moved(_ rows: [TableRow], by change: TextChange) -> [TableRow] {
    // One array holds what is placed in all of them.
    var placed: [Figure] = []
    placed.reserveCapacity(rows.reduce(0) { $0 + $1.placed.count })
    for row in rows { for figure in row.placed { placed.append(figure.moved(by: change)) } }
    var start = 0
    return rows.map { row in
      defer { start += row.placed.count }
      return TableRow(
        role: row.role, labelRange: change.moved(row.labelRange), hasStandardLabel: row.hasStandardLabel,
        placed: placed[start..<start + row.placed.count], isMalformed: row.isMalformed, range: change.moved(row.range), layout: row.layout)
    }
  }
}

extension TableRow {
  fileprivate func holding(_ placed: ArraySlice<Figure>) -> TableRow {
    TableRow(
      role: role, labelRange: labelRange, hasStandardLabel: hasStandardLabel, placed: placed, isMalformed: isMalformed, range: range,
      layout: layout)
  }
}

extension Title {
  fileprivate func moved(by change: TextChange) -> Title {
    Title(range: change.moved(range), year: year, body: body, wording: wording)
  }
}

extension Section {
  fileprivate func moved(by change: TextChange) -> Section {
    let heading = Heading(
      level: heading.level, number: heading.number, numberRange: change.moved(heading.numberRange), title: change.moved(heading.title))
    return Section(
      form: form, heading: heading, headingRange: change.moved(headingRange), range: change.moved(range), headingRows: headingRows,
      runIn: runIn.map(change.moved), isStandard: isStandard)
  }
}
