import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A report with some of its tables laid out anew, and why others stay as they are.
package struct Relayout: Sendable {
  /// A table that stays, and why.
  package struct Refused: Sendable {
    package let kind: TableKind
    package let reason: TableRelayout.Refusal
    /// The line of what is in the way, from 0, or nil where it is no one place.
    package let line: Int?
  }

  /// The text before.
  package let original: SourceText
  /// The text after; the same as before where there is nothing to do.
  package let text: SourceText
  package let refused: [Refused]

  /// Spreads what was pasted into cells and lays out the tables of an analysed text, or those whose lines a range touches, each only
  /// where nothing is lost by it.
  package init(_ analysis: Analysis, as target: TableRelayout.Target = .markdown, touching range: ByteRange? = nil) {
    original = analysis.text
    var analysis = analysis
    var range = range
    if let pasted = analysis.report.map({ PastedCells(in: $0, touching: range) }), !pasted.edits.isEmpty {
      let growth = pasted.edits.reduce(0) { $0 + $1.text.utf8.count - $1.range.count }
      range = range.map { $0.lowerBound..<max($0.lowerBound, $0.upperBound + growth) }
      analysis = Analysis(original.applying(pasted.edits), configuration: analysis.configuration)
    }
    var refused: [Refused] = []
    var edits: [TextEdit] = []
    for table in analysis.report?.tables ?? [] {
      if let range, let lines = analysis.report?.lines(of: table), !lines.touches(range) { continue }
      do throws(TableRelayout.Refusal) {
        let edit = try analysis.edit(layingOut: table, as: target)
        if !edits.contains(where: { $0.range.overlaps(edit.range) }) { edits.append(edit) }
      } catch {
        refused.append(Refused(kind: table.kind, reason: error, line: error.range.map { analysis.text.lines.line(at: $0.lowerBound) }))
      }
    }
    self.refused = refused
    text = edits.isEmpty ? analysis.text : analysis.text.applying(edits)
  }

  /// The edits from the one to the other, by lines and no larger than need be.
  package var edits: [TextEdit] { original.bytes == text.bytes ? [] : LineDifference(from: original, to: text).edits }
}

extension Analysis {
  /// The edit that lays out one table, held to losing nothing: the new text is read again and must say the same.
  fileprivate func edit(layingOut table: Table, as target: TableRelayout.Target) throws(TableRelayout.Refusal) -> TextEdit {
    guard let report else { throw .changed }
    let relaid = try TableRelayout(table, in: report, as: target)
    let edit = TextEdit(relaid.range, relaid.text)
    if text.bytes[relaid.range].elementsEqual(relaid.text.utf8) { return edit }
    guard relaid.keepsNumbers(of: report) else { throw .changed }
    let after = Analysis(text.applying([edit]), configuration: configuration)
    guard after.says(what: self) else { throw .changed }
    return edit
  }

  /// Whether another version has the same sections, tables, rows and figures, and no rule finds more in this one.
  private func says(what other: Analysis) -> Bool {
    guard let report, let before = other.report, report.sections.map(\.form.number) == before.sections.map(\.form.number),
      report.tables.map(\.kind) == before.tables.map(\.kind)
    else { return false }
    for (table, old) in zip(report.tables, before.tables) {
      guard table.edition.year == old.edition.year, table.rows.count == old.rows.count,
        table.figures.map(\.reading) == old.figures.map(\.reading)
      else { return false }
      for (row, oldRow) in zip(table.rows, old.rows) {
        guard row.role == oldRow.role, row.isMalformed == oldRow.isMalformed,
          report.texts(of: row) == before.texts(of: oldRow)
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
    for range in restated.old { for number in Self.numbers(in: report.text.plain(range)) { counts[number, default: 0] -= 1 } }
    let new = SyntaxTree(SourceText(text))
    for number in new.numbers(in: 0..<new.text.bytes.count) { counts[number, default: 0] -= 1 }
    for word in restated.new { for number in Self.numbers(in: word) { counts[number, default: 0] += 1 } }
    return counts.values.allSatisfy { $0 == 0 }
  }

  /// The runs of digits of a text, of either width.
  fileprivate static func numbers(in text: String) -> [String] {
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
  /// The runs of digits that a range says: those of its text and of the comments in it, and none of its tags.
  fileprivate func numbers(in range: ByteRange) -> [String] {
    guard let first = rowIndex(at: range.lowerBound) else { return [] }
    return rows[first...].prefix { $0.range.lowerBound < range.upperBound }.flatMap { row -> [String] in
      let own = row.range.clamped(to: range)
      guard row.kind == .html || row.kind == .element || row.kind == .blank else { return TableRelayout.numbers(in: text.string(own)) }
      let texts = cells[row.cells].map { text.plain($0.content) } + comments.filter(own.overlaps).map(text.string)
      return texts.flatMap(TableRelayout.numbers)
    }
  }
}

extension TableRelayout.Refusal {
  /// What is in the way, or nil where it is no one place.
  fileprivate var range: ByteRange? {
    switch self {
    case .heading(let range), .otherForm(let range), .sharedLine(let range): range
    case .interleaved, .parted, .notText, .page, .changed: nil
    }
  }

  /// Why the table stays as it is, for the user.
  package var message: Localized {
    switch self {
    case .heading: Localized("表格中间夹有标题，请先移开", "A heading stands between its rows; move it away first")
    case .otherForm: Localized("表中有另一版格式的表头，请先统一格式", "It has headers of the other edition's form; settle on one form first")
    case .sharedLine: Localized("表格第一行前面还有别的文字，请先换行", "Other text stands before it on its first line; break the line first")
    case .interleaved: Localized("两张表的行混在一起，或者在同一行上", "Rows of another table stand between its rows, or on the same line")
    case .parted: Localized("表四分成了几张表，请先合成一张", "Table 4 stands in several tables; make them one first")
    case .page: Localized("网页里的表格不改成 Markdown", "Tables of a web page are not made Markdown")
    case .notText: Localized("表中有不是 UTF-8 的字节", "It holds bytes that are not UTF-8")
    case .changed: Localized("转换后读出的内容会与原表不同", "Laid out anew it would not read the same")
    }
  }
}
