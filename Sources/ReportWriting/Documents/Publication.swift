import ReportAnalysis
import ReportForm
import ReportSyntax

/// A report as a document to be published: its title, headings, paragraphs, lists and tables in the order of the text, without the
/// marks of Markdown and HTML and without comments. Figures stand as they are written.
package struct Publication: Sendable {
  /// A part of the document.
  package enum Block: Sendable {
    /// The report's title, on one line.
    case title(String)
    /// A heading: level 2 for the six sections, 3 and more below them.
    case heading(level: Int, [StyledText])
    case paragraph([StyledText])
    /// An item of a list of Markdown, with its number where the list is numbered, and how many lists it is in besides.
    case item(number: Int?, depth: Int, [StyledText])
    /// A statutory table, with the title of its section.
    case table(PrintedTable, kind: TableKind, title: String)
    /// Any other table, or one of the three that could not be laid out: rows of cells as they are written.
    case grid([[String]])
  }

  package let blocks: [Block]
  /// The statutory tables that stand as they are written, and why.
  package let refused: [Relayout.Refused]

  /// The report's title, or nil where it has none.
  package var title: String? {
    for case .title(let title) in blocks { return title }
    return nil
  }

  /// A document of parts that are at hand.
  package init(_ blocks: [Block]) {
    self.blocks = blocks
    refused = []
  }

  /// The document that an analysed text is, or nil where that is no such report.
  package init?(_ analysis: Analysis) {
    let broken = analysis.breakingLinesOfPage
    let relaid = Relayout(broken, as: .html)
    guard let report = Analysis(relaid.text, configuration: analysis.configuration).report else { return nil }
    // The lines of a page that was broken up are not those of the file.
    refused =
      broken === analysis ? relaid.refused : relaid.refused.map { Relayout.Refused(kind: $0.kind, reason: $0.reason, line: nil) }
    let kinds = Set(TableKind.allCases).subtracting(refused.map { $0.kind })
    var reader = PublicationReader(report, laidOut: kinds)
    blocks = reader.read()
  }
}

extension Analysis {
  /// A page of HTML with each row, paragraph and heading on a line of its own, which says the same; any other text as it is.
  fileprivate var breakingLinesOfPage: Analysis {
    guard report != nil, tree.isPage else { return self }
    let starts = tree.rows.dropFirst().map { $0.range.lowerBound }.filter { $0 > 0 && !text.bytes[$0 - 1].isLineBreak }
    return starts.isEmpty ? self : Analysis(text.applying(starts.map { TextEdit(.at($0), "\n") }), configuration: configuration)
  }
}
