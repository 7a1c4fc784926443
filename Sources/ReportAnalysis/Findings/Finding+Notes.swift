import ReportForm
import ReportReading
import ReportSyntax

extension Finding {
  /// The related places in words, a line each, for those who read the message alone; of what the message itself tells only the numbers
  /// of other lines are given. Lines count from 1; `name` tells what to call another report.
  package func notes(in text: SourceText, language: Language, name: (LocatedText) -> String) -> [String] {
    let own = text.lines.line(at: range.lowerBound)
    let told = Array(message.text(in: language).utf8)
    var notes: [String] = []
    var others: [String] = []
    for place in related {
      let line = place.text(besides: text).lines.line(at: place.range.lowerBound)
      let words = place.message.text(in: language)
      if let previous = place.previous {
        notes.append("\(name(previous)):\(line + 1): \(words)")
      } else if !told.contains(Array(words.utf8)) {
        notes.append(
          line == own ? words : Localized("第 \(line + 1) 行：\(words)", "line \(line + 1): \(words)").text(in: language))
      } else if line != own, !others.contains("\(line + 1)") {
        others.append("\(line + 1)")
      }
    }
    guard !others.isEmpty else { return notes }
    let (chinese, english) = (others.joined(separator: "、"), others.joined(separator: ", "))
    return notes + [Localized("另见第 \(chinese) 行", "see also line \(english)").text(in: language)]
  }
}
