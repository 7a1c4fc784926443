/// The words whose very characters matter, besides what they tell as a word.
extension Glossary {
  /// Zero, where it says that there is none: 零复议, 为零.
  static var zero: String { "零" }
  /// When a report is written, which is after the end of its year.
  static var now: String { "目前" }
  /// How the name of a government ends.
  static var governmentEnd: String { "府" }
  /// How the level of a government ends, as its own in 本级.
  static var levelEnd: String { "级" }
  /// The office that a body's name is followed by where a part of it is meant: 县局机关.
  static var office: String { "机关" }

  /// What denies a verb that it stands before.
  static var not: String { "不" }
  /// What makes 未 before it tell how something was done, and not that there is none: 均未经复议直接起诉.
  static var through: String { "经" }
  /// What applications are made to stands behind it.
  static var towards: String { "向" }
  /// What stands before what a count was: 由28件增至32件.
  static let from = ["由", "从"]
  /// What says that something came to what there was.
  static let added = ["新增", "净增"]
  /// What came in this year begins with it: 新收.
  static var new: String { "新" }
  /// How open what a body makes may be: to all, or to those who ask.
  static var toAll: String { "主动公开" }
  static var onRequest: String { "依申请" }
  /// What makes a measure word count how often: 3件次.
  static var times: String { "次" }
  /// What is done with documents before some of them are repealed.
  static let clearing = ["清理", "梳理", "清查"]
  /// What ends words that parts follow of: 新收的104件中.
  static let among = ["中", "里"]
  /// How something is done in time.
  static let inTime = ["按期", "按时"]
  /// What may be done with an application on its way to an outcome.
  static let steps = ["告知补正", "通知补正", "要求补正", "征求第三方意见", "延期答复", "延长答复"]
  /// What the name of all in an area or under a body begins with: 全县, 全系统.
  static var whole: String { "全" }
  /// 主要, which says what most of what was counted is over, and narrows nothing.
  static var mainly: String { "主要" }
  /// 累计, which may count from long before.
  static var cumulated: String { "累计" }

  /// What a rate is called by its last character: 整改率.
  static var rate: String { "率" }
  /// What ends a verb whose object is counted: 整改了46个.
  static var perfect: String { "了" }
  /// What joins a rate to its number.
  static let equals = ["达到", "为", "达", "是"]
  /// What may stand before a deed that is done and changes nothing of it: 已整改46个.
  static let beforeDeeds = ["已", "完成", "共", "均", "其中"]

  /// Whether a small word beside 占 names nothing of which something is a share: 总数, 达, 约.
  static func namesNoWhole(_ word: ArraySlice<UInt8>) -> Bool { plainWholes.contains { word.elementsEqual($0.utf8) } }
  private static let plainWholes = ["总数", "总量", "总", "为", "达", "达到", "约"]

  /// Whether a word of one character ends what is not known, of so many bytes, and is no word there: 河东供电所收到, 二零二四年, 回收.
  static func isPartOfUnknown(_ word: Unicode.Scalar, behind length: Int) -> Bool {
    word == "零" || word == "收" || word == "所" && length >= 6
  }

  /// How the names of bodies end.
  static let bodyEnds: [Unicode.Scalar] = [
    "局", "委", "办", "厅", "府", "院", "所", "处", "站", "心", "镇", "乡", "道", "县", "市", "省", "区", "会", "队", "科", "室",
  ]
}
