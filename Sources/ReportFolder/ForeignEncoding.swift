import ReportForm
import ReportSyntax

/// What a file that cannot be read as UTF-8 text is instead.
package enum ForeignEncoding: Sendable {
  /// A Word, WPS or other packed document.
  case packedDocument
  case pdf
  /// A document of an office program of before 2007.
  case oldDocument
  case utf16(holdsReport: Bool)
  /// GBK, in which Chinese systems have long saved plain text.
  case gbk
  case binary
  /// Not UTF-8, and no more is known.
  case unknown

  /// What the bytes are, or nil where they are UTF-8 text.
  package init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .packedDocument
    } else if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldDocument
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let swapped = bytes.first == 0xFE
      let subject = "信息公开".utf16.flatMap { swapped ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
      self = .utf16(holdsReport: bytes.holds(subject))
    } else if bytes.firstInvalidUTF8 != nil {
      // 信息公开 in GBK, which every report writes somewhere.
      self = bytes.holds([0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]) ? .gbk : bytes.contains(0) ? .binary : .unknown
    } else if bytes.contains(0) {
      self = .binary
    } else {
      return nil
    }
  }

  /// Whether it has a report's words and should be told of even in a folder.
  package var mayHoldReport: Bool {
    switch self {
    case .gbk, .utf16(holdsReport: true): true
    default: false
    }
  }

  /// The first year of four digits with 年 behind it in bytes of this encoding; nil where it is none of text.
  func firstYear(in bytes: [UInt8]) -> Int? {
    let step: Int
    let year: [UInt8]
    let start: Int
    switch self {
    case .gbk: (step, start, year) = (1, 0, [0xC4, 0xEA])
    case .utf16:
      let swapped = bytes.first == 0xFE
      (step, start, year) = (2, swapped ? 3 : 2, swapped ? [0x5E, 0x74] : [0x74, 0x5E])
    default: return nil
    }
    var index = start
    while index + 4 * step + 2 <= bytes.count {
      let digits = (0..<4).map { bytes[index + $0 * step] }
      // The digits of UTF-16 end in their low byte, before or behind which the high one stands.
      let next = index + 4 * step - (step == 2 && bytes.first == 0xFE ? 1 : 0)
      if digits.allSatisfy({ $0.isDigit }), bytes[next..<min(next + 2, bytes.count)].elementsEqual(year) {
        return digits.reduce(0) { $0 * 10 + Int($1.digitValue) }
      }
      index += step
    }
    return nil
  }

  /// What it is and what helps.
  package var message: Localized {
    switch self {
    case .packedDocument, .oldDocument:
      Localized("这是 Word、WPS 一类的文档，请另存为纯文本（UTF-8）再核对", "this is a Word or similar document; save it as plain text (UTF-8) first")
    case .pdf:
      Localized("这是 PDF，请把文字复制到文本文件（UTF-8）再核对", "this is a PDF; copy its text into a text file (UTF-8) first")
    case .utf16: Localized("编码是 UTF-16，请另存为 UTF-8 再核对", "the encoding is UTF-16; save it as UTF-8 first")
    case .gbk: .savedAsGBK
    case .binary: Localized("不是文本文件", "this is not a text file")
    case .unknown: Localized("不是 UTF-8 编码的文本，请另存为 UTF-8 再核对", "this is not UTF-8 text; save it as UTF-8 first")
    }
  }
}

extension [UInt8] {
  /// Whether a run of bytes stands anywhere in these.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains { self[$0] == first && self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
