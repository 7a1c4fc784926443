/// What a sound report says in its sections of prose, in no more words than the form asks for.
enum SoundProse {
  /// What a report says in place of it, by the numbers of sections; nothing where all say the same.
  @TaskLocal static var own: [Int: String] = [:]

  /// The text of a section by its number.
  static func section(_ number: Int) -> String {
    if let own = own[number] { return own }
    return switch number {
    case 1: "本年度主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作平稳，列入部门考核，接受社会评议，没有需要追究责任的情形。"
    case 5: "政策解读的形式不够丰富，下一年将增加图表和视频解读。"
    default: "本年度未收取信息处理费。"
    }
  }
}
