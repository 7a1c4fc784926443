import ReportForm
import ReportReading
import ReportSyntax

extension Finding {
  /// The related places in words, a line each, for those who read the message alone; of what the message itself tells only the numbers
  /// of other lines are given. Lines count from 1; `name` tells what to call another report.
  package func notes(in text: SourceText, language: Language, name: (LocatedText) -> String) -> [String] {
    let own = text.place(of: range.lowerBound).text(in: language)
    let told = Array(message.text(in: language).utf8)
    var notes: [String] = []
    var others: [String] = []
    for related in related {
      let source = related.text(besides: text)
      let place = source.place(of: related.range.lowerBound).text(in: language)
      let words = related.message.text(in: language)
      if let previous = related.previous {
        let line = source.lines.line(at: related.range.lowerBound) + 1
        notes.append("\(name(previous))\(source.origin == nil ? ":\(line)" : " " + place): \(words)")
      } else if !told.contains(Array(words.utf8)) {
        notes.append(place == own ? words : Localized("\(place)：\(words)", "\(place): \(words)").text(in: language))
      } else if place != own, !others.contains(place) {
        others.append(place)
      }
    }
    guard !others.isEmpty else { return notes }
    return notes + [Self.seeAlso(others, isOfLines: text.origin == nil).text(in: language)]
  }

  /// Other places to look at; of lines only the numbers are given.
  private static func seeAlso(_ places: [String], isOfLines: Bool) -> Localized {
    guard isOfLines else { return Localized("另见\(places.joined(separator: "、"))", "see also \(places.joined(separator: "; "))") }
    let numbers = places.map { $0.filter { $0.isNumber } }
    return Localized(
      "另见第 \(numbers.joined(separator: "、")) 行", "see also \(numbers.count == 1 ? "line" : "lines") \(numbers.joined(separator: ", "))")
  }
}
