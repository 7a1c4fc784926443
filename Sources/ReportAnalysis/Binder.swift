import ReportFormat
import ReportSyntax

/// Finds the rows of the three tables by their labels, wherever they stand and in whatever layout, and hands them on as
/// ``LabelledRow``s; where the figures of a row belong is settled afterwards, by ``TableBuilder``.
struct Binder {
  let tree: SyntaxTree
  let vocabulary = Vocabulary.shared
  var rows: [LabelledRow] = []
  /// What is written after the labels: the cells of a grid row, the numbers of a flowing one.
  var slots: [Figure] = []
  /// The first header word that only one edition has, by table and edition.
  var marks: [EditionMark] = []
  /// For each table, the bytes from its first header or row on.
  var starts: [ByteRange?] = [nil, nil, nil]

  /// The table that a row without a label of its own would belong to: that of the section, or of the header read last.
  var open: TableKind?
  /// Whether the words read last were headers, so that 总计 and 其他 are headers too.
  var inHeader = false
  /// Whether the words of lines are read as a flowing table.
  var readsWords = false
  var flow = FlowState()
  var label = LabelText()
  var block = 0

  init(_ tree: SyntaxTree) {
    self.tree = tree
    rows.reserveCapacity(40)
    slots.reserveCapacity(tree.cells.count)
  }

  struct EditionMark {
    let table: TableKind
    let edition: Edition
    let range: ByteRange
  }

  /// Reads the whole tree; `sections` are its headings in order.
  mutating func read(_ sections: [Section]) {
    let tree = tree
    tree.text.bytes.withUnsafeBufferPointer { bytes in
      var next = sections.startIndex
      for (index, block) in tree.blocks.enumerated() {
        self.block = index
        for row in block.rows {
          if next < sections.endIndex, row >= sections[next].headingRows.lowerBound {
            if row == sections[next].headingRows.lowerBound { enter(sections[next], bytes) }
            if row + 1 >= sections[next].headingRows.upperBound { next += 1 }
            continue
          }
          switch block.kind {
          case .blank: break
          // A cell with a line to itself is a word of a table that flows, whether a pipe ends it or not.
          case .table(.pipes) where tree.rows[row].cells.count == 1: readTextRow(tree.rows[row], bytes)
          case .table(let layout):
            endFlow(beforeCells: true)
            if tree.rows[row].kind != .delimiter { readGridRow(row, layout, bytes) }
          case .heading, .paragraph: readTextRow(tree.rows[row], bytes)
          }
        }
      }
      endFlow()
    }
    joinReviews()
  }

  /// Makes one row of table 4 where each of its three blocks is a table of its own.
  private mutating func joinReviews() {
    let parts = rows.indices.filter { rows[$0].table == .reviews }
    guard parts.count == 3, parts.allSatisfy({ rows[$0].slots.count == 5 }) else { return }
    let (first, last) = (parts[0], parts[2])
    guard rows[last].slots.upperBound == rows[first].slots.lowerBound + 15 else { return }
    rows[first].slots = rows[first].slots.lowerBound..<rows[last].slots.upperBound
    rows[first].range = rows[first].range.lowerBound..<rows[last].range.upperBound
    for part in parts.dropFirst().reversed() { rows.remove(at: part) }
  }

  private mutating func enter(_ section: Section, _ bytes: UnsafeBufferPointer<UInt8>) {
    endFlow()
    open = section.form.table
    inHeader = false
    readsWords = open != nil
  }

  /// Notes a header or group word: it opens its table, and may tell the edition.
  mutating func note(_ phrase: Vocabulary.Phrase, at range: ByteRange) {
    open = phrase.table
    begin(phrase.table, range)
    if let edition = phrase.edition { marks.append(EditionMark(table: phrase.table, edition: edition, range: range)) }
  }

  /// Extends a table over a range.
  mutating func begin(_ table: TableKind, _ range: ByteRange) {
    let start = starts[table.rawValue]
    starts[table.rawValue] = min(start?.lowerBound ?? range.lowerBound, range.lowerBound)..<max(start?.upperBound ?? 0, range.upperBound)
  }
}

/// A row that its label, or its place in table 4, tells to be a row of figures; which figures, is not settled yet.
struct LabelledRow {
  let table: TableKind
  /// The row its label names exactly, or nil where it names none.
  let key: RowKey?
  /// The edition that alone has this label, or nil.
  let labelEdition: Edition?
  /// Whether the label is a group's.
  let isGroup: Bool
  /// The bytes of the label with its number; empty for table 4.
  let labelRange: ByteRange
  /// The column of the label among the cells of the row, from 0.
  let labelColumn: Int
  /// What is written after the label, as indices in the binder's slots.
  var slots: Range<Int>
  /// The bytes of the row from its first word to its last.
  var range: ByteRange
  let layout: Layout
  /// The block that it stands in.
  let block: Int
}

extension Figure {
  /// Reads the content of a cell where a figure is expected.
  static func read(_ content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Figure {
    if content.isEmpty { return Figure(reading: .blank, range: content) }
    switch Numeral.read(bytes, content) {
    case .number(let numeral): return Figure(reading: .number(numeral), range: content)
    case .tooLarge: return Figure(reading: .tooLarge, range: content)
    case .none: return Figure(reading: Placeholder.matches(bytes, content) ? .placeholder : .unreadable, range: content)
    }
  }

  /// Reads the content of a cell of HTML that is no number as it stands, but may be one without the tags in it.
  static func read(markup content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Figure {
    var plain: [UInt8] = []
    Markup.forEachByte(of: bytes, content) { byte, _ in if byte > 0x20 { plain.append(byte) } }
    guard plain.count < content.count else { return Figure(reading: .unreadable, range: content) }
    return Figure(reading: plain.withUnsafeBufferPointer { read(0..<$0.count, in: $0).reading }, range: content)
  }
}

/// The marks that people write for no figure.
enum Placeholder {
  private static let marks = ["-", "/", "—", "——", "－", "／", "–", "无", "不适用", "N/A", "、", "\\", "―", "一", "空", "--"].map { Array($0.utf8) }

  /// Whether such a mark is one of those that are no characters of a word.
  static func isDash(_ bytes: UnsafeBufferPointer<UInt8>, _ content: ByteRange) -> Bool {
    dashes.contains { $0.count == content.count && bytes[content].elementsEqual($0) }
  }

  private static let dashes = ["-", "/", "—", "——", "－", "／", "–", "\\", "―", "--"].map { Array($0.utf8) }

  /// Whether a cell's content is such a mark.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ content: ByteRange) -> Bool {
    content.count <= 9 && marks.contains { $0.count == content.count && bytes[content].elementsEqual($0) }
  }
}
