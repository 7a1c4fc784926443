import ReportForm
import ReportReading
import ReportSyntax

/// Finds the header or group label around an offset in flowing text, where a word of the form may break over lines.
struct WordSearch {
  /// The compared form of the text searched, and for each of its bytes the offset of the character it comes from.
  private var compared: [UInt8] = []
  private var offsets: [Int] = []
  private let text: SourceText

  init(_ text: SourceText, _ window: ByteRange) {
    self.text = text
    text.bytes.withUnsafeBufferPointer { bytes in
      LabelText.normalize(bytes, window.clamped(to: 0..<bytes.count)) { byte, offset in
        compared.append(byte)
        offsets.append(offset)
      }
    }
  }

  /// The longest word that stands over an offset, and its bytes in the text.
  func word(at offset: Int, _ words: TableWords) -> (word: FormWord, range: ByteRange)? {
    guard let place = offsets.lastIndex(where: { $0 <= offset }) else { return nil }
    var best: (word: FormWord, start: Int, count: Int)?
    for spelling in words.spellings {
      for form in [spelling.compared, spelling.core] where form.count > best?.count ?? 0 {
        guard let start = start(of: form, over: place) else { continue }
        best = (spelling.word, start, form.count)
      }
    }
    guard let best else { return nil }
    let end = text.characterEnd(offsets[best.start + best.count - 1])
    return offset <= end ? (best.word, offsets[best.start]..<end) : nil
  }

  /// Where a compared form stands such that it covers a place.
  private func start(of form: [UInt8], over place: Int) -> Int? {
    let first = max(0, place - form.count + 1)
    let last = min(place, compared.count - form.count)
    guard first <= last else { return nil }
    return (first...last).first { compared[$0..<$0 + form.count].elementsEqual(form) }
  }
}

extension SourceText {
  /// The end of the character that begins at an offset.
  fileprivate func characterEnd(_ offset: Int) -> Int {
    var end = min(offset + 1, bytes.count)
    while end < bytes.count, bytes[end].isContinuation { end += 1 }
    return end
  }
}
