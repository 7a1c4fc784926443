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
  /// The title of a repair that writes one thing for another, without the blanks around them, of which long ones are told by their ends.
  static func change(_ old: String, to new: String) -> Localized {
    .changing(old.withoutBlanksAround.shortened, to: new.withoutBlanksAround.shortened)
  }
}

extension String {
  fileprivate var withoutBlanksAround: String {
    var scalars = unicodeScalars.drop(while: Blank.contains)
    while let last = scalars.last, Blank.contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Its first and last characters where it is too long for a title.
  fileprivate var shortened: String { utf8.count > 40 && count > 40 ? "\(prefix(24))…\(suffix(8))" : self }
}
