import ReportForm
import ReportReading
import ReportSyntax

/// The name of a law or a document in 《》 or 〈〉.
struct CitedName {
  let name: String
  /// The bytes of the name without its marks, in the prose.
  let range: Range<Int>
  /// Whether it stands in 〈〉 within another.
  let isInner: Bool

  /// The names that a text cites, in the order in which they end.
  static func all(in text: [UInt8]) -> [CitedName] { all(in: text, text.indices) }

  /// The same for whole paragraphs.
  static func all(in text: [UInt8], _ paragraphs: Range<Int>) -> [CitedName] {
    var names: [CitedName] = []
    var open: [(start: Int, isInner: Bool)] = []
    var index = paragraphs.lowerBound
    while index < paragraphs.upperBound {
      let byte = text[index]
      if byte == .lineFeed { open.removeAll() }
      if byte == 0xE3 {
        switch text.wideCharacter(at: index, before: text.count) {
        case "《": open.append((index + 3, false))
        case "〈": open.append((index + 3, true))
        case "》", "〉":
          if let last = open.popLast() {
            let range = last.start..<index
            names.append(CitedName(name: String(decoding: text[range], as: UTF8.self), range: range, isInner: last.isInner))
          }
        default: break
        }
      }
      index += byte.characterLength
    }
    return names
  }

  private static let country = "中华人民共和国"

  /// The right name where this one is a slip of it; nil where it is right, or another document's.
  var rightly: String? {
    let known = KnownInstrument.all
    if known.contains(where: { $0.name == name || $0.shortNames.contains(name) }) { return nil }
    let isNational = name.hasPrefix(Self.country)
    let plain = isNational ? String(name.dropFirst(Self.country.count)) : name
    // What is tried out, amended or explained under a law's name is a document of its own.
    guard plain.count >= 3, !plain.hasSuffix("办法") || plain.hasSuffix("管理办法"), !plain.contains("实施"), !plain.contains("解读") else {
      return nil
    }
    for instrument in known where instrument.endings.contains(where: plain.hasSuffix) {
      let isOfCountry = instrument.name.hasPrefix(Self.country)
      let full = isOfCountry ? String(instrument.name.dropFirst(Self.country.count)) : instrument.name
      // A national law has its name from the State; a like name without it may be a locality's.
      let limit = isNational ? 3 : 2
      let isNear = plain == full || EditDistance.within(limit, plain, full) != nil || isNational && instrument.shortNames.contains(plain)
      guard isNear else { continue }
      if isNational { return instrument.name }
      return plain == full ? nil : full
    }
    return nil
  }
}
