/// The names and the words of a province that does not exist.
enum ProvinceNames {
  private static let (first, second) = (Array("青云碧金银玉龙凤白丹"), Array("屏溪岭川湖泉台原江峰"))

  /// The name of one of a hundred districts.
  static func district(_ index: Int) -> String { "\(first[index / 10 % 10])\(second[index % 10])县" }

  /// The names of so many offices.
  static func offices(_ count: Int) -> [String] {
    names.prefix(count) + (names.count..<max(count, names.count)).map { "\(first[$0 / 10 % 10])\(second[$0 % 10])镇人民政府" }
  }

  private static let names = [
    "教育局", "科技局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "自然资源局", "生态环境局", "住房和城乡建设局",
    "交通运输局", "水务局", "农业农村局", "商务局", "文化和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "统计局", "医疗保障局",
    "信访局", "城市管理局", "林业局", "档案局", "机关事务管理局", "投资促进局",
  ]

  static let topics = ["就业", "养老", "教育招生", "环境质量", "食品安全", "住房保障", "公共交通", "医疗救助", "耕地保护", "安全生产", "文化活动"]

  /// Four matters of public interest, in words that no other number below 14641 gives; another `turn` gives others.
  static func matters(_ number: Int, turn: Int = 0) -> String {
    let places = [number + turn, number / 11 + 2 * turn, number / 121 + 3 * turn, number / 1331 + 4 * turn]
    let words = places.map { topics[$0 % topics.count] }
    return words.dropLast().joined(separator: "、") + "和" + words[3]
  }

  /// What every body says in the same words.
  static let common = [
    1: "认真执行《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外。",
    5: "与群众的期待相比，政府信息公开的质量和时效仍有差距，主动回应社会关切的意识有待加强。",
  ]

  /// Four sentences in words that no other number gives, of a body and with a figure of its own.
  static func problems(_ number: Int, of body: String, figure: Int) -> String {
    "\(body)对\(matters(number))的解读形式还不够丰富，图表解读只有\(figure)篇。"
      + "\(matters(number, turn: 1))等栏目更新不够及时，有\(figure)个栏目超过一个月没有更新。"
      + "业务人员对\(matters(number, turn: 2))信息的公开范围把握不准，参加培训的只有\(figure)人。"
      + "下一年我局将按季度通报\(matters(number, turn: 3))栏目的更新情况，抽查\(figure)个栏目。"
  }
}
