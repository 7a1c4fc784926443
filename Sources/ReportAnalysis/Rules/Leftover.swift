import ReportReading
import ReportSyntax

/// What was left in the running text that is none of it.
enum Leftover {
  /// A line to write on: ____.
  case line
  /// What a template tells its user, in brackets.
  case hint
  /// What a text becomes that was read in a wrong encoding.
  case mojibake

  /// The words that templates have where an author is to write something else.
  fileprivate static let slots = ["单位全称", "单位名称", "年份", "机关名称", "行政机关名称", "填写单位", "数字", "具体数字", "具体内容"]

  /// The bytes in a body's name that stand for one still to be filled in, as XX and 单位全称; nil in a real name.
  static func placeholder(inBody body: String) -> [UInt8]? {
    Placeholders.first(in: body) ?? (slots.contains(body) ? Array(body.utf8) : nil)
  }
}

extension Inspection {
  /// What was left in the running text, in order of its kinds, with its bytes in the file.
  var leftoversOfProse: [(range: ByteRange, kind: Leftover)] {
    (prose.lines + prose.hints + prose.mojibake).map { (prose.source($0.range), $0.kind) }
  }
}

extension Prose {
  /// Runs of three underscores or more, in a text and not as the marks of a rule or of emphasis.
  fileprivate var lines: [(range: Range<Int>, kind: Leftover)] {
    var found: [(range: Range<Int>, kind: Leftover)] = []
    for (mark, width) in [("_", 1), ("＿", 3)] {
      var end = 0
      for place in text.places(of: mark) where place >= end {
        end = place
        while text.has(mark, at: end) { end += width }
        let isWhole = (place == 0 || text[place - 1] == .lineFeed) && (end >= text.count || text[end] == .lineFeed)
        let isWord = place > 0 && text[place - 1].isLetter
        guard (end - place) / width >= 3, !isWhole, !isWord else { continue }
        found.append((place..<end, .line))
      }
    }
    return found
  }

  /// What stands in brackets and tells how to write the report.
  fileprivate var hints: [(range: Range<Int>, kind: Leftover)] {
    let kinds: [(open: String, close: String)] = [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("〈", "〉"), ("<", ">")]
    return kinds.flatMap { open, close in
      text.places(of: open).compactMap { place -> (range: Range<Int>, kind: Leftover)? in
        let line = place..<min(text.count, place + 240)
        guard let end = text.firstIndex(ofWord: close, in: line) else { return nil }
        let inner = place + open.utf8.count..<max(end, place + open.utf8.count)
        guard !text[inner].contains(.lineFeed), text.firstIndex(ofWord: open, in: inner) == nil,
          tells(inner, isSharp: open == "〈" || open == "<")
        else { return nil }
        return (place..<end + close.utf8.count, .hint)
      }
    }
  }

  /// Whether words tell an author what to write.
  private func tells(_ range: Range<Int>, isSharp: Bool) -> Bool {
    if Self.instructions.first(in: text, range) != nil { return true }
    guard isSharp || range.count <= Self.longestSlot else { return false }
    let words = string(range)
    // 〈单位全称〉 stands where a template has its slots.
    return Leftover.slots.contains(words) || isSharp && words.hasSuffix("名称")
  }

  private static let longestSlot = Leftover.slots.map { $0.utf8.count }.max() ?? 0
  private static let instructions = WordGroup([
    "以表格形式报告", "表格如下", "此处填写", "请填写", "请在此", "此处插入", "待补充", "待填写", "待定", "待核实", "自行填写", "据实填写", "如实填写", "字以内", "填写说明", "填报说明", "可删除",
    "请删除", "可自行",
    "根据实际情况填写", "根据本单位实际",
  ])

  /// Runs that Chinese text becomes where its encoding is taken for another.
  fileprivate var mojibake: [(range: Range<Int>, kind: Leftover)] {
    guard Self.groupOfMojibake.first(in: text, text.indices) != nil else { return [] }
    return Self.runsOfMojibake.flatMap { mark -> [(range: Range<Int>, kind: Leftover)] in
      var end = -1
      return text.places(of: mark).compactMap { place in
        defer { end = place + mark.utf8.count }
        return place == end ? nil : (place..<place + mark.utf8.count, .mojibake)
      }
    }
  }

  private static let runsOfMojibake = [
    "锟斤拷", "烫烫", "屯屯屯", "\u{FFFD}", "锘�", "ï¼", "ã€", "â€", "Ã¤", "Ã¥", "æ”¿", "浣犲", "鏀垮簻", "淇℃伅",
  ]
  private static let groupOfMojibake = WordGroup(runsOfMojibake)
}
