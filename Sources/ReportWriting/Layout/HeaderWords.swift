import ReportForm
import ReportReading
import ReportSyntax

/// The headers and groups of one table of one edition, found in what a text writes for them, in however many pieces.
struct HeaderWords {
  private let words: TableWords
  /// Their compared forms without numbers, longest first, and whether the form has a number before each.
  private let cores: [(bytes: [UInt8], isNumbered: Bool)]

  init(_ kind: TableKind, of edition: Edition) {
    words = TableWords.of(kind, in: edition)
    cores = words.spellings.map { ($0.core, $0.core.count < $0.compared.count) }.sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Which of some pieces, read one after the other, are nothing but these words; no number but that of a group goes with them.
  func claimed(_ pieces: [ByteRange], in text: SourceText) -> [Bool] {
    var joined: [UInt8] = []
    var owners: [Int] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      for (index, piece) in pieces.enumerated() {
        LabelText.normalize(bytes, piece) { byte, _ in
          joined.append(byte)
          owners.append(index)
        }
      }
    }
    var claimed = [Bool](repeating: true, count: pieces.count)
    var index = 0
    while index < joined.count {
      let start = LabelText.enumeratorEnd(joined, from: index)
      if let core = cores.first(where: { ($0.isNumbered || start == index) && joined[start...].starts(with: $0.bytes) }) {
        index = start + core.bytes.count
        continue
      }
      claimed[owners[index]] = false
      index += 1
      while index < joined.count, joined[index].isContinuation { index += 1 }
    }
    return claimed
  }

  /// The word that a piece is with a remark in brackets behind it, as 采购总金额（保留4位小数）, or nil.
  func remarked(_ piece: ByteRange, in text: SourceText) -> String? {
    let core = LabelText(text.bytes, piece).core
    guard core.last == .rightParenthesis, let open = core.firstIndex(of: .leftParenthesis) else { return nil }
    return words.named(core[..<open])?.label
  }

  /// Whether a piece is one of these words with a slip in it; a number in it, be it that of a row, is the author's.
  func isNearly(_ piece: ByteRange, in text: SourceText) -> Bool {
    let label = LabelText(text.bytes, piece)
    guard TableRelayout.numbers(in: text.plain(piece)).isEmpty else { return false }
    return words.spellings.contains { LabelMatching.distance(label, $0.word.label) != nil }
  }
}
