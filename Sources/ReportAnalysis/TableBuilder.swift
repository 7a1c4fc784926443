import ReportFormat
import ReportSyntax

/// Puts one table together: which row of the form each labelled row is, and which of its cells are the figures.
struct TableBuilder {
  let tree: SyntaxTree
  let format: ReportFormat
  let kind: TableKind
  private let form: TableForm
  private let rows: [LabelledRow]
  private let slots: [Figure]
  private let vocabulary = Vocabulary.shared

  init(_ binder: Binder, _ kind: TableKind, _ format: ReportFormat) {
    tree = binder.tree
    self.format = format
    self.kind = kind
    form = format.table(kind)
    slots = binder.slots
    rows = Self.inside(binder.rows.filter { $0.table == kind })
  }

  /// The rows without those that no label ties to the form and that stand outside the table: another table of the same section.
  private static func inside(_ rows: [LabelledRow]) -> [LabelledRow] {
    guard let first = rows.firstIndex(where: { $0.key != nil }), let last = rows.lastIndex(where: { $0.key != nil }) else { return [] }
    return rows.enumerated().filter { index, row in
      row.key != nil || (first..<last).contains(index)
        || (row.layout != .flowing && (row.block == rows[first].block || row.block == rows[last].block))
    }.map(\.element)
  }

  /// The table, or nil where none of its rows is in the text.
  func build(_ span: ByteRange, mark: ByteRange?) -> Table? {
    guard let first = rows.first else { return nil }
    let roles = roles()
    let starts = startColumns(roles)
    var figures = [Figure](repeating: .absent, count: form.figureCount)
    let firstFigure = format.firstFigures[kind.rawValue].first ?? 0
    var built: [TableRow] = []
    built.reserveCapacity(rows.count)
    for (row, role) in zip(rows, roles) {
      let (placed, isMalformed) = place(row, count: figureCount(role), starts)
      // A group's label without figures is no row of its own.
      if case .group = role, placed.allSatisfy({ $0.isVacant }) { continue }
      built.append(
        TableRow(
          role: role, labelRange: row.labelRange, hasStandardLabel: hasStandardLabel(row, role), figures: placed, isMalformed: isMalformed,
          range: row.range, layout: row.layout))
      guard case .row(let index) = role else { continue }
      let offset = format.firstFigures[kind.rawValue][index] - firstFigure
      for column in form.rows[index].columns.indices {
        figures[offset + column] = isMalformed ? Figure(reading: .unplaced, range: row.range) : placed[column]
      }
    }
    return Table(
      kind: kind, format: format, rows: built, figures: figures,
      editionMark: mark ?? (first.labelRange.isEmpty ? first.range : first.labelRange),
      range: span, layout: first.layout)
  }

  // MARK: Roles

  private func roles() -> [TableRow.Role] {
    var taken = Set<Int>()
    var roles: [TableRow.Role?] = rows.map { row in
      guard let key = row.key, let index = form.index(of: key) else { return nil }
      return taken.insert(index).inserted ? .row(index) : .repeated(index)
    }
    for (position, row) in rows.enumerated() where roles[position] == nil {
      roles[position] = role(ofUnmatched: row, after: roles[..<position].reversed().lazy.compactMap(\.self?.formRow).first ?? -1, &taken)
    }
    return roles.map { $0 ?? .unknown }
  }

  private func role(ofUnmatched row: LabelledRow, after previous: Int, _ taken: inout Set<Int>) -> TableRow.Role {
    let label = LabelText(tree.text.bytes, row.labelRange)
    if let group = form.groups.firstIndex(where: { Array(LabelText($0.label).core).elementsEqual(label.core) }) { return .group(group) }
    if row.key != nil { return .unknown }
    let candidates = form.rows.indices.filter { !taken.contains($0) && !form.rows[$0].label.isEmpty }
    let scored = candidates.compactMap { index in LabelMatching.distance(label, form.rows[index].label).map { (index, $0) } }
    // Of equally near labels the one that comes next in the form is meant.
    guard let best = scored.min(by: { ($0.1, abs($0.0 - previous - 1)) < ($1.1, abs($1.0 - previous - 1)) }) else { return .unknown }
    taken.insert(best.0)
    return .row(best.0)
  }

  private func hasStandardLabel(_ row: LabelledRow, _ role: TableRow.Role) -> Bool {
    guard case .row(let index) = role, let key = row.key else { return role == .unknown ? false : row.key != nil || row.isGroup }
    guard form.rows[index].key == key else { return false }
    // Both editions may name one row differently, as 规范性文件 and 行政规范性文件.
    guard key == .normativeDocuments else { return true }
    return LabelText(tree.text.bytes, row.labelRange).core == LabelText(form.rows[index].label).core
  }

  private func figureCount(_ role: TableRow.Role) -> Int {
    switch role {
    case .row(let index), .repeated(let index): form.rows[index].columns.count
    case .group, .unknown: kind == .requests ? form.rows[0].columns.count : 1
    }
  }

  // MARK: Figures

  /// For each column that a label can stand in, the column in which the figures of complete rows begin.
  private func startColumns(_ roles: [TableRow.Role]) -> [Int: Int] {
    guard kind == .requests else { return [:] }
    var votes: [Int: [Int: Int]] = [:]
    for (row, role) in zip(rows, roles) where row.layout != .flowing {
      let written = row.slots.filter { slots[$0].reading != .blank }
      guard let first = written.first, written.count == figureCount(role), written.last == first + written.count - 1 else { continue }
      votes[row.labelColumn, default: [:]][row.labelColumn + 1 + first - row.slots.lowerBound, default: 0] += 1
    }
    return votes.compactMapValues { columns in columns.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key }
  }

  /// The figures of a row, as many as the form asks, or all that is written where the row has more or fewer cells.
  private func place(_ row: LabelledRow, count: Int, _ starts: [Int: Int]) -> (figures: [Figure], isMalformed: Bool) {
    let cells = row.slots
    if row.layout == .flowing || cells.isEmpty {
      if cells.isEmpty { return ([Figure](repeating: Figure(reading: .blank, range: .at(row.labelRange.upperBound)), count: count), false) }
      return (Array(slots[cells]), cells.count != count)
    }
    let written = cells.filter { slots[$0].reading != .blank }
    guard let first = written.first, let last = written.last else {
      if cells.count < count {
        // A row without any figure has too few cells only because merged ones were left out: the missing ones stand at its end.
        let end = Figure(reading: .blank, range: slots[cells.upperBound - 1].range)
        return (slots[cells] + [Figure](repeating: end, count: count - cells.count), false)
      }
      let start = max(cells.lowerBound, min(preferredStart(row, count, starts), cells.upperBound - count))
      return (Array(slots[start..<start + count]), false)
    }
    if cells.count < count { return (Array(slots[cells]), true) }
    if last - first >= count { return (written.map { slots[$0] }, true) }
    let range = max(cells.lowerBound, last - count + 1)...min(first, cells.upperBound - count)
    let start = min(max(preferredStart(row, count, starts), range.lowerBound), range.upperBound)
    return (Array(slots[start..<start + count]), false)
  }

  /// Where the figures of a row with blanks should begin: as in the complete rows with a label in the same column; without any,
  /// after the label in tables without groups, else as far to the right as the row goes.
  private func preferredStart(_ row: LabelledRow, _ count: Int, _ starts: [Int: Int]) -> Int {
    if let column = starts[row.labelColumn] ?? starts.values.max() { return row.slots.lowerBound + column - row.labelColumn - 1 }
    return kind == .requests ? row.slots.upperBound - count : row.slots.lowerBound
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
