import Testing

@testable import ReportWriting

/// A title breaks before 政府信息公开 or behind the body's name, and nowhere else.
@Suite struct TitlePartsTests {
  private func lines(_ title: String) -> [String] { TitleParts(title).lines(of: 40) }

  @Test func aShortTitleIsOneLine() {
    #expect(lines("某某局2024年政府信息公开工作年度报告") == ["某某局2024年政府信息公开工作年度报告"])
  }

  @Test func itBreaksBehindTheYear() {
    #expect(lines("云岭县人民政府2024年政府信息公开工作年度报告") == ["云岭县人民政府2024年", "政府信息公开工作年度报告"])
    #expect(lines("云岭县人民政府2024年度政府信息公开工作年度报告") == ["云岭县人民政府2024年度", "政府信息公开工作年度报告"])
  }

  @Test func aYearMayComeFirst() {
    #expect(lines("2024年云岭县东篱街道办事处政府信息公开工作年度报告") == ["2024年云岭县东篱街道办事处", "政府信息公开工作年度报告"])
  }

  /// 18 characters and the year of 6 columns are more than a line.
  @Test func aLongNameHasALineOfItsOwn() {
    let body = "云岭省人力资源和社会保障与民政事务厅"
    #expect(lines("\(body)2024年政府信息公开工作年度报告") == [body, "2024年政府信息公开工作年度报告"])
  }

  @Test func aTitleWithoutAYearIsLeftToTheLine() {
    let title = "云岭县人民政府办公室政府信息公开工作年度报告的说明"
    #expect(lines(title) == [title])
  }
}
