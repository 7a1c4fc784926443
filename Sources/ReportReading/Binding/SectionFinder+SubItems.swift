import ReportSyntax

/// Tells the items of the first section, where they are numbered as the sections are, from the headings of sections.
extension SectionFinder {
  /// The headings without those that only stand between the heading of the first section and that of the second, worded as the form has
  /// it, where they are worded otherwise, come again further on or call themselves the first, and have no table: 二、主动公开工作情况 among
  /// what the first section tells.
  static func withoutSubItems(_ found: [Found], _ tree: SyntaxTree, number: (Found) -> Int) -> [Found] {
    guard let first = found.firstIndex(where: { number($0) == 1 }),
      let second = found[(first + 1)...].firstIndex(where: { $0.isExact && number($0) == 2 }), second > first + 1
    else { return found }
    let items = found[(first + 1)..<second]
    let areSubItems = items.allSatisfy { item in
      !item.isExact && (number(item) == 1 || found[second...].contains { $0.isExact && number($0) == number(item) })
    }
    let between = found[first].rows.upperBound..<found[second].rows.lowerBound
    guard areSubItems, !between.contains(where: { isOfTable(tree.rows[$0]) }) else { return found }
    return Array(found[...first] + found[second...])
  }

  private static func isOfTable(_ row: Row) -> Bool {
    switch row.kind {
    case .pipes, .tabs, .cellPerLine: true
    case .html: row.cells.count > 1
    case .blank, .text, .element, .delimiter: false
    }
  }
}

extension SectionFinder.Found {
  /// Whether it has the title of a section word for word.
  fileprivate var isExact: Bool { if case .title(_, isExact: true) = sign { true } else { false } }
}
