import ReportForm
import ReportSyntax

extension Report {
  /// Reads a tree as the statutory report, or gives nil where it is none: no title, fewer than two of the form's headings, and no table
  /// of the form. It is held to a fixed edition where one is given; `fileName` is what its file is called, where it has a name.
  package init?(reading tree: SyntaxTree, edition fixed: Edition.Year? = nil, fileName: String? = nil) {
    self.init(reading: tree, .shared, edition: fixed?.edition, fileName: fileName)
  }

  /// The same by the words of some editions.
  init?(reading tree: SyntaxTree, _ vocabulary: Vocabulary, edition fixed: Edition? = nil, fileName: String? = nil) {
    let editions = vocabulary.editions
    var sectionFinder = SectionFinder(tree, vocabulary.titles)
    sectionFinder.find()
    var titleFinder = TitleFinder(tree)
    let title = titleFinder.find(before: sectionFinder.firstRow ?? tree.rows.count)
    let found = sectionFinder.sections(editions.newest, at: editions.list.count - 1)
    // The period may stand in the overview, which ends where the second section begins.
    let identity = Identity(title, tree, before: found.count > 1 ? found[1].headingRows.lowerBound : tree.rows.count, fileName: fileName)
    var reading = RowFinder(tree, vocabulary)
    reading.read(found)
    // What is read of it is no longer a variable, of which each reader would be given a copy.
    let finder = reading
    let meant = TableKind.allCases.map { EditionDetection.editions(of: $0, in: finder) }
    // Without a year, the first table that tells an edition tells the one in force.
    let told = meant.first { $0 != editions.everyone }.flatMap(editions.newest(of:)).map { editions.list[$0] }
    let inForce = fixed ?? identity.year.map { editions.inForce(in: $0) } ?? told ?? editions.newest
    let place = editions.place(of: inForce)
    self.tree = tree
    self.title = title
    self.identity = identity
    edition = inForce
    // The sections of the form in force say what each must hold, which differs between editions.
    sections = inForce === editions.newest ? found : sectionFinder.sections(inForce, at: place)
    var tables: [Table] = []
    for kind in TableKind.allCases {
      guard let span = finder.starts[kind.rawValue] else { continue }
      let own = meant[kind.rawValue].contains(place) ? place : editions.newest(of: meant[kind.rawValue]) ?? place
      let mark = finder.marks.first { $0.table == kind && $0.editions.contains(own) }?.range
      if let table = TableBuilder(finder, kind, at: own).build(span, mark: mark) { tables.append(table) }
    }
    self.tables = tables
    let hasTable = tables.contains { $0.rows.lazy.filter { $0.hasStandardLabel }.count >= 3 }
    guard found.count >= 2 || hasTable || (title.map { $0.isComplete && $0.wording != .other } ?? false) else { return nil }
  }
}
