import ReportForm
import ReportReading
import ReportSyntax

/// A sentence that reports say in much the same words, filled with the figures of the tables.
struct StandardSentence {
  let text: String
  /// Where its figures come from, or nil where it has none.
  let source: TableKind?

  /// Those on what a table counts, in the order in which reports tell them; a sentence of which a figure is blank, unreadable or in doubt
  /// is left out.
  static func all(on kind: TableKind, in inspection: Inspection) -> [StandardSentence] {
    let figures = TableCounts(inspection)
    let texts =
      switch kind {
      case .disclosures: [figures.documents(.normativeDocuments), figures.documents(.rules), figures.decisions]
      case .requests: [figures.received, figures.applicants, figures.outcomes, figures.carriedOut]
      case .reviews: [figures.cases]
      }
    return texts.compactMap { $0.map { StandardSentence(text: $0, source: kind) } }
  }

  /// The period of the figures, as the text before section 一 gives it.
  static func period(_ year: Int) -> StandardSentence {
    StandardSentence(text: "本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。", source: nil)
  }

  /// That nothing was charged for processing information.
  static let noFees = StandardSentence(text: "本年度未收取信息处理费。", source: nil)
}

/// What the tables count, put into sentences.
private struct TableCounts {
  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// The plainest count of a subject; nil where one of its figures is not known, or in doubt.
  private func count(_ subject: Claim.Subject) -> Int64? { inspection.readings(of: subject).first?.value }

  /// The counts that are not 0, with what stands before and behind them; nil where one is not known.
  private func list(_ parts: [(words: String, subject: Claim.Subject)], separator: String = "，") -> String? {
    let counts = parts.map { ($0.words, count($0.subject)) }
    guard counts.allSatisfy({ $0.1 != nil }) else { return nil }
    let written = counts.compactMap { words, count in count.flatMap { $0 > 0 ? "\(words)\($0)件" : nil } }
    return written.isEmpty ? nil : written.joined(separator: separator)
  }

  // MARK: Table 2

  func documents(_ row: RowKey) -> String? {
    guard let name = inspection.table(.disclosures).flatMap({ table in table.form.index(of: row).map { table.form.rows[$0].label } }) else {
      return nil
    }
    // An edition that counts what was published besides leaves open which is told.
    let made = inspection.readings(of: .documents(row, .made))
    let (repealed, inForce) = (count(.documents(row, .repealed)), count(.documents(row, .inForce)))
    guard made.count == 1, let made = made.first?.value, let repealed, let inForce, made + repealed + inForce > 0 else { return nil }
    let first = made > 0 ? "本年度制发\(name)\(made)件" : "本年度未制发\(name)"
    let rest = (repealed > 0 ? "，废止\(repealed)件" : "") + (inForce > 0 ? "，现行有效\(inForce)件" : "")
    return first + rest + "。"
  }

  var decisions: String? {
    let kinds: [(words: String, row: RowKey)] = [("行政许可决定", .licences), ("行政处罚决定", .penalties), ("行政强制决定", .coercions)]
    return list(kinds.map { ($0.words, .decisions([$0.row])) }, separator: "、").map { "本年度作出\($0)。" }
  }

  // MARK: Table 3

  var received: String? {
    guard let received = count(.applications(.received, by: [])), let carried = count(.applications(.carriedIn, by: [])) else { return nil }
    let first = received > 0 ? "本年度收到政府信息公开申请\(received)件" : "本年度未收到政府信息公开申请"
    return first + (carried > 0 ? "，上年结转\(carried)件。" : "。")
  }

  var applicants: String? {
    guard let columns = inspection.table(.requests)?.form.rows.first?.columns else { return nil }
    let parts = columns.compactMap { column in
      column.role.flatMap { $0 == .total ? nil : (words: column.label + "申请", subject: Claim.Subject.applications(.received, by: [$0])) }
    }
    return list(parts).map { "收到的申请中，\($0)。" }
  }

  var outcomes: String? {
    guard let settled = count(.applications(.settled, by: [])), settled > 0 else { return nil }
    let words: [(words: String, outcome: Outcome)] = [
      ("予以公开", .disclosed), ("部分公开", .partlyDisclosed), ("不予公开", .refused), ("无法提供", .unavailable), ("不予处理", .declined),
      ("其他处理", .otherHandling),
    ]
    return list(words.map { ($0.words, .outcomes([.outcome($0.outcome)])) }).map { "全年办结\(settled)件，其中\($0)。" }
  }

  var carriedOut: String? {
    guard let carried = count(.applications(.carriedOut, by: [])), let settled = count(.applications(.settled, by: [])) else { return nil }
    if carried > 0 { return "结转下年度继续办理\(carried)件。" }
    return settled > 0 ? "无结转下年度继续办理的政府信息公开申请。" : nil
  }

  // MARK: Table 4

  var cases: String? {
    guard let reviews = count(.cases([.reviews], [])), let lawsuits = count(.cases([.lawsuits], [])) else { return nil }
    switch (reviews, lawsuits) {
    case (0, 0): return "未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。"
    case (_, 0): return "因政府信息公开工作被申请行政复议\(reviews)件，未被提起行政诉讼。"
    case (0, _): return "未被申请行政复议，因政府信息公开工作被提起行政诉讼\(lawsuits)件。"
    default: return "因政府信息公开工作被申请行政复议\(reviews)件，被提起行政诉讼\(lawsuits)件。"
    }
  }
}
