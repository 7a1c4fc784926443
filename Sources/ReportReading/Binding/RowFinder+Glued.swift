import ReportForm
import ReportSyntax

/// Reads a row whose label and figures ran together, as 规章000.
extension RowFinder {
  /// Takes a word as such a row; false, and nothing noted, where it is none.
  ///
  /// Its digits are parted where their number settles how, or the sum of the row does; else they stay one figure too few.
  mutating func readGluedRow(_ word: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = word.upperBound
    while start > word.lowerBound, bytes[start - 1].isDigit { start -= 1 }
    label.read(bytes, word.lowerBound..<start)
    guard start > word.lowerBound, let phrase = vocabulary.phrase(label), let key = phrase.row, phrase.table == open, open != .reviews
    else { return false }
    // The headers that wait may tell the edition.
    endFlow()
    guard let (table, row) = form(ofRow: key, phrase.table) else { return false }
    let digits = start..<word.upperBound
    let count = table.figures(ofRow: row).count
    let parts =
      Self.parts(of: bytes[digits].map { Int64($0.digitValue) }, count: count, endInSum: table.blocks == [0..<count]) ?? [digits.count]
    addFlowRow(phrase.table, key, word.lowerBound..<start, phrase)
    for part in parts {
      takeFigure(Figure.read(start..<start + part, in: bytes), isAlone: false)
      start += part
    }
    inHeader = false
    return true
  }

  /// The form of a row in the edition that the table's words tell so far, else in the first that has the row; nil where none has.
  private func form(ofRow key: RowKey, _ kind: TableKind) -> (table: TableForm, row: Int)? {
    let list = vocabulary.editions.list
    let told = marks.last { $0.table == kind }?.editions
    let places = list.indices.filter { told?.contains($0) ?? true } + list.indices
    return places.lazy.compactMap { place in
      let table = list[place].table(kind)
      return table.index(of: key).map { (table, $0) }
    }.first
  }

  /// The lengths of the figures that a run of digits is made of; nil where several readings are left, or none.
  ///
  /// Where the last figure is the sum of the others, it tells how digits part that number no more than three times as many.
  static func parts(of digits: [Int64], count: Int, endInSum: Bool) -> [Int]? {
    if count == 1 { return [digits.count] }
    if digits.count == count { return [Int](repeating: 1, count: count) }
    guard endInSum, digits.count > count, digits.count <= 3 * count else { return nil }
    var found: [[Int]] = []
    /// Looks for the figures from a place on whose sum is the last of them.
    func search(_ place: Int, _ lengths: [Int], _ sum: Int64) {
      guard found.count < 2 else { return }
      var value: Int64 = 0
      for length in 1...max(1, digits.count - place) where place + length <= digits.count && length <= 6 {
        // No figure begins with 0 unless it is 0.
        if length > 1, digits[place] == 0 { return }
        value = value * 10 + digits[place + length - 1]
        if lengths.count < count - 1 {
          search(place + length, lengths + [length], sum + value)
        } else if place + length == digits.count, value == sum {
          found.append(lengths + [length])
        }
      }
    }
    search(0, [], 0)
    return found.count == 1 ? found[0] : nil
  }
}
