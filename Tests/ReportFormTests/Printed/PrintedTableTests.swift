import ReportForm
import Testing

/// The merged cells of the form, written out by hand from the notice.
@Suite struct PrintedTableTests {
  private func rows(_ kind: TableKind, _ edition: Edition) -> [String] {
    PrintedTable(kind, of: edition) { _ in "0" }.rows.map { row in
      row.cells.map { cell in
        let spans = (cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "") + (cell.rowSpan > 1 ? "↓\(cell.rowSpan)" : "")
        return cell.text + spans
      }.joined(separator: "|")
    }
  }

  private let zeros = "|0|0|0|0|0|0|0"

  @Test func tableThreeOf2021() {
    let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    let rows = rows(.requests, .edition2021)
    #expect(rows.count == 28)
    #expect(rows[0] == "\(note)→3↓3|申请人情况→7")
    #expect(rows[1] == "自然人↓2|法人或其他组织→5|总计↓2")
    #expect(rows[2] == "商业企业|科研机构|社会公益组织|法律服务机构|其他")
    #expect(rows[3] == "一、本年新收政府信息公开申请数量→3" + zeros)
    #expect(rows[4] == "二、上年结转政府信息公开申请数量→3" + zeros)
    #expect(rows[5] == "三、本年度办理结果↓22|（一）予以公开→2" + zeros)
    #expect(rows[6] == "（二）部分公开（区分处理的，只计这一情形，不计其他情形）→2" + zeros)
    #expect(rows[7] == "（三）不予公开↓8|1.属于国家秘密" + zeros)
    #expect(rows[8] == "2.其他法律行政法规禁止公开" + zeros)
    #expect(rows[15] == "（四）无法提供↓3|1.本机关不掌握相关政府信息" + zeros)
    #expect(rows[18] == "（五）不予处理↓5|1.信访举报投诉类申请" + zeros)
    #expect(rows[23].hasPrefix("（六）其他处理↓3|1.申请人无正当理由逾期不补正"))
    #expect(rows[25] == "3.其他" + zeros)
    #expect(rows[26] == "（七）总计→2" + zeros)
    #expect(rows[27] == "四、结转下年度继续办理→3" + zeros)
  }

  @Test func tableThreeOf2019HasOneRowForOtherHandling() {
    let rows = rows(.requests, .edition2019)
    #expect(rows.count == 26)
    #expect(rows[5] == "三、本年度办理结果↓20|（一）予以公开→2" + zeros)
    #expect(rows[23] == "（六）其他处理→2" + zeros)
    #expect(rows[24] == "（七）总计→2" + zeros)
  }

  @Test(arguments: Edition.Year.allCases) func tableFour(_ edition: Edition.Year) {
    let five = "结果维持|结果纠正|其他结果|尚未审结|总计"
    #expect(
      rows(.reviews, edition.edition) == [
        "行政复议→5|行政诉讼→10",
        "结果维持↓2|结果纠正↓2|其他结果↓2|尚未审结↓2|总计↓2|未经复议直接起诉→5|复议后起诉→5",
        "\(five)|\(five)",
        "0|0|0|0|0|0|0|0|0|0|0|0|0|0|0",
      ])
  }

  @Test func tableTwoOf2021() {
    #expect(
      rows(.disclosures, .edition2021) == [
        "第二十条第（一）项→4", "信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|0|0|0", "行政规范性文件|0|0|0",
        "第二十条第（五）项→4", "信息内容|本年处理决定数量→3", "行政许可|0→3",
        "第二十条第（六）项→4", "信息内容|本年处理决定数量→3", "行政处罚|0→3", "行政强制|0→3",
        "第二十条第（八）项→4", "信息内容|本年收费金额（单位：万元）→3", "行政事业性收费|0→3",
      ])
  }

  @Test func tableTwoOf2019() {
    let rows = rows(.disclosures, .edition2019)
    #expect(rows[4...6] == ["第二十条第（五）项→4", "信息内容|上一年项目数量|本年增/减|处理决定数量", "行政许可|0|0|0"])
    #expect(rows.suffix(6).prefix(3) == ["第二十条第（八）项→4", "信息内容|上一年项目数量|本年增/减→2", "行政事业性收费|0|0→2"])
    #expect(rows.suffix(3) == ["第二十条第（九）项→4", "信息内容|采购项目数量|采购总金额→2", "政府集中采购|0|0→2"])
  }

  /// The places of the cells tile the table: each place of each row is covered once.
  @Test(arguments: Edition.Year.allCases, TableKind.allCases) func spansTile(_ edition: Edition.Year, _ kind: TableKind) {
    let table = PrintedTable(kind, of: edition.edition) { "\($0)" }
    var covered = [Int](repeating: 0, count: table.width)
    for row in table.rows {
      var column = 0
      for cell in row.cells {
        while column < table.width, covered[column] > 0 { column += 1 }
        for place in column..<column + cell.columnSpan {
          #expect(place < table.width && covered[place] == 0)
          if place < table.width { covered[place] = cell.rowSpan }
        }
        column += cell.columnSpan
      }
      #expect(covered.allSatisfy { $0 > 0 })
      covered = covered.map { $0 - 1 }
    }
    #expect(covered.allSatisfy { $0 == 0 })
  }

  @Test func linesPutEachTextAtItsFirstPlace() {
    let lines = PrintedTable(.requests, of: .edition2021) { "\($0)" }.lines
    #expect(lines.allSatisfy { $0.count == 10 })
    #expect(lines[1] == ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"])
    #expect(lines[2] == ["", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""])
    #expect(lines[5].prefix(3) == ["三、本年度办理结果", "（一）予以公开", ""])
    #expect(lines[8].prefix(3) == ["", "", "2.其他法律行政法规禁止公开"])
    #expect(lines[26].prefix(3) == ["", "（七）总计", ""])
  }
}
