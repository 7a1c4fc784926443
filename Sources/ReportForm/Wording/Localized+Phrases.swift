/// What several parts of the tool say in the same words.
extension Localized {
  /// The title of a repair that writes a number, or a word of the tool's own, in the place of what is written.
  package static func changeTo(_ text: String) -> Localized { Localized("改为 \(text)", "Change to \(text)") }

  /// The same for words of the report.
  package static func changeTo(words: String) -> Localized { Localized("改为“\(words)”", "Change to \(words)") }

  /// What is said of a file that cannot be read as it was saved in the encoding of Chinese systems.
  package static let savedAsGBK = Localized(
    "编码是 GBK（ANSI），请另存为 UTF-8 再检查", "the encoding is GBK (ANSI); save it as UTF-8 first")

  /// What is said of a number from which another one was worked out.
  package static let byThisNumber = Localized("按这个数算", "By this number")

  /// There is no rule of a name; `nearest` is one that may have been meant.
  package static func noRule(_ name: String, nearest: String?) -> Localized {
    guard let nearest else { return Localized("没有规则 \(name)", "There is no rule \(name)") }
    return Localized("没有规则 \(name)，是不是 \(nearest)？", "There is no rule \(name); did you mean \(nearest)?")
  }
}
