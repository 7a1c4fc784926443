import ReportSyntax

/// What the name of a file or of a folder tells of the reports in it: 云岭县水务局2024年政府信息公开工作年度报告（定稿）.md.
package struct ReportFileName: Sendable {
  private let name: String
  /// The years that it names, each in four digits that stand by themselves.
  package let years: [Int]

  /// The years for which reports of this kind were ever due, and more than enough to come.
  private static let plausible = 2008...2100
  /// Where the name of a body ends and that of the report begins.
  private static let subjects = ["政府信息公开", "信息公开", "政务公开", "年度报告", "年报"]

  /// Reads a name, without or with the ending of a file; whole folders of names are read, and most for their years alone.
  package init(_ name: String) {
    self.name = name
    years = Self.years(in: name)
  }

  /// Whether it calls the file an annual report.
  package var saysReport: Bool { Self.subjects.contains { name.contains($0) } }

  /// The year of the report, where it calls the file one and names one year, or one with 年 behind it; else nil.
  package var reportYear: Int? {
    guard saysReport, let first = years.first else { return nil }
    if years.allSatisfy({ $0 == first }) { return first }
    let followed = Set(years.filter { name.contains("\($0)年") })
    return followed.count == 1 ? followed.first : nil
  }

  /// The body of the report, where it calls the file one and a body's name stands before that; else nil.
  package var body: String? {
    guard saysReport else { return nil }
    let dot = name.lastIndex { $0 == "." } ?? name.endIndex
    let stem = name[..<(dot == name.startIndex ? name.endIndex : dot)].unicodeScalars.filter { !Blank.contains($0) }
    return Self.body(in: String(String.UnicodeScalarView(stem)))
  }

  /// Whether a report of a year may stand there, as far as the name tells: people name files by the year that is reported on or by that
  /// in which it is published, and some by none.
  package func allows(_ year: Int) -> Bool { years.isEmpty || names(year) }

  /// Whether it names the year of a report, or that in which it is published.
  package func names(_ year: Int) -> Bool { years.contains { $0 == year || $0 == year + 1 } }

  private static func years(in name: String) -> [Int] {
    var name = name
    return name.withUTF8 { bytes in
      var years: [Int] = []
      var (digits, year) = (0, 0)
      for byte in bytes {
        if byte.isDigit {
          (digits, year) = (digits &+ 1, digits < 4 ? year &* 10 &+ Int(byte.digitValue) : year)
        } else if digits > 0 {
          if digits == 4, plausible.contains(year) { years.append(year) }
          (digits, year) = (0, 0)
        }
      }
      if digits == 4, plausible.contains(year) { years.append(year) }
      return years
    }
  }

  /// The body that is named before what the report is called.
  private static func body(in stem: String) -> String? {
    let words = stem.filter { !($0.isASCII && $0.isNumber) }.map { $0 }
    let places = subjects.compactMap { subject in words.indices.first { words[$0...].starts(with: subject) } }
    guard let end = places.min() else { return nil }
    var name = words[..<end].reversed().prefix { character in character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } }
      .reversed().map { $0 }
    // The year may stand on either side of the name.
    for word in ["年度", "年"].map(Array.init) {
      if name.starts(with: word) { name.removeFirst(word.count) }
      if name.suffix(word.count).elementsEqual(word) { name.removeLast(word.count) }
    }
    let whole = String(name)
    let bare = whole.hasPrefix("关于") ? String(whole.dropFirst(2)) : whole
    return BodyName.isOne(bare) ? bare : nil
  }
}
