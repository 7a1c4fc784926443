import ReportSyntax

/// The name of a body as its report gives it: a place, and an office there.
package struct BodyName: Sendable {
  private let characters: [Character]
  /// The number of characters of the place that it begins with, as 云岭县; 0 where it begins with none.
  private let placeCount: Int

  package init(_ name: String) {
    characters = Array(name)
    placeCount = Self.placeCount(characters)
  }

  /// The place that it begins with, as 云岭县; empty where it begins with none.
  package var place: String { String(characters[..<placeCount]) }

  /// The office without the place, as 水务局.
  package var office: String { String(characters[placeCount...]) }

  /// Whether it governs an area.
  package var isGovernment: Bool { Self.governments.contains { office.hasSuffix($0) || String(characters).hasSuffix($0) } }

  /// Whether another name may be this body's: the same in short, with the place above it or an office within it.
  package func mayBe(_ other: BodyName) -> Bool {
    Self.isSubsequence(characters, of: other.characters) || Self.isSubsequence(other.characters, of: characters)
      // 政府办公室 reports for its government and signs for it.
      || place == other.place && !place.isEmpty && (isGovernment && other.isGovernmentOffice || isGovernmentOffice && other.isGovernment)
  }

  private var isGovernmentOffice: Bool { office.contains("政府办") || office.hasPrefix("办公室") || office.hasPrefix("人民政府办") }

  /// Whether a text is nothing but the name of an office: it ends as offices do, and holds no mark and no digit.
  package static func isOne(_ text: String) -> Bool {
    let count = text.count
    guard count >= 3, count <= 30, endings.contains(where: text.hasSuffix) else { return false }
    return text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// How the names of offices end.
  package static let endings = [
    "人民政府", "政府", "委员会", "管委会", "办公室", "办事处", "局", "厅", "委", "办", "署", "院", "中心", "总队", "支队", "大队", "街道", "集团", "公司", "研究所",
    "管理处", "管理站", "监管所", "学校", "银行", "协会", "联合会",
  ]
  private static let governments = ["人民政府", "管理委员会", "管委会", "街道办事处"]

  private static func isSubsequence(_ short: [Character], of long: [Character]) -> Bool {
    var rest = short[...]
    for character in long where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The characters that end the name of a place.
  private static let placeEndings: Set<Character> = ["省", "市", "县", "区", "旗", "盟", "州", "镇", "乡"]
  /// What follows such a character where it begins the office's name, as 市场监督管理局 does.
  private static let officeBeginnings: [[Character]] = [["场"], ["政"], ["容"], ["域"], ["长"], ["委"], ["府"], ["村"]]

  private static func placeCount(_ name: [Character]) -> Int {
    var count = 0
    var start = 0
    // A place may stand within another: 信阳市浉河区.
    while count < name.count {
      let end = name.indices.first { index in
        index >= start + 1 && index <= start + 8 && placeEndings.contains(name[index]) && index + 1 < name.count
          && !officeBeginnings.contains { name[(index + 1)...].starts(with: $0) }
      }
      guard let end, count == 0 || end - start <= 4 else { return count }
      if Self.generic.contains(name[start]), end == start + 1 { return count }
      (count, start) = (end + 1, end + 1)
    }
    return count
  }

  /// 全市 and 我县 name no place.
  private static let generic: Set<Character> = ["全", "我", "本", "各", "该", "在"]
}
