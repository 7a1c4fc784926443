import ReportSyntax

/// A title in the parts that a line may hold whole: 云岭县水务局, 2024年 and 政府信息公开工作年度报告.
struct TitleParts {
  /// What stands before the year; where the title begins with it, the year with what stands before 政府信息公开. Empty where it has none.
  let body: String
  /// The year with its 年 or 年度; empty where there is none, or the title begins with it.
  let year: String
  /// What follows, or the whole title where it has no year.
  let rest: String

  init(_ title: String) {
    let digits = title.indices.first { title[$0].isNumber }
    guard let start = digits, let mark = title[start...].firstIndex(of: "年") else {
      (body, year, rest) = ("", "", title)
      return
    }
    var end = title.index(after: mark)
    if title[end...].hasPrefix("度") { end = title.index(after: end) }
    let bytes = Array(title.utf8)
    if start == title.startIndex, let subject = bytes.firstIndex(ofWord: "政府信息公开", in: 0..<bytes.count) {
      (body, year) = (String(decoding: bytes[..<subject], as: UTF8.self), "")
      rest = String(decoding: bytes[subject...], as: UTF8.self)
      return
    }
    (body, year, rest) = (String(title[..<start]), String(title[start..<end]), String(title[end...]))
  }

  /// Its lines of up to so many columns, two for each character of Chinese: broken before 政府信息公开, else behind the body's name, else
  /// as it comes.
  func lines(of width: Int) -> [String] {
    let candidates = [[body + year + rest], [body + year, rest], [body, year + rest]]
    return candidates.first { lines in lines.allSatisfy { Self.width($0) <= width } } ?? candidates[2].filter { !$0.isEmpty }
  }

  private static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + CharacterWidth.of($1) } }
}
