import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The figures of a row stand in other columns than those of the rows around it.
  package static let misalignedRow = Rule(
    id: "misaligned-row", name: Wording("数字未对齐", "Misaligned row"), severity: .hint,
    summary: Wording("同一张表里，各行的数没有对在同一列。", "The figures of a row are not in the same columns as those of the other rows."),
    rationale: Wording(
      "合并单元格展开时丢了分组那一格，整行数字就左移一列；人和程序按列读数都会读错，虽然行内的数本身没有错。",
      "When a merged cell is lost, the whole row moves one column to the left: its figures are right, but anyone reading by column gets them wrong."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      guard let table = inspection.table(.requests), table.layout == .pipes || table.layout == .tabs else { return [] }
      let shapes = inspection.tree.shapes(of: table)
      // Rows of other lengths have left merged cells out, as have those of a table in which none has a blank cell before its figures: there
      // the columns say nothing.
      guard shapes.contains(where: { !$0.isClosedUp }), let width = mostCommon(shapes, { $0.width }),
        let column = mostCommon(shapes, { $0.firstFigure }, where: { $0.width == width }),
        let first = shapes.first(where: { $0.width == width && $0.firstFigure != column })
      else { return [] }
      let count = shapes.count { $0.width == width && $0.firstFigure != column }
      return [
        rule.finding(
          inspection.text.underlined(table.rows[first.row].labelRange), .misaligned(first.firstFigure + 1, column + 1, count: count))
      ]
    })
}

/// How the cells of a row are laid out.
private struct RowShape {
  /// The row, by its place in the table.
  let row: Int
  /// The number of its cells.
  let width: Int
  /// The column of its first figure, from 0.
  let firstFigure: Int
  /// Whether no cell before that is blank.
  let isClosedUp: Bool
}

extension SyntaxTree {
  /// The shapes of the rows that keep their cells and whose figures all stand there.
  fileprivate func shapes(of table: Table) -> [RowShape] {
    var shapes: [RowShape] = []
    shapes.reserveCapacity(table.rows.count)
    var line = rowIndex(at: table.range.lowerBound) ?? 0
    for index in table.rows.indices where !table.rows[index].isMalformed {
      let start = table.rows[index].range.lowerBound
      while line < rows.count, rows[line].range.upperBound <= start { line += 1 }
      guard line < rows.count, let figure = table.rows[index].placed.first, figure.reading != .blank else { continue }
      let own = rows[line].cells
      guard let cell = own.first(where: { cells[$0].content == figure.range }) else { continue }
      let isClosedUp = !cells[own.lowerBound..<cell].contains { $0.isBlank }
      shapes.append(RowShape(row: index, width: own.count, firstFigure: cell - own.lowerBound, isClosedUp: isClosedUp))
    }
    return shapes
  }
}

/// What most shapes have in common among small numbers; the largest of several, and nil where there is none.
private func mostCommon(_ shapes: [RowShape], _ number: (RowShape) -> Int, where isCounted: (RowShape) -> Bool = { _ in true }) -> Int? {
  var counts = [Int](repeating: 0, count: 32)
  for shape in shapes where isCounted(shape) && number(shape) < counts.count { counts[number(shape)] += 1 }
  var best = 0
  for number in counts.indices where counts[number] >= counts[best] { best = number }
  return counts[best] > 0 ? best : nil
}

extension Localized {
  fileprivate static func misaligned(_ column: Int, _ usual: Int, count: Int) -> Localized {
    Localized(
      "本行的数从第 \(column) 列开始，多数行从第 \(usual) 列开始（这样的共 \(count) 行）",
      "The figures in this row begin in column \(column), those of most rows in column \(usual) (\(count.counted("row")) like this one)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况

      | | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      |---|---|---|---|---|---|---|---|---|---|---|
      | | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      | | | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      | 3.其他 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 | |
        ^^＾＾ H misaligned-row: 本行的数从第 3 列开始，多数行从第 4 列开始（这样的共 2 行）
      | （七）总计 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 | |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t\t3\t0\t0\t0\t0\t0\t3\t
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ H misaligned-row: 本行的数从第 3 列开始，多数行从第 4 列开始（这样的共 1 行）
      三、本年度办理结果\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0
      \t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      | | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      |---|---|---|---|---|---|---|---|---|---|---|
      | 一、本年新收政府信息公开申请数量 | | | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      | | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      三、本年度办理结果 | （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 | |
      一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | | |
      三、本年度办理结果 | （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | |
      （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | | |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
      一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3
      三、本年度办理结果 （三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
