import ReportFormat
import ReportSyntax

extension Report {
  /// Reads a tree as the statutory report, or gives nil where it is none: no title, fewer than two of the six headings, and no table
  /// of the form. It is held to a fixed edition where one is given.
  init?(reading tree: SyntaxTree, edition fixed: Edition? = nil, reusing known: Surroundings? = nil) {
    var sectionFinder = SectionFinder(tree, Edition.edition2021.format.sections)
    let found = sectionFinder.find()
    var titleFinder = TitleFinder(tree)
    let title = titleFinder.find(before: found.first?.headingRows.lowerBound ?? tree.rows.count)
    var binder = Binder(tree)
    binder.read(found)
    let editions = TableKind.allCases.map {
      EditionDetection.edition(of: $0, marks: binder.marks, rows: binder.rows, slots: binder.slots)
    }
    let inForce = fixed ?? title?.year.map(Edition.init(reportYear:)) ?? editions.compactMap(\.self).first ?? .edition2021
    self.tree = tree
    self.title = title
    format = inForce.format
    // The sections of the form in force say what each must hold, which differs between editions.
    let forms = inForce.format.sections
    sections = inForce == .edition2021 ? found : found.map { $0.with(forms[$0.form.number - 1]) }
    var tables: [Table] = []
    for kind in TableKind.allCases {
      let edition = editions[kind.rawValue] ?? inForce
      guard let span = binder.starts[kind.rawValue] else { continue }
      let mark = binder.marks.first { $0.table == kind && $0.edition == edition }?.range
      if let table = TableBuilder(binder, kind, edition.format).build(span, mark: mark) { tables.append(table) }
    }
    self.tables = tables
    balances = tables.map(Balance.init)
    surroundings = Surroundings(tree, title: title, sections: sections, tables: tables, format: format, reusing: known)
    let hasTable = tables.contains { $0.rows.lazy.filter { $0.hasStandardLabel }.count >= 3 }
    guard found.count >= 2 || hasTable || (title.map { $0.year != nil && !$0.body.isEmpty } ?? false) else { return nil }
  }
}

extension Section {
  fileprivate func with(_ form: SectionForm) -> Section {
    Section(form: form, heading: heading, headingRange: headingRange, range: range, headingRows: headingRows, isStandard: isStandard)
  }
}
