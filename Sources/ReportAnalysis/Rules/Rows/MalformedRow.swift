import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A row has fewer or more numbers than the form.
  package static let malformedRow = Rule(
    id: "malformed-row", name: Wording("数字个数不对", "Wrong number of figures"), severity: .error,
    summary: Wording("一行中数字的个数与格式不符。", "A row has more or fewer numbers than the form."),
    rationale: Wording(
      "表三每行七个数，表四十五个数，表二每行的个数由表头规定；多一个少一个，后面的数就都错位了。",
      "Table 3 has seven numbers in each row, table 4 fifteen, table 2 as many as its headers say; one too many or too few shifts all that follow."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.tables.flatMap { table in
        table.irregularRows.compactMap { row -> Finding? in
          guard case .row(let index) = row.role, row.isMalformed else { return nil }
          let expected = table.form.rows[index].columns.count
          let written = row.figures.filter { !$0.range.isEmpty }
          let repair = RowRepair(table, row, in: inspection.text)?.unique()
          let place = written.count > expected ? written[expected].range : written.last?.range ?? row.labelRange
          let range = repair.flatMap { written.place(of: $0.step) } ?? place
          return rule.finding(
            inspection.text.underlined(range), .malformed(expected, written.count, repair, written.map { inspection.text.plain($0.range) }),
            fixes: repair.map { [inspection.fix($0.step, written, row.layout)] } ?? [])
        }
      }
    })
}

extension [Figure] {
  /// The figure that a step changes; for one that inserts, the number before which something is missing, or the last one.
  fileprivate func place(of step: RowRepair.Step) -> ByteRange? {
    switch step {
    case .insert(_, let place): place < count ? self[place].range : last?.range
    case .split(let place, _), .delete(let place): self[place].range
    case .join(let place): self[place].range.lowerBound..<self[place + 1].range.upperBound
    }
  }
}

extension Inspection {
  /// The edits of a step, with the separator that the row uses between its figures.
  fileprivate func fix(_ step: RowRepair.Step, _ figures: [Figure], _ layout: Layout) -> Fix {
    let separator = figures.count > 1 ? text.string(figures[0].range.upperBound..<figures[1].range.lowerBound) : " "
    switch step {
    case .insert(let value, let place) where place < figures.count:
      return Fix(.insert(value), preferred: true, [TextEdit(.at(figures[place].range.lowerBound), "\(value)\(separator)")])
    case .insert(let value, _):
      return Fix(.insert(value), preferred: true, [TextEdit(.at(figures.last?.range.upperBound ?? 0), "\(separator)\(value)")])
    case .split(let place, let digits):
      let middle = figures[place].range.lowerBound + digits
      return Fix(.split(text.plain(figures[place].range), digits), preferred: true, [TextEdit(.at(middle), separator)])
    case .delete(let place):
      let range =
        place > 0
        ? figures[place - 1].range.upperBound..<figures[place].range.upperBound
        : figures[0].range.lowerBound..<figures[1].range.lowerBound
      // In flowing text a number of the next line may be that line's own, and no repair joins lines.
      let isOfNextLine = layout == .flowing && text.bytes[range].contains(.lineFeed)
      return Fix(
        .change(text.plain(figures[place].range), to: ""), preferred: !isOfNextLine,
        [TextEdit(isOfNextLine ? figures[place].range : range, "")])
    case .join(let place):
      return Fix(
        .join(text.plain(figures[place].range), text.plain(figures[place + 1].range)), preferred: true,
        [TextEdit(figures[place].range.upperBound..<figures[place + 1].range.lowerBound, "")])
    }
  }
}

extension Localized {
  fileprivate static func malformed(_ expected: Int, _ count: Int, _ repair: RowRepair.Candidate?, _ written: [String]) -> Localized {
    if count == expected {
      return Localized(
        "本行的 \(count) 个数之间夹着空格，看不出各在哪一栏",
        "The numbers in this row (\(count)) have blanks between them, so it is unclear which columns they belong to")
    }
    let chinese = count < expected ? "本行应有 \(expected) 个数，只有 \(count) 个" : "本行应有 \(expected) 个数，却有 \(count) 个"
    let english = "This row should have \(expected.counted("number")), not \(count)"
    switch repair?.step {
    case nil: return Localized(chinese, english)
    case .insert(let value, _):
      return Localized("\(chinese)；按合计推算，少了一个 \(value)", "\(english); by the sums, \(value) is missing")
    case .split(let place, let digits):
      let (left, right) = (String(written[place].prefix(digits)), String(written[place].dropFirst(digits)))
      return Localized(
        "\(chinese)；按合计推算，\(written[place]) 是 \(left) 和 \(right) 连在了一起",
        "\(english); by the sums, \(written[place]) is \(left) and \(right) run together")
    case .delete(let place):
      return Localized("\(chinese)；按合计推算，多了这个 \(written[place])", "\(english); by the sums, this \(written[place]) is one too many")
    case .join(let place):
      return Localized(
        "\(chinese)；按合计推算，\(written[place]) 和 \(written[place + 1]) 是一个数",
        "\(english); by the sums, \(written[place]) and \(written[place + 1]) are one number")
    }
  }

  fileprivate static func insert(_ value: Int64) -> Localized { Localized("补上 \(value)", "Insert \(value)") }
  fileprivate static func split(_ written: String, _ digits: Int) -> Localized {
    let (left, right) = (written.prefix(digits), written.dropFirst(digits))
    return Localized("把 \(written) 分成 \(left) 和 \(right)", "Split \(written) into \(left) and \(right)")
  }

  fileprivate static func join(_ left: String, _ right: String) -> Localized {
    Localized("把 \(left) 和 \(right) 合成 \(left)\(right)", "Join \(left) and \(right) into \(left)\(right)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
      二、上年结转政府信息公开申请数量 0 0 0 0 0 0
      　　　　　　　　　　　　　　　　           ^ E malformed-row: 本行应有 7 个数，只有 6 个；按合计推算，少了一个 0

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        三、收到和处理政府信息公开申请情况

        申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
        二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 20 | 1 | 0 | 3 | 0 | 24 |
      　　　　　　　　　　　　　　　　                        ^^ E malformed-row: 本行应有 7 个数，只有 6 个

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 0 0 0
      　　       ^ E malformed-row: 本行应有 3 个数，却有 4 个
      行政规范性文件 0 0 0

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
      一、本年新收政府信息公开申请数量 101 0 0 0 0 0
      101
      二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | | 101 | 0 | 0 | 0 | 0 | 0 | 101 | |

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
