import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A few words shown above a part of a report: how it stands, or what can be done with it.
package struct CodeLens: Sendable, Equatable {
  /// What choosing it does.
  package enum Action: Sendable, Equatable {
    /// Nothing: it only tells.
    case tell
    /// The totals of a table are set to what their parts give.
    case recalculateTotals(TableKind)
    /// The blank cells of a table are filled.
    case fillBlanks(TableKind)
    /// The report is shown beside last year's, which lies there.
    case compareYears(previous: String)
    /// Next year's report is begun from this one.
    case beginNextYear
  }

  /// The bytes of the line that it is shown above.
  package let range: ByteRange
  package let title: String
  package let action: Action

  /// Those of a report, in the order of the text; none where the text is no report.
  package static func lenses(in analysis: Analysis, language: Language) -> [CodeLens] {
    guard let inspection = analysis.inspection else { return [] }
    let tables = zip(inspection.tables, inspection.balances).flatMap { lenses(of: $0, $1, inspection, language) }
    return (titleLenses(analysis, inspection, language) + tables).enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }.map { $0.element }
  }

  // MARK: Title

  private static func titleLenses(_ analysis: Analysis, _ inspection: Inspection, _ language: Language) -> [CodeLens] {
    guard let title = inspection.title, let year = title.year else { return [] }
    let line = analysis.text.firstLine(of: title.range)
    var lenses: [CodeLens] = []
    if let previous = inspection.previous {
      let words = language.say("与 \(year - 1) 年对照", "Compare with \(year - 1)")
      lenses.append(CodeLens(range: line, title: words, action: .compareYears(previous: previous.location)))
    }
    // What is carried over is known of a report only whose sums hold.
    if Verdict(analysis)?.holds ?? false {
      lenses.append(CodeLens(range: line, title: language.say("新建下一年度", "New report for next year"), action: .beginNextYear))
    }
    return lenses
  }

  // MARK: Tables

  private static func lenses(of table: Table, _ balance: Balance, _ inspection: Inspection, _ language: Language) -> [CodeLens] {
    let line = inspection.text.firstLine(of: inspection.report.place(of: table))
    var lenses: [CodeLens] = []
    if let standing = standing(TableVerdict(table, balance), language) {
      lenses.append(CodeLens(range: line, title: standing, action: .tell))
    }
    let totals = RecalculatedTotals(inspection, table, language)
    if partsAreTrusted(balance), let edits = totals.edits, !edits.isEmpty {
      lenses.append(CodeLens(range: line, title: language.say("重算", "Recalculate"), action: .recalculateTotals(table.kind)))
    }
    if let filling = FilledBlanks(inspection, table, language).filling {
      let words =
        filling.isAllZero ? language.say("填 0", "Fill with 0") : language.say("空格填 0，总计填算得的数", "Fill in 0 and the totals")
      lenses.append(CodeLens(range: line, title: words, action: .fillBlanks(table.kind)))
    }
    return lenses
  }

  /// Whether no figure but a total is told to be wrong: totals made to follow wrong parts would only hide them.
  private static func partsAreTrusted(_ balance: Balance) -> Bool {
    let totals = Set(balance.equations.filter { $0.kind == .total }.flatMap { $0.right })
    return balance.blames.allSatisfy { blame in
      blame.cause == .open || blame.repairs.first?.changes.allSatisfy { totals.contains($0.figure) } ?? true
    }
  }

  /// How a table stands; nil for one that has no sums and is filled in.
  private static func standing(_ verdict: TableVerdict, _ language: Language) -> String? {
    let missing = verdict.missing
    let unfilled = language.say("\(missing) 格没有数", missing == 1 ? "1 figure missing" : "\(missing) figures missing")
    if verdict.failing > 0 {
      let places = language.say("✗ \(verdict.places) 处不符", verdict.places == 1 ? "✗ 1 problem" : "✗ \(verdict.places) problems")
      return missing > 0 ? places + language.say("，", ", ") + unfilled : places
    }
    if missing > 0 { return language.say("？ 未填完：", "? not finished: ") + unfilled }
    let unread = verdict.unread
    if unread > 0 { return language.say("？ \(unread) 格认不出", unread == 1 ? "? 1 figure unreadable" : "? \(unread) figures unreadable") }
    if verdict.open > 0 {
      return language.say("？ \(verdict.open) 条勾稽关系未核对", verdict.open == 1 ? "? 1 sum not checked" : "? \(verdict.open) sums not checked")
    }
    guard verdict.holds, verdict.sums > 0 else { return nil }
    return language.say("✓ \(verdict.sums) 条勾稽关系", "✓ \(verdict.sums.counted("sum matches", "sums match"))")
  }
}

extension SourceText {
  /// The part of a range that stands on its first line.
  fileprivate func firstLine(of range: ByteRange) -> ByteRange {
    let end = contentEnd(ofLine: lines.line(at: range.lowerBound))
    return range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))
  }
}
