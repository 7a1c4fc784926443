import ReportForm
import ReportSyntax

/// Reads a table that flows: words and numbers with blanks between them, wherever its lines break.
extension RowFinder {
  /// Reads a line of text: as words of a table where one may stand, otherwise only to see whether one begins.
  mutating func readTextRow(_ row: Row, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let content = tree.content(of: row) else { return }
    if !readsWords {
      guard content.count <= 120, let phrase = openingPhrase(content, bytes) else { return }
      open = phrase.table
      readsWords = true
    }
    // A page's number may stand anywhere, also between the lines of a label.
    if content.count <= 24, PageNumber.isOne(UnsafeBufferPointer(rebasing: bytes[content])) { return }
    if isProse(content, bytes) {
      endFlow()
      return
    }
    var words: [ByteRange] = []
    tree.forEachWord(of: row) { words.append($0) }
    if words.count > 1, flow.alone >= Self.onePerLine, isGrouped(words, bytes) { words = [content] }
    var place = PlaceInLine(isAlone: words.count == 1)
    for (index, word) in words.enumerated() {
      place.isFirst = index == 0
      place.isLast = index == words.count - 1
      place.isBeforeFigure = index + 1 < words.count && bytes[words[index + 1].lowerBound].isDigit
      let figures = slots.count
      readWord(word, place, bytes)
      place.isAfterFigure = slots.count > figures
      if place.isAfterFigure { flow.alone = place.isAlone ? flow.alone + 1 : 0 }
    }
  }

  /// So many figures one behind the other with a line each tell that each of a table's has one.
  private static let onePerLine = 3

  /// Whether words are the groups of three digits of one number, as 1 775.
  private func isGrouped(_ words: [ByteRange], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.enumerated().allSatisfy { index, word in
      word.allSatisfy { bytes[$0].isDigit }
        && (index == 0 ? word.count <= 3 && bytes[word.lowerBound] != UInt8(ascii: "0") : word.count == 3)
    }
  }

  /// What stands beside a word in its line.
  private struct PlaceInLine {
    let isAlone: Bool
    var isFirst = true
    var isLast = false
    var isBeforeFigure = false
    /// Whether the word before it was taken as a figure.
    var isAfterFigure = false
    /// Whether what stands here may be a figure of which nothing is legible.
    var isCell: Bool { isAlone || isBeforeFigure || isAfterFigure || endsRow }
    /// Whether no other label can begin here, behind one in the same line.
    var endsRow: Bool { !isFirst && (isLast || isBeforeFigure) }
  }

  /// A line of its own that only a table has: a block's title in table 2, or a header of table 3.
  private mutating func openingPhrase(_ content: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Vocabulary.Phrase? {
    label.read(bytes, content)
    guard let phrase = vocabulary.phrase(label), phrase.row == nil else { return nil }
    return (phrase.table == .disclosures && phrase.isGroup) || (phrase.table == .requests && phrase.isHeader) ? phrase : nil
  }

  /// Whether a line holds the end of a sentence, as no label does; between digits it is a decimal point, mistyped.
  private func isProse(_ content: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let stop = bytes.firstIndex(of: "。", from: content.lowerBound, before: content.upperBound)
    guard stop < content.upperBound else { return false }
    let next = stop + 3
    return !(stop > content.lowerBound && bytes[stop - 1].isDigit && next < content.upperBound && bytes[next].isDigit)
  }

  private mutating func readWord(_ content: ByteRange, _ place: PlaceInLine, _ bytes: UnsafeBufferPointer<UInt8>) {
    let first = bytes[content.lowerBound]
    if Numeral.mayBegin(with: first) || content.count <= 9 {
      let figure = Figure.read(content, in: bytes)
      switch figure.reading {
      case .number, .tooLarge:
        takeFigure(figure, isAlone: place.isAlone)
        return
      case .placeholder:
        if flow.isEmpty, let row = flow.row, rows[row].slots.count < mostFigures(rows[row].table) {
          takeFigure(figure, isAlone: false)
          return
        }
        // A mark right after a row's label or table 4's headers stands for its first figure; 无 and 一 may begin another label.
        let isDash = Placeholder.isDash(bytes, content)
        if !flow.isEmpty, isDash || place.endsRow || place.isAlone, awaitsFigure() {
          takeFigure(figure, isAlone: false)
          return
        }
      case .unreadable where isMeantAsFigure(content, place, bytes):
        takeFigure(figure, isAlone: false)
        return
      default: break
      }
    }
    if bytes[content.upperBound - 1].isDigit, readGluedRow(content, bytes) { return }
    flow.row = nil
    flow.pageNumber = nil
    var isFirst = true
    LabelText.normalize(bytes, content) { byte, offset in
      flow.text.append(byte)
      flow.offsets.append(offset)
      flow.beginsWord.append(isFirst)
      isFirst = false
    }
    flow.end = content.upperBound
  }

  /// Whether a word is a number with one character too many or a wrong one, as 约70, 7O and l02, or with a remark, as 55（含补正1件）, or
  /// one letter or Chinese numeral on a line of its own or beside a figure, as O and 十, where a row still lacks a figure or its figures
  /// go on.
  private mutating func isMeantAsFigure(_ content: ByteRange, _ place: PlaceInLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let others = content.count { !bytes[$0].isDigit && !bytes[$0].isContinuation }
    if others > 1 {
      guard isRemarked(content, place, bytes) else { return false }
    } else if !content.contains(where: { bytes[$0].isDigit }) {
      guard place.isCell, flow.isEmpty || awaitsFigure(), isLetterOrNumeral(content, bytes) else { return false }
    }
    guard flow.isEmpty else { return awaitsFigure() }
    return flow.row.map { place.isAfterFigure || rows[$0].slots.count < mostFigures(rows[$0].table) } ?? false
  }

  /// Whether a word is a number with a remark or a measure word behind it; its own number makes a label look like one, so that behind no
  /// figure a bracket or 件 is asked for.
  private mutating func isRemarked(_ content: ByteRange, _ place: PlaceInLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[content.lowerBound].isDigit else { return false }
    let end = content.first { !bytes[$0].isDigit } ?? content.upperBound
    let next = bytes.wideCharacter(at: end, before: content.upperBound)
    if next == "（" || next == "件" || bytes[end] == UInt8(ascii: "(") { return true }
    guard place.isAfterFigure || (place.endsRow && endsInRowLabel()) else { return false }
    label.read(bytes, content)
    return vocabulary.phrase(label) == nil
  }

  /// Whether a word of one character is a letter or a Chinese numeral.
  private func isLetterOrNumeral(_ content: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if content.count == 1 { return bytes[content.lowerBound].isLetter }
    let scalar = String(decoding: bytes[content], as: UTF8.self).unicodeScalars.first
    return scalar.map { $0 == "〇" || $0 == "十" || ChineseNumber.value(inNumeral: $0) != nil } ?? false
  }

  /// No label of the form is longer in its compared form, in bytes.
  private static let longestLabel = 240

  /// Whether a figure may follow the words that wait: they end in a row's label, or in the last header of table 4.
  private func awaitsFigure() -> Bool {
    endsInRowLabel() || (open == .reviews && flow.text.suffix(Self.lastHeader.count).elementsEqual(Self.lastHeader))
  }

  /// What table 4 has over its last column.
  private static let lastHeader = Array("总计".utf8)

  /// Whether the words that wait end in the label of a row of the open table.
  private func endsInRowLabel() -> Bool {
    flow.text.indices.suffix(Self.longestLabel).contains { index in
      guard index == 0 || flow.beginsWord[index] else { return false }
      let start = LabelText.enumeratorEnd(flow.text, from: index)
      guard let phrase = vocabulary.longestPhrase(in: flow.text, at: start), start + phrase.length == flow.text.count else { return false }
      return phrase.row != nil && phrase.table == open && !(phrase.isHeader && inHeader)
    }
  }

  /// The most figures that a row of a table can have.
  private func mostFigures(_ table: TableKind) -> Int { vocabulary.editions.shape(of: table).figures.upperBound }

  /// Takes a cell that has its line to itself and nothing in it, | and no more, as a figure that its row still lacks.
  ///
  /// Behind a line without | it only ends that line's cell.
  mutating func takeBlank(_ index: Int) {
    let row = tree.rows[index]
    guard index > 0, tree.rows[index - 1].kind == .pipes, tree.content(of: row)?.isEmpty ?? true else { return }
    let isDue =
      flow.isEmpty ? flow.row.map { certainFigures(of: rows[$0]) < mostFigures(rows[$0].table) } ?? false : awaitsFigure()
    if isDue { takeFigure(Figure(reading: .blank, range: .at(row.range.lowerBound)), isAlone: false) }
  }

  /// The number of figures that a row has without the blanks before the first one, which may be its label's.
  private func certainFigures(of row: LabelledRow) -> Int { slots[row.slots].drop { $0.reading == .blank }.count }

  mutating func takeFigure(_ figure: Figure, isAlone: Bool) {
    if !flow.isEmpty {
      resolveWords(figuresFollow: true)
      if flow.row == nil, open == .reviews, inHeader {
        addFlowRow(.reviews, .reviews, .at(figure.range.lowerBound))
        inHeader = false
      }
    }
    guard let row = flow.row else { return }
    if let passed = flow.pageNumber {
      // No page has two numbers: what goes on is figures.
      slots.append(passed)
      flow.pageNumber = nil
    } else if isAlone, isPageNumber(figure, after: rows[row]) {
      flow.pageNumber = figure
      return
    }
    slots.append(figure)
    rows[row].slots = rows[row].slots.lowerBound..<slots.count
    rows[row].range = rows[row].range.lowerBound..<figure.range.upperBound
    begin(rows[row].table, rows[row].range)
  }

  /// Whether a number on a line of its own is a page's: it stands after a full row whose sums hold without it.
  private func isPageNumber(_ figure: Figure, after row: LabelledRow) -> Bool {
    guard certainFigures(of: row) == mostFigures(row.table) else { return false }
    // Where each figure has a line and no sum tells how many there are, one more is a figure.
    if flow.alone > 0, vocabulary.editions.shape(of: row.table).blocks.allSatisfy({ $0.isEmpty }) { return false }
    guard let value = figure.numeral?.whole, (1...Self.mostPages).contains(value) else { return figure.numeral == nil }
    return vocabulary.editions.list.contains { edition in
      let table = edition.table(row.table)
      return table.blocks.isEmpty || table.blocks.allSatisfy { block in holdsSum(block, of: row) }
    }
  }

  /// No report has more pages.
  private static let mostPages: Int64 = 99

  /// Whether the last figure of a block of columns is the sum of the others.
  private func holdsSum(_ block: Range<Int>, of row: LabelledRow) -> Bool {
    guard block.upperBound <= row.slots.count else { return false }
    let values = slots[row.slots.lowerBound + block.lowerBound..<row.slots.lowerBound + block.upperBound].map { $0.numeral?.whole ?? 0 }
    let sum = values.dropLast().reduce(Int64(0) as Int64?) { sum, value in sum.flatMap { $0.adding(value) } }
    return values.last == sum
  }

  /// Ends a flowing table: labels that still wait have no figures; those before a row of cells may be its headers.
  mutating func endFlow(beforeCells: Bool = false) {
    guard !flow.isEmpty else {
      flow.row = nil
      return
    }
    let end = flow.end
    resolveWords(figuresFollow: false)
    // The headers of table 4 without figures after them are its one row, left blank.
    if open == .reviews, inHeader, !beforeCells, !rows.contains(where: { $0.table == .reviews }) {
      addFlowRow(.reviews, .reviews, .at(end))
    }
    flow.row = nil
  }

  mutating func addFlowRow(_ table: TableKind, _ key: RowKey?, _ labelRange: ByteRange, _ phrase: Vocabulary.Phrase? = nil) {
    begin(table, labelRange)
    rows.append(
      LabelledRow(
        table: table, key: key, labelling: phrase?.labelling ?? vocabulary.editions.everyone, havingRow: phrase?.havingRow ?? EditionSet(),
        isGroup: phrase?.isGroup ?? false,
        labelRange: labelRange,
        labelColumn: 0, slots: slots.count..<slots.count,
        range: labelRange,
        layout: .flowing, block: block))
    flow.row = rows.count - 1
    flow.pageNumber = nil
  }

  /// Finds the labels in the words that wait. The last one, where figures follow it directly, gets them.
  private mutating func resolveWords(figuresFollow: Bool) {
    let text = flow.text
    var index = 0
    /// Where the words begin that no phrase has claimed.
    var unclaimed = 0
    flow.row = nil
    while index < text.count {
      let start = LabelText.enumeratorEnd(text, from: index)
      guard let phrase = phrase(at: start, label: index, isBehindPhrase: index == unclaimed) else {
        index += text[index].characterLength
        continue
      }
      let end = start + phrase.length
      claim(phrase, index..<end, isNumbered: start > index, figuresFollow: figuresFollow)
      index = end
      unclaimed = end
    }
    if figuresFollow, unclaimed < text.count, let table = open, table != .reviews {
      addFlowRow(table, nil, flow.offsets[unclaimed]..<flow.end)
    } else if unclaimed < text.count || !figuresFollow {
      flow.row = nil
    }
    flow.text.removeAll(keepingCapacity: true)
    flow.offsets.removeAll(keepingCapacity: true)
    flow.beginsWord.removeAll(keepingCapacity: true)
  }

  /// A phrase that stands whole at a place: it begins a word, has a number, or stands right behind another, as 本年处理决定数量行政许可, and
  /// a word or another phrase begins after it. The end of 4.无正当理由大量重复申请 is none.
  private func phrase(at start: Int, label: Int, isBehindPhrase: Bool) -> Vocabulary.Phrase? {
    guard let phrase = vocabulary.longestPhrase(in: flow.text, at: start) else { return nil }
    let end = start + phrase.length
    guard flow.beginsWord[label] || start > label || isBehindPhrase else { return nil }
    if end >= flow.text.count || flow.beginsWord[end] { return phrase }
    let next = LabelText.enumeratorEnd(flow.text, from: end)
    return next > end || vocabulary.longestPhrase(in: flow.text, at: next) != nil ? phrase : nil
  }

  private mutating func claim(_ phrase: Vocabulary.Phrase, _ span: Range<Int>, isNumbered: Bool, figuresFollow: Bool) {
    let isLast = span.upperBound >= flow.text.count
    let end = isLast ? flow.end : sourceEnd(span.upperBound - 1)
    let range = flow.offsets[span.lowerBound]..<max(end, flow.offsets[span.lowerBound])
    guard let key = phrase.row else {
      note(phrase, at: range)
      if phrase.isGroup {
        inHeader = false
        if isLast, figuresFollow, phrase.table == .requests { addFlowRow(.requests, nil, range, phrase) }
      } else {
        inHeader = true
      }
      return
    }
    // Headers that are printed again on a new page may stand right before （七）总计, but no header has a number.
    if phrase.isHeader, inHeader, !isNumbered { return }
    guard open == phrase.table else { return }
    inHeader = false
    mark(phrase, at: range)
    addFlowRow(phrase.table, key, range, phrase)
  }

  /// The end in the source of the character that gave a byte of the compared form.
  private func sourceEnd(_ index: Int) -> Int {
    let offset = flow.offsets[index]
    var end = offset + 1
    while end < tree.text.bytes.count, tree.text.bytes[end].isContinuation { end += 1 }
    return end
  }
}

/// The words of a flowing table that wait for their figures.
struct FlowState {
  /// The compared form of the words since the last figure.
  var text: [UInt8] = []
  /// For each of its bytes, the offset in the source of the character it comes from.
  var offsets: [Int] = []
  /// For each of its bytes, whether a word of the source begins there.
  var beginsWord: [Bool] = []
  /// The number of figures read last one behind the other that have a line each.
  var alone = 0
  /// The end in the source of the last word.
  var end = 0
  /// The row whose figures are being read, as an index in the binder's rows.
  var row: Int?
  /// What was passed over as a page's number behind that row, unless another figure follows.
  var pageNumber: Figure?
  /// Whether no word waits.
  var isEmpty: Bool { text.isEmpty }
}
