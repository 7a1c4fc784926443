import ReportSyntax

/// The name of a body as its report gives it: a place, and an office there.
package struct BodyName: Sendable {
  private let characters: [Unicode.Scalar]
  /// The number of characters of the place that it begins with, as 云岭县; 0 where it begins with none.
  private let placeCount: Int

  package init(_ name: String) {
    characters = Array(name.unicodeScalars)
    placeCount = Self.placeCount(characters)
  }

  /// The place that it begins with, as 云岭县; empty where it begins with none.
  package var place: String { Self.string(characters[..<placeCount]) }

  /// The office without the place, as 水务局.
  package var office: String { Self.string(characters[placeCount...]) }

  private static func string(_ characters: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    for character in characters { string.append(character) }
    return String(string)
  }

  /// The places that it begins with, the larger ones first: 信阳市 and 浉河区 of 信阳市浉河区水务局.
  var places: [String] {
    var places: [String] = []
    var start = 0
    for index in 0..<placeCount where index > start && Self.endsPlace(characters[index]) {
      places.append(Self.string(characters[start...index]))
      start = index + 1
    }
    return places
  }

  /// What the office is for, without the words that say what kind of body it is: 水务 of 水务局; nil where no such word is left, or one that
  /// every report has.
  var purpose: String? {
    var words = Array(office.utf8)[...]
    while let ending = Self.endingBytes.first(where: { Self.ends(words, in: [$0]) }) { words = words.dropLast(ending.count) }
    var purpose = String(decoding: words, as: UTF8.self)
    // The place before it may be named in short: 惠州 in 惠州市教育局.
    if let first = purpose.unicodeScalars.first, Self.endsPlace(first) { purpose.unicodeScalars.removeFirst() }
    return purpose.count < 2 || Title.standardTail.contains(purpose) ? nil : purpose
  }

  /// Whether it governs an area.
  package var isGovernment: Bool { Self.governments.contains { office.hasSuffix($0) || Self.string(characters[...]).hasSuffix($0) } }

  /// Whether another name may be this body's: the same in short, with the place above it or an office within it.
  package func mayBe(_ other: BodyName) -> Bool {
    Self.isSubsequence(characters, of: other.characters) || Self.isSubsequence(other.characters, of: characters)
      // 政府办公室 reports for its government and signs for it.
      || place == other.place && !place.isEmpty && (isGovernment && other.isGovernmentOffice || isGovernmentOffice && other.isGovernment)
  }

  private var isGovernmentOffice: Bool { office.contains("政府办") || office.hasPrefix("办公室") || office.hasPrefix("人民政府办") }

  /// Whether a text is nothing but the name of an office: it ends as offices do, and holds no mark and no digit.
  package static func isOne(_ text: String) -> Bool { isOne(Array(text.utf8)[...]) }

  /// The same for a text in bytes.
  private static func isOne(_ text: ArraySlice<UInt8>) -> Bool { ends(text, in: endingBytes) && isWords(text) }

  /// Whether a text holds nothing but what names hold, whatever it ends in: no mark, no digit, and nobody who speaks of himself.
  package static func isWords(_ text: String) -> Bool { isWords(Array(text.utf8)[...]) }

  private static func isWords(_ text: ArraySlice<UInt8>) -> Bool {
    // Every character that it may have is one of three bytes.
    guard text.count >= 9, text.count <= 90, text.count.isMultiple(of: 3), !noNames.contains(where: { text.starts(with: $0) }) else {
      return false
    }
    for index in stride(from: text.startIndex, to: text.endIndex, by: 3) {
      let (first, second, third) = (text[index], text[index + 1], text[index + 2])
      guard first >= 0xE4, first <= 0xE9, first > 0xE4 || second >= 0xB8, second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return false }
      // 我.
      if first == 0xE6, second == 0x88, third == 0x91 { return false }
    }
    return true
  }

  private static func ends(_ text: ArraySlice<UInt8>, in endings: [[UInt8]]) -> Bool {
    for ending in endings where ending.count <= text.count {
      var place = 0
      while place < ending.count, text[text.endIndex - ending.count + place] == ending[place] { place += 1 }
      if place == ending.count { return true }
    }
    return false
  }

  /// How a text begins that is no name of its own.
  private static let noNames = ["本局", "本机关", "本单位", "各", "全", "该"].map { Array($0.utf8) }
  private static let endingBytes = endings.map { Array($0.utf8) }

  /// The name that ends at a place of a text without white space, with its bytes; nil where none does.
  package static func name(before place: Int, in text: [UInt8]) -> (name: String, range: Range<Int>)? {
    var start = place
    while start >= 3, place - start < 90, text[start - 3].isIdeographLead { start -= 3 }
    guard start < place, ends(text[start..<place], in: endingBytes) else { return nil }
    for verb in announcing {
      if let end = text.firstIndex(ofWord: verb, in: start..<place).map({ $0 + verb.utf8.count }), isOne(text[end..<place]) {
        return (String(decoding: text[end..<place], as: UTF8.self), end..<place)
      }
    }
    guard isOne(text[start..<place]), text.word(of: announcing, at: start) == nil else { return nil }
    return (String(decoding: text[start..<place], as: UTF8.self), start..<place)
  }

  /// The name that begins at a place of a text without white space, with its bytes; nil where none does.
  package static func name(at place: Int, in text: [UInt8]) -> (name: String, range: Range<Int>)? {
    var end = place
    var found: Range<Int>?
    while end + 3 <= text.count, end - place < 60, text[end].isIdeographLead {
      end += 3
      // 办 may go on as 办公室, and 委 as 委员会.
      if let found, end - found.upperBound > 12 { break }
      guard isOne(text[place..<end]), found == nil || goesOn(String(decoding: text[(found?.upperBound ?? end)..<end], as: UTF8.self)) else {
        continue
      }
      found = place..<end
    }
    return found.map { (String(decoding: text[$0], as: UTF8.self), $0) }
  }

  private static func goesOn(_ more: String) -> Bool { ["公室", "员会", "事处", "办公室", "员会办公室", "办", "会"].contains(more) }

  /// What may stand before the name of a body that a report is announced of.
  private static let announcing = ["公布", "发布", "公开", "编制", "形成", "报送", "现将", "将", "为", "是", "由"]

  /// How the names of offices end.
  package static let endings = [
    "人民政府", "政府", "委员会", "管委会", "办公室", "办事处", "局", "厅", "委", "办", "署", "院", "中心", "总队", "支队", "大队", "街道", "集团", "公司", "研究所",
    "管理处", "管理站", "监管所", "学校", "银行", "协会", "联合会",
  ]
  private static let governments = ["人民政府", "管理委员会", "管委会", "街道办事处"]

  private static func isSubsequence(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
    var rest = short[...]
    for character in long where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether a character ends the name of a place.
  private static func endsPlace(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "省", "市", "县", "区", "旗", "盟", "州", "镇", "乡": true
    default: false
    }
  }

  /// Whether what follows such a character begins the office's name, as 市场监督管理局 does.
  private static func beginsOffice(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "场", "政", "容", "域", "长", "委", "府", "村": true
    default: false
    }
  }

  private static func placeCount(_ name: [Unicode.Scalar]) -> Int {
    var count = 0
    var start = 0
    // A place may stand within another: 信阳市浉河区.
    while count < name.count {
      var end = start + 1
      while end + 1 < name.count, end <= start + 8, !endsPlace(name[end]) || beginsOffice(name[end + 1]) { end += 1 }
      guard end + 1 < name.count, end <= start + 8, count == 0 || end - start <= 4 else { return count }
      if isGeneric(name[start]), end == start + 1 { return count }
      (count, start) = (end + 1, end + 1)
    }
    return count
  }

  /// 全市 and 我县 name no place.
  private static func isGeneric(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "全", "我", "本", "各", "该", "在": true
    default: false
    }
  }
}
