import ReportForm
import ReportSyntax

extension SourceText {
  /// Where an offset is, as a message says it: the line, from 1, or the place in the document that the text was made of.
  package func place(of offset: Int) -> Localized {
    if let words = origin?.words(at: offset) { return Localized(words.chinese, words.english) }
    let line = lines.line(at: offset) + 1
    return Localized("第 \(line) 行", "line \(line)")
  }
}
