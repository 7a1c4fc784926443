/// What several parts of the tool say in the same words.
extension Localized {
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
