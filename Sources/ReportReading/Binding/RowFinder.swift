import ReportForm
import ReportSyntax

/// Finds the rows of the three tables by their labels, wherever they stand and in whatever layout, and hands them on as
/// ``LabelledRow``s, without those of tables that an author adds in the same words; where the figures of a row belong is settled
/// afterwards, by ``TableBuilder``.
struct RowFinder {
  let tree: SyntaxTree
  let vocabulary: Vocabulary
  var rows: [LabelledRow] = []
  /// What is written after the labels: the cells of a grid row, the numbers of a flowing one.
  var slots: [Figure] = []
  /// The words that not every edition prints, in the order of the text.
  var marks: [EditionMark] = []
  /// For each table, the bytes from its first header or row on.
  var starts: [ByteRange?] = [nil, nil, nil]

  /// The blocks of cells in which words of the tables stand, in order.
  var candidates: [TableCandidate] = []
  /// What stood before the block of cells that is being read; nil outside such blocks.
  var outer: OuterState?
  /// The tables that have a section in the text.
  private(set) var housed: Set<TableKind> = []
  /// The section that is being read; nil before the first.
  private(set) var section: Section?

  /// The table that a row without a label of its own would belong to: that of the section, or of the header read last.
  var open: TableKind?
  /// Whether the words read last were headers, so that 总计 and 其他 are headers too.
  var inHeader = false
  /// Whether the words of lines are read as a flowing table.
  var readsWords = false
  var flow = FlowState()
  /// Whether the row with pipes read last was a line of a table whose cells have a line each.
  private var hasLinesOfCells = false
  var label = LabelText()
  var block = 0

  init(_ tree: SyntaxTree, _ vocabulary: Vocabulary) {
    self.tree = tree
    self.vocabulary = vocabulary
    rows.reserveCapacity(40)
    slots.reserveCapacity(tree.cells.count)
  }

  struct EditionMark {
    let table: TableKind
    /// The editions that print it.
    let editions: EditionSet
    let range: ByteRange
  }

  /// Reads the whole tree; `sections` are its headings in order.
  mutating func read(_ sections: [Section]) {
    let tree = tree
    housed = Set(sections.compactMap { $0.form.table })
    tree.text.bytes.withUnsafeBufferPointer { bytes in
      var next = sections.startIndex
      for (index, block) in tree.blocks.enumerated() {
        self.block = index
        for row in block.rows {
          if next < sections.endIndex, row >= sections[next].headingRows.lowerBound {
            if row == sections[next].headingRows.lowerBound { enter(sections[next], bytes) }
            if open != nil, sections[next].runIn != nil { readTextRow(tree.rows[row], bytes) }
            if row + 1 >= sections[next].headingRows.upperBound { next += 1 }
            continue
          }
          switch block.kind {
          case .blank: break
          case .table(.pipes) where flows(tree.rows[row]):
            takeBlank(row)
            readTextRow(tree.rows[row], bytes)
          case .table(let layout):
            endFlow(beforeCells: true)
            if outer == nil { beginCells() }
            if isEmptyHeader(row, of: block) { continue }
            if tree.rows[row].kind != .delimiter || holdsMarks(row, of: block) { readGridRow(row, layout, bytes) }
          case .heading, .paragraph: readTextRow(tree.rows[row], bytes)
          }
        }
        endCells()
      }
      endFlow()
    }
    settleCandidates()
    joinReviews()
  }

  /// Whether a row with pipes is a line of a table that flows: a cell with a line to itself is a word of one, whether a pipe ends it or
  /// not, and among such lines one that ends its row as well, and one of pipes alone.
  private mutating func flows(_ row: Row) -> Bool {
    if row.cells.count == 1 {
      hasLinesOfCells = true
    } else if hasLinesOfCells {
      hasLinesOfCells = row.cells.dropFirst().allSatisfy { tree.cells[$0].isBlank }
    }
    return hasLinesOfCells
  }

  /// Whether a row of dashes holds marks for nothing: one in each cell, in the last row of a table, where no row of Markdown's dashes is.
  private func holdsMarks(_ row: Int, of block: Block) -> Bool {
    row == block.rows.upperBound - 1 && tree.cells[tree.rows[row].cells].allSatisfy { $0.content.count == 1 }
  }

  /// Whether a row is the blank header that Markdown asks of a table that has none; a row without others beneath is no header.
  private func isEmptyHeader(_ row: Int, of block: Block) -> Bool {
    row == block.rows.lowerBound && row + 2 < block.rows.upperBound && tree.rows[row + 1].kind == .delimiter
      && tree.cells[tree.rows[row].cells].allSatisfy { $0.isBlank }
  }

  /// Makes one row of table 4 where its blocks stand in several tables.
  private mutating func joinReviews() {
    let parts = rows.indices.filter { rows[$0].table == .reviews }
    guard let first = parts.first, let last = parts.last, first < last else { return }
    let counts = parts.map { rows[$0].slots.count }
    guard vocabulary.editions.shape(of: .reviews).blocks.contains(where: { Self.ends($0).isSuperset(of: Self.ends(counts)) }),
      counts.reduce(0, +) == vocabulary.editions.shape(of: .reviews).figures.upperBound
    else { return }
    // Labels may stand between the figures, which are to be side by side.
    let start = slots.count
    for part in parts { slots += slots[rows[part].slots] }
    rows[first].slots = start..<slots.count
    rows[first].range = rows[first].range.lowerBound..<rows[last].range.upperBound
    for part in parts.dropFirst().reversed() { rows.remove(at: part) }
  }

  /// Where counts end, laid side by side.
  private static func ends(_ counts: [Int]) -> Set<Int> { Set(counts.indices.map { counts[...$0].reduce(0, +) }) }

  private mutating func enter(_ section: Section, _ bytes: UnsafeBufferPointer<UInt8>) {
    endFlow()
    endCells()
    self.section = section
    open = section.form.table
    inHeader = false
    hasLinesOfCells = false
    readsWords = open != nil
  }

  /// Notes a header or group word: it opens its table, and may tell the edition.
  mutating func note(_ phrase: Vocabulary.Phrase, at range: ByteRange) {
    open = phrase.table
    begin(phrase.table, range)
    mark(phrase, at: range)
  }

  /// Notes a word that may tell the edition.
  mutating func mark(_ phrase: Vocabulary.Phrase, at range: ByteRange) {
    if !phrase.told.isEmpty { marks.append(EditionMark(table: phrase.table, editions: phrase.told, range: range)) }
  }

  /// Extends a table over a range.
  mutating func begin(_ table: TableKind, _ range: ByteRange) {
    let start = starts[table.rawValue]
    starts[table.rawValue] = min(start?.lowerBound ?? range.lowerBound, range.lowerBound)..<max(start?.upperBound ?? 0, range.upperBound)
  }
}
