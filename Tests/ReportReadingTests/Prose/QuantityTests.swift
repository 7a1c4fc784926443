import Testing

@testable import ReportReading

@Suite struct QuantityTests {
  private func read(_ text: String) -> [String] {
    let bytes = [UInt8](text.utf8)
    return QuantityReader.quantities(in: bytes).map { quantity in
      var kind = ""
      switch quantity.measure {
      case .word(let word): kind = String(word)
      case .percent: kind = "%"
      case .year: kind = "年"
      case .tenths: kind = "成"
      case .times: kind = quantity.isDoubling ? "番" : "倍"
      case .yuan: kind = "元"
      case .none: kind = ""
      }
      let point = quantity.decimals > 0 ? "e-\(quantity.decimals)" : ""
      let mark = quantity.precision == .about ? "~" : quantity.precision == .over ? "+" : ""
      return "\(mark)\(quantity.coefficient)\(point)\(kind)"
    }
  }

  @Test(arguments: [
    ("申请101件", ["101件"]), ("共1,167,545条", ["1167545条"]), ("12.5万件", ["125000件"]), ("收到三件", ["3件"]), ("100余件", ["+100件"]), ("约4%", ["~4%"]),
    ("百分之七十四点三", ["743e-1%"]), ("占74.3%；", ["743e-1%"]), ("申请１２件", ["12件"]), ("十二件", ["12件"]), ("二十五宗", ["25宗"]), ("一百零三件", ["103件"]),
    ("2024年收到5件", ["2024年", "5件"]), ("发布信息173，", ["173"]), ("978余封", ["+978封"]), ("18.6万件", ["186000件"]), ("（占0.9%）", ["9e-1%"]),
    ("近50件", ["~50件"]),
    ("增长一成", ["1成"]), ("三成多", ["+3成"]), ("近两倍", ["~2倍"]), ("翻一番", ["1番"]), ("1.5倍", ["15e-1倍"]), ("2成立", ["2"]),
    ("两件", ["2件"]), ("74.398％", ["74398e-3%"]),
  ])
  func reads(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

  @Test(arguments: [
    "一是加强领导", "三安全一稳定", "第二十条", "第三件", "国务院令", "一件一档", "7x24小时", "IPv6", "公开条例", "三审三校", "十九大", "一站式",
  ])
  func noCounts(_ text: String) {
    #expect(read(text).filter { $0.last.map { "件条份宗%".contains($0) } ?? false } == (text == "一件一档" ? ["1件"] : []))
  }

  @Test func roundNumbersWithSomeMore() throws {
    let quantity = try #require(QuantityReader.quantities(in: [UInt8]("100余件".utf8)).first)
    #expect(quantity.matches(100) && quantity.matches(156) && !quantity.matches(99) && !quantity.matches(200))
    let exact = try #require(QuantityReader.quantities(in: [UInt8]("100件".utf8)).first)
    #expect(exact.matches(100) && !exact.matches(101))
    let about = try #require(QuantityReader.quantities(in: [UInt8]("约100件".utf8)).first)
    #expect(about.matches(95) && about.matches(110) && !about.matches(120))
    // Rounded, or cut off: 1,893 may be told as 0.19万 or 0.18万, and not as 0.17万.
    let rounded = try ["0.19万件", "0.18万件", "0.17万件", "0.1893万件", "0.1892万件"].map { text in
      try #require(QuantityReader.quantities(in: [UInt8](text.utf8)).first).matches(1893)
    }
    #expect(rounded == [true, true, false, true, false])
  }
}
