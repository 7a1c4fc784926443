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

  /// Four sentences that no other number gives.
  static func problems(_ number: Int) -> String {
    "政策解读的形式还不够丰富，图表解读只有\(number)篇。部分栏目更新不够及时，有\(number)个栏目超过一个月没有更新。"
      + "业务人员对公开范围把握不准，参加培训的只有\(number)人。下一年将按季度通报栏目更新情况，抽查\(number)个栏目。"
  }
}
