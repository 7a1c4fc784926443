import ReportAnalysis
import ReportReading
import ReportSyntax

extension Analysis {
  /// The edit that lays out one table, held to losing nothing: the new text is read again and must say the same.
  func edit(layingOut table: Table, as target: DraftStyle) throws(TableRelayout.Refusal) -> TextEdit {
    guard let report else { throw .changed }
    let relaid = try TableRelayout(table, in: report, as: target)
    let edit = TextEdit(relaid.range, relaid.text)
    if text.bytes[relaid.range].elementsEqual(relaid.text.utf8) { return edit }
    guard relaid.keepsNumbers(of: report) else { throw .changed }
    let after = Analysis(text.applying([edit]), configuration: configuration)
    guard after.says(what: self) else { throw .changed }
    // What is laid out once must be left alone the next time.
    guard let report = after.report, let table = report.table(table.kind), let again = try? TableRelayout(table, in: report, as: target),
      after.text.bytes[again.range].elementsEqual(again.text.utf8)
    else { throw .changed }
    return edit
  }

  /// Whether another version has the same sections, tables, rows and figures, and no rule finds more in this one.
  private func says(what other: Analysis) -> Bool {
    guard let report, let before = other.report, report.sections.map({ $0.form.number }) == before.sections.map({ $0.form.number }),
      report.tables.map({ $0.kind }) == before.tables.map({ $0.kind })
    else { return false }
    for (table, old) in zip(report.tables, before.tables) {
      guard table.edition.year == old.edition.year, table.rows.count == old.rows.count,
        table.figures.map({ $0.reading }) == old.figures.map({ $0.reading })
      else { return false }
      for (row, oldRow) in zip(table.rows, old.rows) {
        guard row.role == oldRow.role, row.isMalformed == oldRow.isMalformed,
          report.texts(of: row) == before.texts(of: oldRow),
          row.figures.compactMap({ $0.numeral?.value }) == oldRow.figures.compactMap({ $0.numeral?.value })
        else { return false }
      }
    }
    var counts: [String: Int] = [:]
    for finding in other.findings { counts[finding.rule, default: 0] += 1 }
    // A comment may have nothing left to silence once a table is in order.
    for finding in findings where finding.rule != Rule.unusedSuppression.id { counts[finding.rule, default: 0] -= 1 }
    return counts.values.allSatisfy { $0 >= 0 }
  }
}

extension Report {
  /// What is written in a row's figures; where they are not placed, only those that say something.
  fileprivate func texts(of row: TableRow) -> [String] {
    let texts = row.figures.map { inline($0.range) }
    return row.isMalformed ? texts.filter { !$0.isEmpty } : texts
  }
}

extension TableRelayout {
  /// Whether every run of digits outside the form's own words is in the new lines as often as in the old, comments included.
  fileprivate func keepsNumbers(of report: Report) -> Bool {
    var counts: [String: Int] = [:]
    for number in report.tree.numbers(in: range) { counts[number, default: 0] += 1 }
    // No number of the form's labels has two digits or is 0: one that has lost its line break to a figure before it may.
    for range in restated.old {
      for number in Self.numbers(in: report.text.plain(range)) where number.unicodeScalars.count == 1 && number != "0" && number != "０" {
        counts[number, default: 0] -= 1
      }
    }
    let new = SyntaxTree(SourceText(text))
    for number in new.numbers(in: 0..<new.text.bytes.count) { counts[number, default: 0] -= 1 }
    for word in restated.new { for number in Self.numbers(in: word) { counts[number, default: 0] += 1 } }
    return counts.values.allSatisfy { $0 == 0 }
  }

  /// The runs of digits of a text, of either width.
  static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var run = ""
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) {
        run.unicodeScalars.append(scalar)
      } else if !run.isEmpty {
        numbers.append(run)
        run = ""
      }
    }
    return run.isEmpty ? numbers : numbers + [run]
  }
}

extension SyntaxTree {
  /// The runs of digits that a range says: those of its text, of whatever stands between its tags, and of the comments in it.
  fileprivate func numbers(in range: ByteRange) -> [String] {
    guard let first = rowIndex(at: range.lowerBound) else { return [] }
    return rows[first...].prefix { $0.range.lowerBound < range.upperBound }.flatMap { row -> [String] in
      let own = row.range.clamped(to: range)
      guard row.kind == .html || row.kind == .element || row.kind == .blank else { return TableRelayout.numbers(in: text.string(own)) }
      return TableRelayout.numbers(in: text.betweenTags(own))
    }
  }
}

extension SourceText {
  /// What stands in a range between tags that are whole, and in comments; a tag in which another begins is broken, and counts as text.
  fileprivate func betweenTags(_ range: ByteRange) -> String {
    var kept: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == .lessThan else {
        kept.append(bytes[index])
        index += 1
        continue
      }
      kept.append(.space)
      let isComment = bytes[index..<range.upperBound].starts(with: "<!--".utf8)
      let end = bytes[(index + 1)..<range.upperBound].firstIndex { $0 == .lessThan || $0 == .greaterThan }
      index = if !isComment, let end, bytes[end] == .greaterThan { end + 1 } else { index + 1 }
    }
    let text = SourceText(kept)
    return text.plain(0..<kept.count)
  }
}
