import ReportAnalysis
import ReportForm
import ReportSyntax

/// What can be typed at a place: standard headings, the row labels a table still lacks, whole tables, a total's computed figure, and in
/// the running text the numbers that the tables have, whole sentences and what is cited.
package enum Completion {
  /// One offer.
  package struct Item: Sendable {
    /// What kind of thing it is, for the editor's icon.
    package enum Kind: Sendable { case heading, row, figure, total, template, number, sentence, citation, rule }

    package let kind: Kind
    /// What the list shows.
    package let label: String
    /// A few words beside the label, or nil.
    package let detail: String?
    /// What it means, in Markdown, or nil.
    package let documentation: String?
    /// What the typed text is matched against.
    package let filterText: String
    /// The place in the list: items are shown in this order.
    package internal(set) var sortText = ""
    /// The bytes it replaces; they lie in the line of the place.
    package let range: ByteRange
    /// The text that stands there afterwards.
    package private(set) var text: String
    /// The same as an LSP snippet with tab stops, for clients that can expand one; nil where it would be the plain text.
    package private(set) var snippet: String?

    /// The same with the line breaks of a text.
    fileprivate func breakingLines(as source: SourceText) -> Item {
      guard text.utf8.contains(.lineFeed) else { return self }
      var item = self
      item.text = source.breakingLines(text, near: range)
      item.snippet = snippet.map { source.breakingLines($0, near: range) }
      return item
    }
  }

  /// The offers at a byte offset of the analysed text.
  ///
  /// `expected` is asked what is known of a report that is not begun. `typed` is the character after which an editor asks by itself, nil where its user has asked. What comes unasked must not be in the
  /// way: figures are offered in a new cell alone, sentences not at all, and after a digit nothing but labels, whose numbers begin so,
  /// what the digit is the beginning of, and the total that is due.
  package static func items(
    in analysis: Analysis, at offset: Int, language: Language, typed: Character? = nil,
    expecting expected: @escaping () -> ExpectedIdentity = { .unknown }
  ) -> [Item] {
    let items = all(in: analysis, at: offset, language, isUnasked: typed != nil, expected).map { $0.breakingLines(as: analysis.text) }
    guard let typed, typed != "|", typed != "\t" else { return items }
    let isDigit = typed.isASCII && typed.isNumber
    return items.filter { item in
      switch item.kind {
      case .heading, .template, .citation, .rule: !isDigit
      case .row, .number: true
      // A total that is being typed is known already.
      case .total: isDigit
      case .figure, .sentence: false
      }
    }
  }

  private static func all(
    in analysis: Analysis, at offset: Int, _ language: Language, isUnasked: Bool, _ expected: @escaping () -> ExpectedIdentity
  ) -> [Item] {
    let cursor = Cursor(analysis.tree, at: offset)
    if let comment = RuleNameCompletion(analysis, cursor, language) { return numbered(comment.items) }
    var items = ReportCompletion(analysis, cursor, language, expecting: expected).items
    if let inspection = analysis.inspection {
      let report = inspection.report
      let rows = RowCompletion(report, cursor, language)
      if rows.isBegunByNumber { return numbered(rows.items) }
      if case .figure(let table, let figure)? = Place.at(cursor.offset, in: report) {
        return numbered(FigureCompletion(inspection, table, figure, cursor, language).items)
      }
      if let cell = OpenCell(analysis, report, cursor) { return numbered(cell.items(language)) }
      items += rows.items
      items += TopicCompletion(inspection, cursor, language).items
      items += TableCompletion(report, cursor, analysis.style, language).items
      items += ProseCompletion(analysis, inspection, cursor, language, isUnasked: isUnasked)?.items ?? []
    }
    if let outline = Outline(analysis) { items += HeadingCompletion(outline, cursor, analysis.style, language).items }
    return numbered(items)
  }

  /// The items with their places in the list, which is the order of the form.
  private static func numbered(_ items: [Item]) -> [Item] {
    items.enumerated().map { index, item in
      var item = item
      item.sortText = String(String(1000 + index).dropFirst())
      return item
    }
  }
}
