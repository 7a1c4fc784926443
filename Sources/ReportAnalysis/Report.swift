import ReportFormat
import ReportSyntax

/// A text read as the statutory report: its title, sections and tables, bound to the form.
package struct Report: Sendable {
  package let tree: SyntaxTree
  package let title: Title?
  /// The edition in force for the title's year; without one, the edition that the tables are of, or the newest.
  package let format: ReportFormat
  /// The headings of the six sections in the order of the text.
  package let sections: [Section]
  /// The tables that were found, in the order of the form, one of each kind at most.
  package let tables: [Table]
  /// The sums of each table, in the same order.
  package let balances: [Balance]
  /// What is outside the tables, and what was found there.
  package internal(set) var surroundings: Surroundings
  /// Last year's report of the same body, where it is known.
  package internal(set) var previous: PreviousReport?

  package var text: SourceText { tree.text }

  /// The running text.
  package var prose: Prose { surroundings.prose }

  /// The first section with a number, 1 to 6.
  package func section(_ number: Int) -> Section? { sections.first { $0.form.number == number } }

  /// The table of a kind, or nil.
  package func table(_ kind: TableKind) -> Table? { tables.first { $0.kind == kind } }

  /// The sums of a table, or nil where it is not in the text.
  package func balance(_ kind: TableKind) -> Balance? { tables.firstIndex { $0.kind == kind }.map { balances[$0] } }
}

/// The report's title line or lines.
package struct Title: Sendable {
  /// The bytes of the title, over two lines where it is broken.
  package let range: ByteRange
  /// The report's year, or nil where the title has none.
  package let year: Int?
  /// The body that reports, as 浉河区人民政府; empty where the title has none.
  package let body: String
}

/// One of the six sections, at its heading.
package final class Section: Sendable {
  package let form: SectionForm
  package let heading: Heading
  /// The bytes of the heading line without `#` and emphasis.
  package let headingRange: ByteRange
  /// The bytes from the heading line to the next section's.
  package let range: ByteRange
  /// The rows of the tree that the heading takes.
  package let headingRows: Range<Int>
  /// Whether number and title are those of the form.
  package let isStandard: Bool

  init(form: SectionForm, heading: Heading, headingRange: ByteRange, range: ByteRange, headingRows: Range<Int>, isStandard: Bool) {
    self.form = form
    self.heading = heading
    self.headingRange = headingRange
    self.range = range
    self.headingRows = headingRows
    self.isStandard = isStandard
  }
}

/// One of the three tables, bound to the form of the edition that it is of.
package final class Table: Sendable {
  package let kind: TableKind
  /// The edition that its headers and rows are of.
  package let format: ReportFormat
  /// Its rows in the order of the text, with those the form does not have.
  package let rows: [TableRow]
  /// Its figures in the order of the form.
  package let figures: [Figure]
  /// The rows that are not simply rows of the form with standard labels and as many figures as it asks, in order.
  let irregularRows: [TableRow]
  /// The places among the figures of those that are not simply whole numbers in plain digits, in order.
  let irregularFigures: [Int]
  /// Where it tells its edition: the first header that only that edition has, or the first row's label.
  package let editionMark: ByteRange
  /// The bytes from its first row or header to its last.
  package let range: ByteRange
  package let layout: Layout

  init(
    kind: TableKind, format: ReportFormat, rows: [TableRow], figures: [Figure], editionMark: ByteRange, range: ByteRange, layout: Layout
  ) {
    self.kind = kind
    self.format = format
    self.rows = rows
    self.figures = figures
    irregularRows = rows.filter { !$0.isRegular }
    irregularFigures = figures.indices.filter { !figures[$0].isPlain }
    self.editionMark = editionMark
    self.range = range
    self.layout = layout
  }

  package var form: TableForm { format.table(kind) }

  /// The number in the edition of this table's first figure.
  package var firstFigure: Int { format.firstFigures[kind.rawValue].first ?? 0 }

  /// The figure by its number in the edition.
  package subscript(figure: Int) -> Figure { figures[figure - firstFigure] }

  /// The row of the text for a row of the form, or nil where it is absent.
  package func row(_ formRow: Int) -> TableRow? { rows.first { $0.role == .row(formRow) } }
}

/// A row of a table as it stands in the text.
package struct TableRow: Sendable {
  package enum Role: Sendable, Hashable {
    /// A row of the form, by its place there.
    case row(Int)
    /// The same row of the form once more.
    case repeated(Int)
    /// A group that the form gives no figures, with figures, by its place among the form's groups.
    case group(Int)
    /// A row that the form does not have.
    case unknown
  }

  package let role: Role
  /// The bytes of the label with its number; over several lines where it is broken, empty where the row has none.
  package let labelRange: ByteRange
  /// Whether the label is the form's, differences of width and white space aside.
  package let hasStandardLabel: Bool
  /// What is written where figures belong, in order; for a row that binds, as many as the form asks unless ``isMalformed``.
  package var figures: [Figure] { Array(placed) }
  /// The same without a copy, in indices of the text's readings.
  let placed: ArraySlice<Figure>
  /// Whether the row has fewer or more figures than the form asks.
  package let isMalformed: Bool
  /// The bytes of the row, without its line break.
  package let range: ByteRange
  package let layout: Layout
}

extension TableRow {
  /// Whether it is a row of the form with a standard label and as many figures as it asks.
  fileprivate var isRegular: Bool {
    if case .row = role { hasStandardLabel && !isMalformed } else { false }
  }
}

extension Figure {
  /// Whether it is a whole number in plain digits.
  fileprivate var isPlain: Bool {
    if case .number(let numeral) = reading { numeral.decimals == 0 && !numeral.isSigned && numeral.quirks.isEmpty } else { false }
  }
}
