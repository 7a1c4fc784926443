import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// What is known of the thing at a place: the sums a figure is part of, what a label means, what a section must hold.
package struct Hover: Sendable {
  /// The bytes it speaks of.
  package let range: ByteRange
  /// The text in Markdown.
  package let markdown: String
  /// The same without markup, for clients that show plain text.
  package let plainText: String

  init(_ range: ByteRange, _ text: HoverText) {
    self.range = range
    markdown = text.markdown
    plainText = text.plainText
  }

  /// The hover at a byte offset of the analysed text, or nil where nothing is known.
  ///
  /// `besideFindings` is for an editor that shows it in one window with the findings there: it adds what they do not say.
  package static func at(_ offset: Int, in analysis: Analysis, language: Language, besideFindings: Bool = false) -> Hover? {
    guard let inspection = analysis.inspection else { return nil }
    let offset = analysis.text.cursor(at: offset)
    let findings = FindingHover(analysis, offset, language, isBrief: besideFindings)
    let told = besideFindings ? findings.findings : []
    let place = Place.at(offset, in: inspection.report).map { known(of: $0, inspection, told, language) }
    let identity = IdentityHover.at(offset, inspection, language)
    guard let known = place ?? ClaimHover.at(offset, inspection, language) ?? identity else {
      return findings.range.map { Hover($0, findings.text) }
    }
    var text = known.1
    // The first line of a text without a title may be a heading or a row.
    if place != nil, let identity { text.add(identity.1) }
    return Hover(known.0, findings.added(to: text))
  }

  /// What is known of a place, whatever was found there.
  private static func known(
    of place: Place, _ inspection: Inspection, _ told: [Finding], _ language: Language
  ) -> (ByteRange, HoverText) {
    switch place {
    case .heading(let section): (section.headingRange, HeadingHover(inspection, section, language).text)
    case .figure(let table, let figure): (table[figure].range, FigureHover(inspection, table, figure, told: told, language).text)
    case .rowLabel(let table, let row): (row.labelRange, LabelHover(inspection, table, row, language).text)
    case .word(let word, let range): (range, WordHover(word, language).text)
    }
  }
}
