import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The sub-headings of section 一 that it still lacks: on a blank line of it, and on one that begins like one of them.
struct TopicCompletion {
  private let inspection: Inspection
  private let cursor: Cursor
  private let language: Language

  init(_ inspection: Inspection, _ cursor: Cursor, _ language: Language) {
    self.inspection = inspection
    self.cursor = cursor
    self.language = language
  }

  /// What a line says before the cursor's author goes on: ### （二）依申
  private struct Beginning {
    /// The marks of a heading or of emphasis, with the blanks behind them.
    let marks: Substring
    /// The number in its bracket; nil where no bracket is opened, empty where none follows it.
    let number: Substring?
    let words: Substring

    init(_ line: String) {
      marks = line.prefix { "#*_ ".contains($0) }
      var rest = line[marks.endIndex...]
      guard rest.first == "（" || rest.first == "(" else {
        (number, words) = (nil, rest)
        return
      }
      rest = rest.dropFirst()
      let number = rest.prefix { $0.unicodeScalars.allSatisfy { ChineseNumber.value(of: $0) != nil } }
      self.number = number
      // An editor may have put the second bracket where it will be.
      words = rest[number.endIndex...].drop { "）) ".contains($0) }.prefix { !"）)*".contains($0) }
    }

    /// How many `#` there are.
    var level: Int { marks.prefix { $0 == "#" }.count }

    func fits(_ aspect: AspectForm) -> Bool {
      guard let number else {
        let initials = PinyinInitials.of(aspect.label)
        // A heading's marks alone may mean any of them; a word must be told from a sentence.
        return words.isEmpty ? level > 2 : words.count > 1 && (aspect.label.hasPrefix(words) || initials.hasPrefix(words.lowercased()))
      }
      return (number.isEmpty || aspect.number == "（\(number)）") && aspect.label.hasPrefix(words)
    }
  }

  var items: [Completion.Item] {
    guard cursor.kind == .blank || cursor.kind == .text, let section = inspection.report.section(at: cursor.offset),
      !section.form.aspects.isEmpty, !section.headingRows.contains(cursor.row ?? -1)
    else { return [] }
    let topics = Topics(inspection.prose, ofSection: section.form.number)
    let beginning = Beginning(cursor.isOnBlankLine ? "" : cursor.text.string(cursor.content))
    return section.form.aspects.filter { topics.lead(of: $0.subject) == nil && (cursor.isOnBlankLine || beginning.fits($0)) }
      .map { item($0, section.form, topics, beginning) }
  }

  private func item(_ aspect: AspectForm, _ form: SectionForm, _ topics: Topics, _ beginning: Beginning) -> Completion.Item {
    let heading: Draft.Block =
      if beginning.level > 0 {
        .heading(aspect.heading, level: beginning.level)
      } else if form.aspects.contains(where: { topics.lead(of: $0.subject) != nil }) {
        topics.subheading(aspect, form, inspection)
      } else {
        .subheading("\(aspect.heading)。")
      }
    let words = beginning.number == nil ? "\(aspect.label)/\(aspect.heading)" : "\(aspect.heading)/\(aspect.label)"
    return Completion.Item(
      kind: .heading, label: aspect.heading, detail: language.say("缺少", "missing"),
      documentation: HoverText.escaped(form.holds.text(in: language)),
      filterText: "\(beginning.marks)\(words)/\(PinyinInitials.of(aspect.label))", range: cursor.reaching(cursor.content),
      text: String(Draft([heading]).text(in: DraftStyle(cursor.tree.markup)).dropLast()), snippet: nil)
  }
}
