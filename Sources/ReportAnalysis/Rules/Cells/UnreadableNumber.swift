import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A figure cell holds something that is no number.
  package static let unreadableNumber = Rule(
    id: "unreadable-number", name: Wording("不是数字", "Not a number"), severity: .error,
    summary: Wording("填数的格里写的不是数字。", "A figure cell holds something other than a number."),
    rationale: Wording(
      "表格里只填阿拉伯数字；“约”“余”、文字说明和汉字数字都无法参加合计，说明应写在正文里。",
      "Tables take digits only; words, notes and Chinese numerals cannot be added up and belong in the text."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.figures { table, figure, _ in
        guard figure.reading == .unreadable else { return nil }
        let written = inspection.text.plain(figure.range)
        // Without their marks, digits that are struck out or raised would be of the number beside them.
        if isMarked(inspection.text, figure.range, written) {
          return rule.finding(inspection.text.underlined(figure.range), .marked(written))
        }
        let filling = FigureFilling(table, in: inspection.text)
        let meant = MeantNumber(written)
        // Nothing is preferred: only the author knows the number that was meant.
        let fix: Fix? =
          switch meant {
          case .kept(let number), .read(let number): Fix.replacement(filling.edit(figure, number), in: inspection.text)
          case nil: nil
          }
        return rule.finding(inspection.text.underlined(figure.range), .unreadable(written, meant), fixes: [fix].compactMap { $0 })
      }
    })

  /// Whether what is written would be a number but for characters that are struck out, hidden, raised or lowered.
  private static func isMarked(_ text: SourceText, _ range: ByteRange, _ written: String) -> Bool {
    if written.contains("~~") { return true }
    let plain = SourceText(written)
    if case .number = Numeral.read(plain, 0..<plain.bytes.count) { return written.utf8.count < range.count }
    return false
  }
}

extension Localized {
  fileprivate static func marked(_ written: String) -> Localized {
    Localized(
      "“\(written)”中有划去、隐藏或者上下标的字，看不出是哪个数，请只留下应填的数",
      "“\(written)” holds characters that are struck out, hidden or raised: which number is meant is open; leave it alone in its cell")
  }

  fileprivate static func unreadable(_ written: String, _ meant: MeantNumber?) -> Localized {
    // On the screen l looks like 1.
    guard case .read(let number)? = meant else { return Localized("“\(written)”不是数字", "“\(written)” is not a number") }
    return Localized("“\(written)”不是数字，要写的可能是 \(number)", "“\(written)” is not a number; \(number) may be meant")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      行政规范性文件 | 22（其中修订16件） | 约3 | 五 |
      　　　　　　　   ^^＾＾＾＾＾^^＾＾ E unreadable-number: “22（其中修订16件）”不是数字
      　　　　　　　     　　　　　  　　   ＾^ E unreadable-number: “约3”不是数字
      　　　　　　　     　　　　　  　　   　    ＾ E unreadable-number: “五”不是数字

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 0 | 0 | 0 |
        行政规范性文件 | 22 | 3 | 5 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t〇
        　　　　　　　　　\t \t \t \t \t \t \t＾ E unreadable-number: “〇”不是数字，要写的可能是 0
      2.重复申请\t十余\t0\t0\t0\t0\t0\t0
        　　　　\t＾＾ E unreadable-number: “十余”不是数字

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | ~~1~~2 | 0 | 4<sup>1</sup> |
      　　   ^^^^^^ E unreadable-number: “~~1~~2”中有划去、隐藏或者上下标的字，看不出是哪个数，请只留下应填的数
      　　                ^^^^^^^^^^^^^ E unreadable-number: “41”中有划去、隐藏或者上下标的字，看不出是哪个数，请只留下应填的数
      行政规范性文件 | 22 | 3 | 5 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 1,234 | ３ | +4 |
      行政规范性文件 | - | / |  |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 240万元 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
