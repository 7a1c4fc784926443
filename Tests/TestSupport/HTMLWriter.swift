import ReportForm
import ReportSyntax

/// Writes the statutory tables with the official merged cells, in the manners of HTML that are met with.
struct HTMLWriter {
  let layout: PublishedLayout

  /// A cell of the official form.
  private struct Cell {
    let text: String
    var columns = 1
    var rows = 1
  }

  func page(_ edition: Edition, title: String, _ figure: (Int) -> String) -> String {
    var lines: [String] = []
    switch layout {
    case .wordPage:
      lines += [
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">", "<head>", "<meta charset=utf-8>", "<title>2024年度报告 1 < 2</title>",
        "<!--[if gte mso 9]><xml>\n <w:View>Print</w:View>\n</xml><![endif]-->", "<style>\n<!--\n p.MsoNormal {margin:0cm;}\n-->\n</style>",
        "</head>", "<body lang=ZH-CN style='tab-interval:21.0pt'>", "<div class=WordSection1>",
      ]
    case .untidyPage: lines += ["<HTML><HEAD><TITLE>年报</TITLE><BODY BGCOLOR=white>", "<TABLE WIDTH=100%><TR><TD>首页<TD>"]
    default:
      lines += [
        "<!DOCTYPE html>", "<html lang=\"zh\">", "<head>", "<meta charset=\"utf-8\">", "<title>\(title)_云岭市人民政府</title>",
        "<style>table > td { padding: 0 }</style>", "<script>if (1 < 2) { document.write(\"<table>\") }</script>", "</head>", "<body>",
        "<ul><li><a href=\"/\">首页</a></li><li><a href=\"/nb/\">政府信息公开年度报告</a></li></ul>",
      ]
    }
    if layout == .metadataHTML {
      lines += ["<table>", "<tr><td>索引号</td><td>000014349/2025-00012</td></tr>", "<tr><td>名称</td><td>\(title)</td></tr>", "</table>"]
    }
    lines.append(paragraph(title, "h1"))
    for section in edition.sections {
      lines.append(paragraph(section.heading, "h2"))
      lines.append(section.table.map { table($0, edition, figure) } ?? paragraph(SoundProse.section(section.number), "p"))
    }
    switch layout {
    case .wordPage: lines += ["</div>", "</body>", "</html>"]
    case .untidyPage: lines += ["</TABLE>"]
    default: lines += ["<p><a href=\"/map\">网站地图</a></p>", "</body>", "</html>"]
    }
    return lines.joined(separator: layout == .minifiedPage ? "" : "\n") + "\n"
  }

  private func paragraph(_ text: String, _ name: String) -> String {
    switch layout {
    case .wordPage:
      let (first, rest) = (text.prefix(1), text.dropFirst())
      return
        "<p class=MsoNormal style='text-indent:32.0pt'><b><span\nlang=ZH-CN style='font-family:\"Times New Roman\"'>\(first)</span></b><span\n"
        + "style='font-size:16.0pt'>\(rest)</span><span lang=EN-US><o:p></o:p></span></p>\n"
    case .untidyPage: return "<P ALIGN=center>&nbsp;&nbsp;<FONT SIZE=4>\(text)</FONT>"
    default: return "<\(name) class=\"text\">\(text)</\(name)>"
    }
  }

  /// One table; it ends in a line break where lines are kept.
  func table(_ kind: TableKind, _ edition: Edition, _ figure: (Int) -> String) -> String {
    let rows = rows(kind, edition, figure)
    switch layout {
    case .minifiedPage:
      return "<table border=1><tbody>" + rows.map { "<tr>" + $0.map { cell($0) }.joined() + "</tr>" }.joined() + "</tbody></table>"
    case .untidyPage: return "<TABLE BORDER=1>" + rows.map { "<TR>" + $0.map { cell($0) }.joined() }.joined(separator: "\n") + "</TABLE>"
    case .wordPage:
      return "<table class=MsoTableGrid border=1 cellspacing=0\n style='border-collapse:collapse'>\n"
        + rows.map { " <tr style='height:1.0cm'>\n" + $0.map { "  \(cell($0))\n" }.joined() + " </tr>\n" }.joined() + "</table>\n"
    default:
      let body = rows.map { "<tr>\n" + $0.map { "\(cell($0))\n" }.joined() + "</tr>\n" }
      return "<table class=\"report\" title='a > b'>\n<thead>\n\(body[0])</thead>\n<tbody>\n\(body[1...].joined())</tbody>\n</table>\n"
    }
  }

  private func cell(_ cell: Cell) -> String {
    switch layout {
    case .wordPage:
      let spans = (cell.columns > 1 ? " colspan=\(cell.columns)" : "") + (cell.rows > 1 ? " rowspan=\(cell.rows)" : "")
      let open = "<td width=77\(spans) valign=top\n  style='padding:0cm 5.4pt'><p class=MsoNormal align=center>"
      if cell.text.isEmpty { return open + "<span lang=EN-US>&nbsp;<o:p></o:p></span></p></td>" }
      if cell.text.utf8.allSatisfy({ $0 < 0x80 }) { return open + "<b><span\n  lang=EN-US>\(cell.text)<o:p></o:p></span></b></p></td>" }
      let (left, right) = (cell.text.prefix(2), cell.text.dropFirst(2))
      return open + "<b><span>\(left)</span></b><span style='font-family:\"宋体\"'>\(escaped(right))</span></p></td>"
    case .untidyPage:
      let spans = (cell.columns > 1 ? " COLSPAN=\(cell.columns)" : "") + (cell.rows > 1 ? " ROWSPAN=\(cell.rows)" : "")
      return "<TD\(spans)>"
        + (cell.text.isEmpty ? "&#160;" : cell.text.count > 6 ? PublishedLayout.broken(cell.text).replacing("\n", with: "<BR>") : cell.text)
    default:
      let spans = (cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : "") + (cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : "")
      return "<td\(spans)>\(cell.text)</td>"
    }
  }

  private func escaped(_ text: Substring) -> String {
    String(text).replacing("“", with: "&ldquo;").replacing("”", with: "&rdquo;").replacing("（", with: "&#65288;").replacing(
      "、", with: "&#x3001;&nbsp;")
  }

  // MARK: The official form

  private func rows(_ kind: TableKind, _ edition: Edition, _ figure: (Int) -> String) -> [[Cell]] {
    let rows =
      switch kind {
      case .disclosures: disclosures(edition, figure)
      case .requests: requests(edition, figure)
      case .reviews: reviews(edition, figure)
      }
    return layout == .extraHTMLColumn ? rows.map { $0 + [Cell(text: "")] } : rows
  }

  private func disclosures(_ edition: Edition, _ figure: (Int) -> String) -> [[Cell]] {
    var rows: [[Cell]] = []
    var block: [String] = []
    for (index, row) in edition.table(.disclosures).rows.enumerated() {
      let width = 3 / row.columns.count
      if row.path != block {
        block = row.path
        rows.append(block.map { Cell(text: $0, columns: 4) })
        rows.append([Cell(text: "信息内容")] + row.columns.map { Cell(text: $0.label, columns: width) })
      }
      rows.append(
        [Cell(text: row.label)] + edition.figures(ofRow: index, in: .disclosures).map { Cell(text: figure($0), columns: width) })
    }
    return rows
  }

  private func requests(_ edition: Edition, _ figure: (Int) -> String) -> [[Cell]] {
    let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    var rows = [
      [Cell(text: note, columns: 3, rows: 3), Cell(text: "申请人情况", columns: 7)],
      [Cell(text: "自然人", rows: 2), Cell(text: "法人或其他组织", columns: 5), Cell(text: "总计", rows: 2)],
      ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map { Cell(text: $0) },
    ]
    let form = edition.table(.requests).rows
    var path: [String] = []
    for (index, row) in form.enumerated() {
      var cells: [Cell] = []
      // A group's cell spans all rows under it; a row's own label spans the columns that are left.
      for (depth, group) in row.path.enumerated() where depth >= path.count || path[depth] != group {
        cells.append(Cell(text: group, rows: form[index...].prefix { $0.path.count > depth && $0.path[depth] == group }.count))
      }
      path = row.path
      cells.append(Cell(text: row.label, columns: 3 - row.path.count))
      rows.append(cells + edition.figures(ofRow: index, in: .requests).map { Cell(text: figure($0)) })
    }
    return rows
  }

  private func reviews(_ edition: Edition, _ figure: (Int) -> String) -> [[Cell]] {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map { Cell(text: $0) }
    return [
      [Cell(text: "行政复议", columns: 5), Cell(text: "行政诉讼", columns: 10)],
      outcomes.map { Cell(text: $0.text, rows: 2) } + [Cell(text: "未经复议直接起诉", columns: 5), Cell(text: "复议后起诉", columns: 5)],
      outcomes + outcomes,
      edition.figures(ofRow: 0, in: .reviews).map { Cell(text: figure($0)) },
    ]
  }
}
