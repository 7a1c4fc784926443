/// What several parts of the tool say in the same words.
extension Localized {
  /// The title of a repair that writes one thing for another; where the first is empty nothing is written over, where the second is
  /// nothing is written.
  package static func changing(_ old: String, to new: String) -> Localized {
    let isFigure = { (words: String) in !words.isEmpty && words.unicodeScalars.allSatisfy { $0.isASCII && $0 != " " } }
    if new.isEmpty { return Localized("删除“\(old)”", "Delete “\(old)”") }
    if old.isEmpty { return isFigure(new) ? Localized("填 \(new)", "Fill in \(new)") : Localized("插入“\(new)”", "Insert “\(new)”") }
    if isFigure(old), isFigure(new) { return Localized("把 \(old) 改为 \(new)", "Change \(old) to \(new)") }
    return Localized("把“\(old)”改为“\(new)”", "Change “\(old)” to “\(new)”")
  }

  /// What is said of a file that cannot be read as it was saved in the encoding of Chinese systems.
  package static let savedAsGBK = Localized(
    "编码是 GBK（ANSI），请另存为 UTF-8 再核对", "the encoding is GBK (ANSI); save it as UTF-8 first")

  /// What is said of a number from which another one was worked out.
  package static let byThisNumber = Localized("按这个数计算", "Calculated from this number")

  /// There is no rule of a name; `nearest` is one that may have been meant.
  package static func noRule(_ name: String, nearest: String?) -> Localized {
    guard let nearest else { return Localized("没有规则 \(name)", "There is no rule \(name)") }
    return Localized("没有规则 \(name)，是不是 \(nearest)？", "There is no rule \(name); did you mean \(nearest)?")
  }
}
