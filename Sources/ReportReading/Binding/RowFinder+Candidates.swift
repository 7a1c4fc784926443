import ReportForm
import ReportSyntax

/// Tells the three tables from those that an author adds in words of the form: the applicants of a year, results with their shares, the
/// reviews of two years.
extension RowFinder {
  /// What stood before a block of cells.
  struct OuterState {
    let starts: [ByteRange?]
    let rows: Int
    let block: Int
  }

  /// Begins the cells of a block: what is read of them is kept apart until all is read.
  mutating func beginCells() {
    outer = OuterState(starts: starts, rows: rows.count, block: block)
    starts = [nil, nil, nil]
  }

  /// Ends the cells of a block, if any have begun.
  mutating func endCells() {
    guard let state = outer else { return }
    for table in TableKind.allCases {
      guard let range = starts[table.rawValue] else { continue }
      let place: TableCandidate.Place = section.map { $0.form.table == table ? .home : .elsewhere } ?? .anywhere
      candidates.append(
        TableCandidate(
          table: table, place: place, heading: section?.range.lowerBound ?? -1, block: state.block, range: range,
          rows: state.rows..<rows.count))
    }
    starts = state.starts
    outer = nil
  }

  /// Takes the candidates that are of the form, and forgets the rows and marks of the others.
  mutating func settleCandidates() {
    var foreign: [TableCandidate] = []
    for table in TableKind.allCases {
      // Looking at them in place spares the usual report a list.
      let own = candidates.indices.filter { candidates[$0].table == table }
      if own.isEmpty || (own.count == 1 && candidates[own[0]].place != .elsewhere) {
        for index in own { begin(table, candidates[index].range) }
      } else {
        foreign += settle(own.map { weighed(candidates[$0]) }, flowing: flowingRows(of: table))
      }
    }
    for other in foreign.sorted(by: { $0.rows.lowerBound > $1.rows.lowerBound }) {
      marks.removeAll { $0.table == other.table && other.range.overlaps($0.range) }
      for row in other.rows.reversed() where rows[row].table == other.table { rows.remove(at: row) }
    }
  }

  /// Takes those of one table that are of the form; the others are returned.
  private mutating func settle(_ own: [TableCandidate], flowing: RowKeySet) -> [TableCandidate] {
    guard let table = own.first?.table else { return [] }
    let anchor = own.reduce(nil as TableCandidate?) { best, next in (best.map { $0.strength < next.strength } ?? true) ? next : best }
    let kept = own.filter { candidate in
      if candidate.rows.contains(where: { rows[$0].layout == .flowing }) { return true }
      // Beside a table that flows, cells are rows that it lacks.
      if !flowing.isEmpty { return candidate.place != .elsewhere && !candidate.keys.isSubset(of: flowing) }
      guard let anchor, isConvincing(anchor) else { return candidate.place != .elsewhere }
      return candidate.block == anchor.block && candidate.range == anchor.range || isPart(candidate, of: own, with: anchor)
    }
    for candidate in kept { begin(table, candidate.range) }
    return own.filter { candidate in !kept.contains { $0.range == candidate.range } }
  }

  /// Whether a candidate that agrees best can be the table where it stands; away from its section it takes a good part of the form.
  private func isConvincing(_ candidate: TableCandidate) -> Bool {
    guard candidate.place == .elsewhere else { return true }
    let rows = vocabulary.editions.newest.table(candidate.table).rows.count
    return candidate.firm.count * 3 >= max(rows, 1)
  }

  /// Whether a candidate is another part of the table of which the anchor is one.
  private func isPart(_ candidate: TableCandidate, of own: [TableCandidate], with anchor: TableCandidate) -> Bool {
    let isNear = candidate.place == .home || candidate.heading == anchor.heading
    if candidate.keys.isEmpty {
      guard isNear else { return false }
      if candidate.rows.allSatisfy({ rows[$0].table != candidate.table }) { return !holdsFigures(candidate) }
      // Rows whose labels are not the form's are of the table between two others of it.
      let parts = own.filter { !$0.keys.isEmpty && ($0.place == .home || $0.heading == anchor.heading) }
      return parts.contains { $0.block < candidate.block } && parts.contains { $0.block > candidate.block }
    }
    if candidate.table == .reviews { return isNear && (anchor.firm.isEmpty || !candidate.firm.isEmpty) }
    var others = RowKeySet()
    for other in own where other.range != candidate.range && !other.firm.isEmpty { others.formUnion(other.keys) }
    if !candidate.keys.isSubset(of: others) { return isNear || candidate.firm == candidate.keys }
    // What only repeats rows is a copy of them, if it has their figures.
    guard isNear else { return false }
    return candidate.table == .requests ? !candidate.firm.isEmpty : candidate.firm.count * 2 >= others.count
  }

  /// The candidate with the rows of the form that it has.
  private func weighed(_ candidate: TableCandidate) -> TableCandidate {
    var weighed = candidate
    for index in candidate.rows where rows[index].table == candidate.table {
      guard let key = rows[index].key else { continue }
      weighed.keys.insert(key)
      if isFirm(rows[index], key) { weighed.firm.insert(key) }
    }
    return weighed
  }

  /// Whether a row has as many figures as some edition asks, nearly all of them where they are many, or none but room for them.
  private func isFirm(_ row: LabelledRow, _ key: RowKey) -> Bool {
    let shape = vocabulary.editions.shape(of: row.table)
    if row.table != .disclosures { return row.slots.count >= shape.nearlyAll }
    let written = slots[row.slots].count { $0.reading != .blank }
    return written == 0
      || vocabulary.editions.list.contains { edition in edition.figures(key, in: row.table).map { $0.count == written } ?? false }
  }

  /// The rows of a table that flows, where it has most of the form's.
  private func flowingRows(of table: TableKind) -> RowKeySet {
    var keys = RowKeySet()
    for row in rows where row.table == table && row.layout == .flowing {
      if let key = row.key, !row.slots.isEmpty { keys.insert(key) }
    }
    return keys.count * 2 > vocabulary.editions.newest.table(table).rows.count ? keys : RowKeySet()
  }

  /// Whether its block has numbers.
  private func holdsFigures(_ candidate: TableCandidate) -> Bool {
    tree.blocks[candidate.block].rows.contains { row in
      tree.rows[row].cells.contains { if case .number = Numeral.read(tree.text, tree.cells[$0].content) { true } else { false } }
    }
  }
}
