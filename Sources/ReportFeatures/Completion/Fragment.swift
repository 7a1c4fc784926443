import ReportReading
import ReportSyntax

/// What an author has begun to write where a label or heading belongs.
struct Fragment {
  private let label: LabelText
  private let letters: String

  /// The whole of `range`, without emphasis, quotes and differences of width.
  init(_ text: SourceText, _ range: ByteRange) {
    label = LabelText(text.bytes, range)
    letters = String(decoding: label.bytes, as: UTF8.self).lowercased()
  }

  /// Whether nothing is written yet.
  var isEmpty: Bool { label.bytes.isEmpty }

  /// Whether it begins with a number as labels have: 一、 or 1. or （一）.
  var hasNumber: Bool { label.core.startIndex > 0 }

  /// Whether a label begins with what is written, with or without its number, or its pinyin initials do.
  func begins(_ standard: String) -> Bool {
    let standard = LabelText(standard)
    let core = label.core.isEmpty ? label.bytes[...] : label.core
    return standard.core.starts(with: core) || standard.bytes.starts(with: label.bytes) || areInitials(of: standard)
  }

  /// Whether what is written stands in a label in this order, with gaps: a label of which a part is left out.
  func fits(_ standard: String) -> Bool {
    let text = LabelText(standard)
    var rest = String(decoding: label.core, as: UTF8.self).unicodeScalars[...]
    for scalar in String(decoding: text.core, as: UTF8.self).unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty || begins(standard)
  }

  /// The text that an editor matches further typing against: what the author began with comes first.
  func filterText(for standard: String, after lead: String = "") -> String {
    let core = Self.withoutNumber(standard)
    let begunByNumber = hasNumber || (!letters.isEmpty && letters.utf8.allSatisfy { $0.isDigit })
    let words = begunByNumber ? [standard, core] : [core, standard]
    return lead + (words[0] == words[1] ? [core] : words).joined(separator: " ") + " " + PinyinInitials.of(core)
  }

  private func areInitials(of standard: LabelText) -> Bool {
    guard !letters.isEmpty, letters.utf8.allSatisfy({ $0.isLetter && !$0.isCapital }) else { return false }
    return PinyinInitials.of(String(decoding: standard.core, as: UTF8.self)).hasPrefix(letters)
  }

  /// A label of the form without its number: 一、 or 1. or （一）.
  private static func withoutNumber(_ label: String) -> String {
    if label.hasPrefix("（"), let end = label.firstIndex(of: "）") { return String(label[label.index(after: end)...]) }
    let mark = label.dropFirst().first
    return mark == "、" || mark == "." ? String(label.dropFirst(2)) : label
  }
}
