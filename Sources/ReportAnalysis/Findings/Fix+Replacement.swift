import ReportForm
import ReportSyntax

extension Fix {
  /// Puts a number or words in the place of what is written; the title names both, so that a list of repairs can be read by itself.
  static func replacement(_ edit: TextEdit, in text: SourceText, preferred: Bool = false) -> Fix {
    Fix(.change(text.plain(edit.range), to: edit.text), preferred: preferred, [edit])
  }

  /// Takes out what is written; the title names it.
  static func deletion(_ range: ByteRange, in text: SourceText, preferred: Bool = false) -> Fix {
    replacement(TextEdit(range, ""), in: text, preferred: preferred)
  }
}

extension Localized {
  /// The title of a repair that writes one thing for another; nothing is written over where the first is empty, nothing is written where
  /// the second is.
  static func change(_ old: String, to new: String) -> Localized {
    let (old, new) = (old.trimmed.shortened, new.trimmed.shortened)
    if new.isEmpty { return Localized("删除\(old.told)", "Delete \(old.told)") }
    if old.isEmpty { return new.isFigure ? Localized("填 \(new)", "Fill in \(new)") : Localized("插入\(new.told)", "Insert \(new.told)") }
    if old.isFigure, new.isFigure { return Localized("把 \(old) 改为 \(new)", "Change \(old) to \(new)") }
    return Localized("把\(old.told)改为\(new.told)", "Change \(old.told) to \(new.told)")
  }
}

extension String {
  /// Whether it stands for itself among words: a number, a sign, a percentage.
  fileprivate var isFigure: Bool { !isEmpty && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
  fileprivate var told: String { "“\(self)”" }

  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Its first and last characters where it is too long for a title.
  fileprivate var shortened: String { count > 40 ? "\(prefix(24))…\(suffix(8))" : self }
}
