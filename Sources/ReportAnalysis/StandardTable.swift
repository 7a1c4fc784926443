import ReportFormat
import ReportSyntax

/// A statutory table as a Markdown table: the form's headers and labels, and a figure for each of its places.
package enum StandardTable {
  /// The cells of a table line by line, with blanks where cells are merged in the official form.
  ///
  /// `figure` gives what stands for a figure by its number in the edition.
  package static func lines(_ kind: TableKind, of format: ReportFormat, _ figure: (Int) -> String) -> [[String]] {
    switch kind {
    case .disclosures: disclosures(format, figure)
    case .requests: requests(format, figure)
    case .reviews: reviews(format, figure)
    }
  }

  /// The table in Markdown, its columns aligned by display width; it ends in a line break.
  package static func markdown(_ kind: TableKind, of format: ReportFormat, _ figure: (Int) -> String) -> String {
    let lines = lines(kind, of: format, figure)
    let figures = labelColumns(kind)..<(lines.first?.count ?? 0)
    return MarkdownTable.text(lines, rightAligned: figures)
  }

  /// The number of columns before the first figure.
  package static func labelColumns(_ kind: TableKind) -> Int {
    switch kind {
    case .disclosures: 1
    case .requests: 3
    case .reviews: 0
    }
  }

  private static func disclosures(_ format: ReportFormat, _ figure: (Int) -> String) -> [[String]] {
    var lines: [[String]] = []
    var block: [String] = []
    for (index, row) in format.table(.disclosures).rows.enumerated() {
      if row.path != block {
        block = row.path
        lines.append(padded(block, to: 4))
        lines.append(padded(["信息内容"] + row.columns.map(\.label), to: 4))
      }
      let first = format.firstFigures[TableKind.disclosures.rawValue][index]
      lines.append(padded([row.label] + row.columns.indices.map { figure(first + $0) }, to: 4))
    }
    return lines
  }

  private static func requests(_ format: ReportFormat, _ figure: (Int) -> String) -> [[String]] {
    let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    var lines = [
      padded([note, "", "", "申请人情况"], to: 10),
      ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"],
      ["", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
    ]
    var path: [String] = []
    for (index, row) in format.table(.requests).rows.enumerated() {
      // A group's label stands in the first of its rows only.
      var labels = row.path.enumerated().map { $0.offset < path.count && path[$0.offset] == $0.element ? "" : $0.element }
      path = row.path
      labels.append(row.label)
      let first = format.firstFigures[TableKind.requests.rawValue][index]
      lines.append(padded(labels, to: 3) + row.columns.indices.map { figure(first + $0) })
    }
    return lines
  }

  private static func reviews(_ format: ReportFormat, _ figure: (Int) -> String) -> [[String]] {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let first = format.firstFigures[TableKind.reviews.rawValue][0]
    return [
      padded(padded(["行政复议"], to: 5) + ["行政诉讼"], to: 15),
      outcomes + padded(["未经复议直接起诉"], to: 5) + padded(["复议后起诉"], to: 5),
      padded([], to: 5) + outcomes + outcomes,
      (0..<15).map { figure(first + $0) },
    ]
  }

  private static func padded(_ cells: [String], to count: Int) -> [String] {
    cells + [String](repeating: "", count: max(0, count - cells.count))
  }
}
