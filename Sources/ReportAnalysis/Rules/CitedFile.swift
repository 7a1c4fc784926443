import ReportForm
import ReportReading
import ReportSyntax

/// A file number as a text cites it, in whatever brackets: 国办公开办函〔2021〕30号.
package struct CitedFile {
  /// The number.
  package let file: FileNumber
  /// The bytes of the office, of the year with its brackets, and of the whole, in the prose.
  let officeRange: Range<Int>
  let yearRange: Range<Int>
  package let range: Range<Int>
  /// Whether the year stands in 〔〕.
  let isStandard: Bool

  private static let open = ["〔", "（", "(", "[", "【", "［"]
  private static let close = ["〕", "）", ")", "]", "】", "］"]
  /// How the numbers of the State Council's general office begin.
  private static let office = "国办"
  /// No office's sign is longer, in bytes.
  private static let longestOffice = 30

  /// The files of the general office that a text cites, in order.
  package static func all(in text: [UInt8]) -> [CitedFile] { text.places(of: office).compactMap { CitedFile(text, $0) } }

  private init?(_ text: [UInt8], _ start: Int) {
    let end = text.ideographsEnd(from: start, limit: Self.longestOffice)
    guard end - start <= Self.longestOffice, let opening = text.word(of: Self.open, at: end) else { return nil }
    let digitsStart = end + opening.utf8.count
    let digits = text[min(digitsStart, text.count)...].prefix { $0.isDigit }
    guard (3...5).contains(digits.count), let closing = text.word(of: Self.close, at: digits.endIndex) else { return nil }
    officeRange = start..<end
    yearRange = end..<digits.endIndex + closing.utf8.count
    let number = text[yearRange.upperBound...].prefix(5).prefix { $0.isDigit }
    range = start..<number.endIndex + (text.has("号", at: number.endIndex) ? 3 : 0)
    isStandard = opening == Self.open[0] && closing == Self.close[0]
    let value = { (digits: ArraySlice<UInt8>) in digits.reduce(0) { $0 * 10 + Int($1.digitValue) } }
    file = FileNumber(office: String(decoding: text[officeRange], as: UTF8.self), year: value(digits), number: value(number))
  }
}

extension CitedFile {
  /// Whether this is nearly another file's number: two of office, year and number are the same, and the third is a slip of it.
  func isSlip(of other: FileNumber) -> Bool {
    let isOffice = file.office == other.office
    let (isYear, isNumber) = (file.year == other.year, file.number == other.number)
    switch (isOffice, isYear, isNumber) {
    case (false, true, true): return EditDistance.isSmall(file.office, other.office)
    case (true, false, true): return true
    case (true, true, false): return EditDistance.isSmall(String(file.number), String(other.number))
    default: return false
    }
  }
}
