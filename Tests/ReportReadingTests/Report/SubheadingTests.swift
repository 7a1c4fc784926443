import Testing

@testable import ReportReading

@Suite struct SubheadingTests {
  @Test(arguments: [
    ("（一）主动公开", true, "主动公开", ""), ("(二) 依申请公开：", true, "依申请公开", "："), ("**（三）政府信息管理。**发布 3 件。", true, "政府信息管理", "。发布3件。"),
    ("十一、监督、保障", false, "监督、保障", ""), ("1.政策解读，", false, "政策解读", "，"), ("12．平台", false, "平台", ""), ("（1）平台", false, "平台", ""),
    ("（十一）", true, "", ""),
  ])
  func numbered(_ line: String, isBracketed: Bool, words: String, rest: String) throws {
    let heading = try #require(Subheading(line))
    #expect(heading.isBracketed == isBracketed && heading.words == words && heading.rest == rest)
    #expect(heading.isAlone == (rest.count <= 1))
  }

  @Test(arguments: ["", "（", "主动公开", "2024年工作", "（一主动公开", "一般情况", "123.平台", "（一二三四）公开", "#（一）公开"])
  func none(_ line: String) { #expect(Subheading(line) == nil) }
}
