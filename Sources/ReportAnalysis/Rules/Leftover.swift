import ReportReading
import ReportSyntax

/// What was left in the running text that is none of it.
enum Leftover {
  /// A line to write on: ____.
  case line
  /// What a template tells its user, in brackets.
  case hint
  /// A character reference of HTML, with the character that it stands for; empty for a blank.
  case reference(String)
  /// What a text becomes that was read in a wrong encoding.
  case mojibake
}

extension Inspection {
  /// What was left in the running text, in order of its kinds, with its bytes in the file.
  var leftoversOfProse: [(range: ByteRange, kind: Leftover)] {
    (prose.lines + prose.hints + prose.mojibake).map { (prose.source($0.range), $0.kind) }
  }

  /// Character references that stand as they are written in lines of text that are no HTML.
  var references: [(range: ByteRange, kind: Leftover)] {
    if tree.isPage { return [] }
    return text.bytes.places(of: "&").compactMap { place in
      var end = place + 1
      while end < text.bytes.count, text.bytes[end].isLetter || text.bytes[end].isDigit || text.bytes[end] == .numberSign, end - place < 10
      {
        end += 1
      }
      guard end > place + 2, end < text.bytes.count, text.bytes[end] == .semicolon, let row = tree.rowIndex(at: place),
        tree.rows[row].kind == .text
      else { return nil }
      let name = text.string(place + 1..<end)
      guard name.hasPrefix("#") || Self.entities[name] != nil else { return nil }
      return (place..<end + 1, .reference(Self.entities[name] ?? ""))
    }
  }

  private static let entities = [
    "nbsp": "", "ensp": "", "emsp": "", "thinsp": "", "lt": "＜", "gt": "＞", "amp": "&", "quot": "”", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’", "mdash": "—", "ndash": "—", "hellip": "…", "middot": "·", "times": "×",
  ]
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
    if text.has(anyOf: Self.instructions, in: range) { return true }
    let words = string(range)
    return Self.slots.contains(words) || isSharp && words.hasSuffix("名称")
  }

  private static let instructions = [
    "以表格形式报告", "表格如下", "此处填写", "请填写", "请在此", "此处插入", "待补充", "待填写", "待定", "待核实", "自行填写", "据实填写", "如实填写", "字以内", "填写说明", "填报说明", "可删除",
    "请删除", "可自行",
    "根据实际情况填写", "根据本单位实际",
  ]

  /// 〈单位全称〉 stands where a template has its slots.
  private static let slots = ["单位全称", "单位名称", "年份", "机关名称", "行政机关名称", "填写单位", "数字", "具体数字", "具体内容"]

  /// Runs that Chinese text becomes where its encoding is taken for another.
  fileprivate var mojibake: [(range: Range<Int>, kind: Leftover)] {
    ["锟斤拷", "烫烫", "屯屯屯", "\u{FFFD}", "锘�", "ï¼", "ã€", "â€", "Ã¤", "Ã¥", "æ”¿", "浣犲", "鏀垮簻", "淇℃伅"].flatMap {
      mark -> [(range: Range<Int>, kind: Leftover)] in
      var end = -1
      return text.places(of: mark).compactMap { place in
        defer { end = place + mark.utf8.count }
        return place == end ? nil : (place..<place + mark.utf8.count, .mojibake)
      }
    }
  }
}
