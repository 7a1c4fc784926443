import ReportForm
import ReportSyntax

extension Report {
  /// Reads a tree as the statutory report, or gives nil where it is none: no title, fewer than two of the six headings, and no table
  /// of the form. It is held to a fixed edition where one is given.
  package init?(reading tree: SyntaxTree, edition fixed: Edition.Year? = nil) {
    var sectionFinder = SectionFinder(tree, Edition.edition2021.sections)
    let found = sectionFinder.find()
    var titleFinder = TitleFinder(tree)
    let title = titleFinder.find(before: found.first?.headingRows.lowerBound ?? tree.rows.count)
    var finder = RowFinder(tree)
    finder.read(found)
    let editions = TableKind.allCases.map {
      EditionDetection.year(of: $0, marks: finder.marks, rows: finder.rows, slots: finder.slots)
    }
    let inForce = fixed ?? title?.year.map(Edition.Year.init(reportYear:)) ?? editions.compactMap(\.self).first ?? .year2021
    self.tree = tree
    self.title = title
    edition = inForce.edition
    // The sections of the form in force say what each must hold, which differs between editions.
    let forms = inForce.edition.sections
    sections = inForce == .year2021 ? found : found.map { $0.with(forms[$0.form.number - 1]) }
    var tables: [Table] = []
    for kind in TableKind.allCases {
      let year = editions[kind.rawValue] ?? inForce
      guard let span = finder.starts[kind.rawValue] else { continue }
      let mark = finder.marks.first { $0.table == kind && $0.year == year }?.range
      if let table = TableBuilder(finder, kind, year.edition).build(span, mark: mark) { tables.append(table) }
    }
    self.tables = tables
    let hasTable = tables.contains { $0.rows.lazy.filter { $0.hasStandardLabel }.count >= 3 }
    guard found.count >= 2 || hasTable || (title?.isComplete ?? false) else { return nil }
  }
}

extension Section {
  fileprivate func with(_ form: SectionForm) -> Section {
    Section(form: form, heading: heading, headingRange: headingRange, range: range, headingRows: headingRows, isStandard: isStandard)
  }
}
