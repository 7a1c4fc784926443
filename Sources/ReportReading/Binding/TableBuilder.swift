import ReportForm
import ReportSyntax

/// Puts one table together: which row of the form each labelled row is, and which of its cells are the figures.
struct TableBuilder {
  let tree: SyntaxTree
  let edition: Edition
  /// The place of the edition among all.
  private let place: Int
  let kind: TableKind
  private let form: TableForm
  private let rows: [LabelledRow]
  private let slots: [Figure]

  /// Takes the rows of one table, and the edition that it is of by its place among all.
  init(_ finder: RowFinder, _ kind: TableKind, at place: Int) {
    let editions = finder.vocabulary.editions
    tree = finder.tree
    edition = editions.list[place]
    self.place = place
    self.kind = kind
    let form = edition.table(kind)
    self.form = form
    slots = finder.slots
    let text = finder.tree.text.bytes
    rows = Self.inside(finder.rows.filter { $0.table == kind }, nearlyAll: kind == .requests ? editions.shape(of: kind).nearlyAll : nil) {
      row in
      let label = LabelText(text, row.labelRange)
      return form.rows.indices.contains { index in
        row.slots.count == form.figures(ofRow: index).count && LabelMatching.isSlip(label, form.rows[index].label)
      }
    }
  }

  /// The rows without those that no label ties to the form and that stand outside the table: another table of the same section. The first
  /// row of the form and the last may be called by a slip.
  private static func inside(_ rows: [LabelledRow], nearlyAll: Int?, isSlip: (LabelledRow) -> Bool) -> [LabelledRow] {
    if rows.allSatisfy({ $0.key != nil }) { return rows }
    guard let first = rows.firstIndex(where: { $0.key != nil }), let last = rows.lastIndex(where: { $0.key != nil }) else { return [] }
    return rows.enumerated().filter { index, row in
      row.key != nil || ((first..<last).contains(index) && !row.isStray(nearlyAll))
        || (row.layout == .flowing && (index == first - 1 || index == last + 1) && isSlip(row))
        || (row.layout != .flowing && (row.block == rows[first].block || row.block == rows[last].block))
    }.map { $0.element }
  }

  /// The table, or nil where none of its rows is in the text.
  func build(_ span: ByteRange, mark: ByteRange?) -> Table? {
    guard let first = rows.first else { return nil }
    let roles = roles()
    let starts = startColumns(roles)
    var figures = [Figure](repeating: .absent, count: form.figureCount)
    var built: [TableRow] = []
    built.reserveCapacity(rows.count)
    for (row, role) in zip(rows, roles) {
      let (placed, isMalformed) = place(row, count: figureCount(role), starts)
      // A group's label without figures is no row of its own.
      if case .group = role, placed.allSatisfy({ $0.isVacant }) { continue }
      // Nor are figures without any label that no place in the form is left for.
      if role == .unknown, row.labelRange.isEmpty { continue }
      built.append(
        TableRow(
          role: role, labelRange: row.labelRange, hasStandardLabel: hasStandardLabel(row, role), placed: placed, isMalformed: isMalformed,
          range: row.range, layout: row.layout))
      guard case .row(let index) = role else { continue }
      for (column, figure) in form.figures(ofRow: index).enumerated() {
        figures[figure] = isMalformed ? Figure(reading: .unplaced, range: row.range) : placed[placed.startIndex + column]
      }
    }
    return Table(
      kind: kind, edition: edition, rows: built, figures: figures,
      editionMark: mark ?? (first.labelRange.isEmpty ? first.range : first.labelRange), range: span, layout: first.layout)
  }

  // MARK: Roles

  private func roles() -> [TableRow.Role] {
    var taken = [Bool](repeating: false, count: form.rows.count)
    var roles: [TableRow.Role] = []
    roles.reserveCapacity(rows.count)
    var unmatched: [Int] = []
    for (position, row) in rows.enumerated() {
      if let due = due(row, after: roles.last?.formRow ?? -1), !taken[due] {
        roles.append(.row(due))
        taken[due] = true
        continue
      }
      guard let key = row.key, let index = form.index(of: key) else {
        unmatched.append(position)
        roles.append(.unknown)
        continue
      }
      roles.append(taken[index] ? .repeated(index) : .row(index))
      taken[index] = true
    }
    for position in unmatched {
      let previous = roles[..<position].last { $0.formRow != nil }?.formRow ?? -1
      let next = roles[(position + 1)...].first { $0.formRow != nil }?.formRow ?? form.rows.count
      roles[position] = role(ofUnmatched: rows[position], after: previous, before: next, &taken)
    }
    return roles
  }

  /// The row of the form that comes next, where a label that names another is but the beginning of its own: 2.其他 on the way to
  /// 2.其他法律行政法规禁止公开 is not 3.其他.
  private func due(_ row: LabelledRow, after previous: Int) -> Int? {
    let next = previous + 1
    guard next < form.rows.count, let key = row.key, key != form.rows[next].key,
      LabelText(tree.text.bytes, row.labelRange).isBeginning(of: form.rows[next].label)
    else { return nil }
    return next
  }

  private func role(ofUnmatched row: LabelledRow, after previous: Int, before next: Int, _ taken: inout [Bool]) -> TableRow.Role {
    if row.labelRange.isEmpty {
      // A row that lost its label is the one that is missing between its neighbours.
      guard next == previous + 2, !taken[previous + 1] else { return .unknown }
      taken[previous + 1] = true
      return .row(previous + 1)
    }
    let label = LabelText(tree.text.bytes, row.labelRange)
    if let group = form.groups.firstIndex(where: { Array(LabelText($0.label).core).elementsEqual(label.core) }) {
      guard let row = nextRow(of: form.groups[group], after: previous, before: next), !taken[row] else { return .group(group) }
      taken[row] = true
      return .row(row)
    }
    if row.key != nil { return .unknown }
    let candidates = form.rows.indices.filter { !taken[$0] && !form.rows[$0].label.isEmpty }
    let scored = candidates.compactMap { index in LabelMatching.distance(label, form.rows[index].label).map { (index, $0) } }
    // Of equally near labels the one that comes next in the form is meant.
    let nearest = scored.min { ($0.1, abs($0.0 - previous - 1)) < ($1.1, abs($1.0 - previous - 1)) }?.0
    let between = candidates.filter { previous < $0 && $0 < next }
    guard let best = nearest ?? shortened(label, candidates) ?? inPlace(row, label, between) else { return .unknown }
    taken[best] = true
    return .row(best)
  }

  /// The row of a group that is missing behind another of it: what is called as the group is, as 3.其他处理, is no group there.
  private func nextRow(of group: GroupForm, after previous: Int, before next: Int) -> Int? {
    guard previous + 1 < next, let outcome = group.outcome else { return nil }
    let rows = form.rows(of: outcome)
    return rows.contains(previous) && rows.contains(previous + 1) ? previous + 1 : nil
  }

  /// The row that is missing where a row stands, of those between its neighbours, and whose label its own resembles most: （七）合计.
  private func inPlace(_ row: LabelledRow, _ label: LabelText, _ missing: [Int]) -> Int? {
    missing.filter { row.slots.count >= figureCount(.row($0)) }
      .compactMap { index in LabelMatching.resemblance(label, form.rows[index].label).map { (index, $0) } }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  /// The row whose label a written one is without its first or last words, as 处罚; nil where several could be meant.
  private func shortened(_ label: LabelText, _ candidates: [Int]) -> Int? {
    let meant = candidates.filter { LabelMatching.isPart(label, of: form.rows[$0].label) }
    return meant.count == 1 ? meant[0] : nil
  }

  private func hasStandardLabel(_ row: LabelledRow, _ role: TableRow.Role) -> Bool {
    switch role {
    // The editions may name one row differently, as 规范性文件 and 行政规范性文件.
    case .row(let index), .repeated(let index):
      form.rows[index].key == row.key && row.labelling.contains(place)
    case .group: true
    case .unknown: false
    }
  }

  private func figureCount(_ role: TableRow.Role) -> Int {
    switch role {
    case .row(let index), .repeated(let index): form.figures(ofRow: index).count
    case .group, .unknown: form.uniformCount ?? 1
    }
  }

  // MARK: Figures

  /// What the complete rows of table 3 tell, or its headers where it has none yet; nil where no row has a blank to place.
  private func startColumns(_ roles: [TableRow.Role]) -> StartColumns? {
    guard kind == .requests else { return nil }
    guard zip(rows, roles).contains(where: { $0.layout != .flowing && firstFigure(of: $0, $1) == nil }) else { return nil }
    var columns = StartColumns()
    for (row, role) in zip(rows, roles) where row.layout != .flowing {
      guard let first = firstFigure(of: row, role) else { continue }
      columns.count(label: row.labelColumn, cells: row.slots.count, start: row.labelColumn + 1 + first - row.slots.lowerBound)
    }
    columns.headed = columns.isEmpty ? headedStart : nil
    return columns
  }

  /// The column of the first figure as the rows above the first one with a label have it, which are as wide as the table; nil where they
  /// do not tell, as where cells are merged.
  private var headedStart: Int? {
    guard let first = rows.first, first.layout == .pipes || first.layout == .tabs else { return nil }
    let above = tree.blocks[first.block].rows.prefix { tree.rows[$0].range.upperBound <= first.range.lowerBound }
    let start = (above.map { tree.rows[$0].cells.count }.max() ?? 0) - (form.uniformCount ?? 0)
    return start > 0 && start <= form.labelColumns ? start : nil
  }

  /// The first figure of a row that has all of them side by side and nothing else; nil for any other.
  private func firstFigure(of row: LabelledRow, _ role: TableRow.Role) -> Int? {
    var first = -1
    var last = -1
    var written = 0
    for slot in row.slots where slots[slot].reading != .blank {
      if first < 0 { first = slot }
      last = slot
      written += 1
    }
    return written == figureCount(role) && last - first + 1 == written && written > 0 ? first : nil
  }

  /// The figures of a row, as many as the form asks, or all that is written where the row has more or fewer cells.
  private func place(_ row: LabelledRow, count: Int, _ starts: StartColumns?) -> (figures: ArraySlice<Figure>, isMalformed: Bool) {
    let cells = row.slots
    if cells.isEmpty {
      return ([Figure](repeating: Figure(reading: .blank, range: .at(row.labelRange.upperBound)), count: count)[...], false)
    }
    if row.layout == .flowing {
      // Blank cells between a label and its figures are the label's, those behind all of them fill up the table.
      let rest = cells.dropFirst(slots[cells.prefix(max(cells.count - count, 0))].prefix { $0.reading == .blank }.count)
      let placed = rest.dropLast(slots[rest.dropFirst(count)].reversed().prefix { $0.reading == .blank }.count)
      return (slots[placed], placed.count != count)
    }
    guard let first = cells.first(where: { slots[$0].reading != .blank }), let last = cells.last(where: { slots[$0].reading != .blank })
    else {
      if cells.count < count {
        // A row without any figure has too few cells only because merged ones were left out: the missing ones stand at its end.
        let end = Figure(reading: .blank, range: slots[cells.upperBound - 1].range)
        return (slots[cells] + [Figure](repeating: end, count: count - cells.count), false)
      }
      let start = max(cells.lowerBound, min(preferredStart(row, count, starts), cells.upperBound - count))
      return (slots[start..<start + count], false)
    }
    if cells.count < count { return (slots[cells], true) }
    if last - first >= count { return (slots[first...last].filter { $0.reading != .blank }[...], true) }
    if last - first + 1 == count { return (slots[first...last], false) }
    // Where the row ends before its last figure would stand, a blank of its label is no figure in its stead.
    if let start = start(of: row, starts), (cells.lowerBound...first).contains(start), start + count > cells.upperBound {
      return (slots[start..<cells.upperBound], true)
    }
    let range = max(cells.lowerBound, last - count + 1)...min(first, cells.upperBound - count)
    let start = min(max(preferredStart(row, count, starts), range.lowerBound), range.upperBound)
    return (slots[start..<start + count], false)
  }

  /// Where the figures of a row with blanks should begin: as in the complete rows with a label in the same column, or under the headers;
  /// without any, after the label in tables without groups, else as far to the right as the row goes.
  private func preferredStart(_ row: LabelledRow, _ count: Int, _ starts: StartColumns?) -> Int {
    start(of: row, starts) ?? (kind == .requests ? row.slots.upperBound - count : row.slots.lowerBound)
  }

  /// Where the figures of a row begin if they do as in the complete rows, or under the headers, among the finder's slots; nil where neither
  /// tells.
  private func start(of row: LabelledRow, _ starts: StartColumns?) -> Int? {
    starts?.start(label: row.labelColumn, cells: row.slots.count).map { row.slots.lowerBound + $0 - row.labelColumn - 1 }
  }
}

extension TableRow.Role {
  /// The row of the form, or nil for a group or an unknown row.
  package var formRow: Int? {
    switch self {
    case .row(let index), .repeated(let index): index
    case .group, .unknown: nil
    }
  }
}

extension LabelledRow {
  /// Whether it is a few words and numbers between the rows of flowing text, as a page number is, and no row at all: it has not nearly all
  /// figures of a row where all rows have as many, else hardly a word.
  fileprivate func isStray(_ nearlyAll: Int?) -> Bool {
    layout == .flowing && !isGroup && (nearlyAll.map { slots.count < $0 } ?? (labelRange.count < 6))
  }
}
