import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A row's label is a slip of one of the form's.
  package static let nonstandardLabel = Rule(
    id: "nonstandard-label", name: Wording("行名不规范", "Nonstandard row label"), severity: .warning,
    summary: Wording("行的名称与格式不一致。", "A row label differs from the form."),
    rationale: Wording(
      "行名由格式逐字规定，写错一个字就可能对不上。", "The form gives the labels word for word; one wrong character can keep a row from being recognised."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.tables.flatMap { table in
        table.irregularRows.compactMap { row in
          guard case .row(let index) = row.role, !row.hasStandardLabel else { return nil }
          let label = table.form.rows[index].label
          // Where the label's place tells more than its words, a person says whether the row is meant.
          let written = LabelText(inspection.text.bytes, row.labelRange)
          // What flows may go on with the rest of its label behind its figures.
          let isSure = LabelMatching.isSlip(written, label) && !(row.layout == .flowing && LabelMatching.isPart(written, of: label))
          let fix = Fix.replacement(TextEdit(row.labelRange, label), in: inspection.text, preferred: isSure)
          return rule.finding(inspection.text.underlined(row.labelRange), .standard(label), fixes: [fix])
        }
      }
    })
}

extension Localized {
  fileprivate static func standard(_ label: String) -> Localized { Localized("行名应为“\(label)”", "The row label should be “\(label)”") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      2.其他法律法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      ^^＾＾＾＾＾＾＾＾＾＾ W nonstandard-label: 行名应为“2.其他法律行政法规禁止公开”

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t0\t0\t0
      规范性文件\t5\t3\t30
      ＾＾＾＾＾ W nonstandard-label: 行名应为“行政规范性文件”

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t5\t3\t30

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年处理决定数量 |
      行政处罚决定 | 12 |
      ＾＾＾＾＾＾ W nonstandard-label: 行名应为“行政处罚”
      行政强制 | 0 |

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      3.其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      ^^＾＾＾＾ W nonstandard-label: 行名应为“3.其他”
      （七）合计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      ＾＾＾＾＾ W nonstandard-label: 行名应为“（七）总计”
      四、结转至下年度 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      ＾＾＾＾＾＾＾＾ W nonstandard-label: 行名应为“四、结转下年度继续办理”

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      (二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形) | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      1、属于 国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      3. 危及"三安全一稳定" | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
      规章\t1\t1\t1
      规范性文件\t213\t193\t663

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
