import ReportForm

extension Rule {
  /// A row of the form stands a second time in its table.
  package static let repeatedRow = Rule(
    id: "repeated-row", name: Wording("行重复", "Repeated row"), severity: .warning,
    summary: Wording("同一行在表中出现两次。", "A row appears twice in its table."),
    rationale: Wording(
      "每行只填一次；重复的行不计入合计，留着会让人不知以哪一行为准。",
      "Fill in each row once; a second one counts in no total, and leaves open which of the two is right."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.tables.flatMap { table in
        table.irregularRows.compactMap { row in
          guard case .repeated(let index) = row.role, let first = table.row(index) else { return nil }
          let place = inspection.text.place(of: first.labelRange.lowerBound)
          return rule.finding(
            inspection.text.underlined(row.labelRange), .repeated(table.form.rows[index].label, of: table.kind, place),
            related: [.init(inspection.text.underlined(first.labelRange), .first)])
        }
      }
    })
}

extension Localized {
  fileprivate static func repeated(_ label: String, of kind: TableKind, _ place: Localized) -> Localized {
    let (chinese, english) = (place.text(in: .chinese), place.text(in: .english))
    if label.isEmpty {
      return Localized("\(kind.chinese)的数已在\(chinese)出现", "The figures of table \(kind.section) already appear in \(english)")
    }
    return Localized("“\(label)”已在\(chinese)出现", "“\(label)” already appears in \(english)")
  }

  fileprivate static let first = Localized("第一次在这里", "It first appears here")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      规章 | 1 | 0 | 1 |
      ＾＾ W repeated-row: “规章”已在第 4 行出现

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      2.重复申请\t0\t0\t0\t0\t0\t0\t0
      （七）总计\t0\t0\t0\t0\t0\t0\t0
      2. 重复申请\t0\t0\t0\t0\t0\t0\t0
      ^^^＾＾＾＾ W repeated-row: “2.重复申请”已在第 4 行出现

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      行政规范性文件 | 0 | 0 | 0 |

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      3.其他\t0\t0\t0\t0\t0\t0\t0
      （七）总计\t0\t0\t0\t0\t0\t0\t0

      五、存在的主要问题及改进情况
      """),
  ]
}
