import ReportAnalysis
import ReportForm
import ReportSyntax
import ReportWriting

/// What an editor's menus may ask to be done to a document.
package enum EditorCommand: Sendable, Equatable {
  /// The standard blank table at a byte offset.
  case insertTable(TableKind, at: Int)
  /// The blank form at a byte offset: title, six sections and three tables, for a year.
  case insertReport(at: Int, year: Int)
  /// Every total set to what its parts give, of one table or of all.
  case recalculateTotals(of: TableKind? = nil)
  /// Every blank cell of a table filled: with 0, or a total with what its parts give.
  case fillBlanks(of: TableKind)
  /// Every table laid out anew.
  case layOut(MarkupLanguage)

  /// The insertion of the table of a name, as the exported JSON has it, at a byte offset; nil where no table has that name.
  package static func insertion(ofTable name: String) -> ((Int) -> EditorCommand)? {
    TableKind.allCases.first { $0.name == name }.map { kind in { .insertTable(kind, at: $0) } }
  }

  /// What comes of it.
  package struct Outcome: Sendable {
    /// What the editor shows of the change, as in its list of things to undo.
    package let label: String
    /// The edits, in offsets of the analysed text; none where nothing is to be done.
    package let edits: [TextEdit]
    /// Why nothing, or not everything, is done; nil where all is.
    package let remark: String?
  }

  /// Works out what comes of it in a document.
  package func outcome(in analysis: Analysis, language: Language) -> Outcome {
    switch self {
    case .insertTable(let kind, let offset): insertTable(kind, at: offset, analysis, language)
    case .insertReport(let offset, let year): insertReport(at: offset, year: year, analysis, language)
    case .recalculateTotals(let kind): recalculateTotals(of: kind, analysis, language)
    case .fillBlanks(let kind): fillBlanks(of: kind, analysis, language)
    case .layOut(let target): layOut(as: target, analysis, language)
    }
  }

  // MARK: Insertions

  private func insertTable(_ kind: TableKind, at offset: Int, _ analysis: Analysis, _ language: Language) -> Outcome {
    let label = language.say("插入空白的\(kind.chinese)", "Insert a blank table \(kind.section)")
    if let table = analysis.report?.table(kind) {
      let line = analysis.text.lines.line(at: table.range.lowerBound) + 1
      return Outcome(
        label: label, edits: [],
        remark: language.say("第 \(line) 行已有\(kind.chinese)，没有再插入。", "Line \(line) already has table \(kind.section); nothing was inserted.")
      )
    }
    if let report = analysis.report, let section = report.section(at: offset), let fragment = TableFragment(kind, in: section, of: report) {
      let edit = fragment.replacement(in: analysis.style)
      let line = analysis.text.lines.line(at: fragment.start) + 1
      return Outcome(
        label: label, edits: [edit].compactMap { $0 },
        remark: edit == nil
          ? language.say(
            "第 \(line) 行已写了\(kind.chinese)的一部分，没有再插入。",
            "Line \(line) already has a part of table \(kind.section); nothing was inserted.") : nil)
    }
    let edition = analysis.report?.edition ?? Editions.all.inForce(in: analysis.tree.title?.year)
    let table = Draft([.table(PrintedTable(kind, of: edition) { _ in "" })])
    return Outcome(
      label: label, edits: [analysis.tree.insertion(of: table, at: analysis.gap(at: offset), in: analysis.style)], remark: nil)
  }

  private func insertReport(at offset: Int, year: Int, _ analysis: Analysis, _ language: Language) -> Outcome {
    let label = language.say("插入空白的年度报告", "Insert a blank annual report")
    if let report = analysis.report, let found = report.sections.first?.range ?? report.tables.first?.range {
      let line = analysis.text.lines.line(at: found.lowerBound) + 1
      return Outcome(
        label: label, edits: [],
        remark: language.say(
          "这份文档已有年度报告的内容（第 \(line) 行），没有再插入。", "The document already has parts of an annual report (line \(line)); nothing was inserted."))
    }
    let title = analysis.tree.title
    let edition = Editions.all.inForce(in: title?.year ?? year)
    let draft: Draft
    if let title {
      let level = analysis.isPage || analysis.text.marksHeading(title.range) ? 2 : 0
      draft = .sections(of: edition, level: level, blank: "", language: language)
    } else {
      draft = .report(edition, year: year, body: "单位全称", blank: "", language: language)
    }
    // The sections follow the title, wherever the cursor is.
    let place = analysis.gap(at: max(offset, title?.range.upperBound ?? 0))
    return Outcome(label: label, edits: [analysis.tree.insertion(of: draft, at: place, in: analysis.style)], remark: nil)
  }

  // MARK: Tables

  private func recalculateTotals(of kind: TableKind?, _ analysis: Analysis, _ language: Language) -> Outcome {
    let label = language.say("重新计算总计", "Recalculate the totals")
    guard let inspection = analysis.inspection else { return noReport(label, language) }
    let tables = inspection.tables.filter { kind == nil || $0.kind == kind }
    guard !tables.isEmpty else { return noTables(label, language) }
    var edits: [TextEdit] = []
    var unknown: [TableKind] = []
    for table in tables where table.kind != .disclosures {
      let totals = RecalculatedTotals(inspection, table, language)
      if let found = totals.edits { edits += found } else { unknown.append(table.kind) }
    }
    let names = unknown.map { $0.name(in: language) }.joined(separator: language.say("、", ", "))
    let remark =
      if !unknown.isEmpty {
        language.say(
          "\(names)有空着或认不出的数，请先补上；总计没有重算。",
          "\(names): some figures are blank or unreadable; fill them in first. The totals were not recalculated.")
      } else {
        edits.isEmpty ? language.say("各个总计都与分项相符，无须改动。", "Every total matches its parts; nothing to change.") : nil as String?
      }
    return Outcome(label: label, edits: edits, remark: remark)
  }

  private func fillBlanks(of kind: TableKind, _ analysis: Analysis, _ language: Language) -> Outcome {
    let label = language.say("空格填 0", "Fill Blanks with 0")
    guard let inspection = analysis.inspection else { return noReport(label, language) }
    guard let table = inspection.table(kind) else { return noTables(label, language) }
    let edits = FilledBlanks(inspection, table, language).filling?.edits ?? []
    let name = kind.name(in: language)
    return Outcome(
      label: label, edits: edits,
      remark: edits.isEmpty ? language.say("\(name)没有可以填的空格。", "\(name) has no blank cells to fill.") : nil)
  }

  private func layOut(as target: MarkupLanguage, _ analysis: Analysis, _ language: Language) -> Outcome {
    let label =
      switch target {
      case .markdown: language.say("全部表格转换为标准表格", "Convert all tables to standard tables")
      case .html: language.say("全部表格转换为 HTML 表格（合并单元格）", "Convert all tables to HTML (merged cells)")
      }
    guard let report = analysis.report else { return noReport(label, language) }
    guard !report.tables.isEmpty else { return noTables(label, language) }
    let relaid = Relayout(analysis, as: target)
    let edits = relaid.edits
    let reasons = relaid.refused.map { refused in
      let line = refused.line.map { language.say("（第 \($0 + 1) 行）", " (line \($0 + 1))") } ?? ""
      return "\(refused.kind.name(in: language))\(line)\(language.say("：", ": "))\(refused.reason.message.text(in: language))"
    }
    let stay = language.say("没有转换。", "Not converted: ") + reasons.joined(separator: language.say("；", "; "))
    let done =
      switch target {
      case .markdown: language.say("表格已经是标准表格，无须改动。", "The tables are already standard tables; nothing to change.")
      case .html: language.say("表格已经是 HTML 表格，无须改动。", "The tables are already HTML tables; nothing to change.")
      }
    return Outcome(label: label, edits: edits, remark: reasons.isEmpty ? (edits.isEmpty ? done : nil) : stay)
  }

  private func noReport(_ label: String, _ language: Language) -> Outcome {
    Outcome(
      label: label, edits: [],
      remark: language.say(
        "这份文档不像政府信息公开工作年度报告，没有改动。", "This does not look like an annual report on government information disclosure; nothing was changed."))
  }

  private func noTables(_ label: String, _ language: Language) -> Outcome {
    Outcome(label: label, edits: [], remark: language.say("文档里没有找到表二、表三或表四。", "No table 2, 3 or 4 was found in the document."))
  }
}

extension Analysis {
  /// The start of the blank line that an offset is on, or of the line after its own; past the rows of a table, which nothing may part.
  fileprivate func gap(at offset: Int) -> Int {
    let cursor = Cursor(tree, at: offset)
    var gap = cursor.isOnBlankLine ? cursor.lineRange.lowerBound : text.lines.range(ofLine: cursor.line).upperBound
    if let row = cursor.row, let block = tree.blocks.first(where: { $0.rows.contains(row) }), case .table = block.kind {
      gap = max(gap, block.range.upperBound)
    }
    for table in report?.tables ?? [] {
      guard let lines = report?.lines(of: table), lines.lowerBound < gap, gap <= lines.upperBound else { continue }
      gap = text.lines.range(ofLine: text.lines.line(at: lines.upperBound)).upperBound
    }
    return gap
  }
}
