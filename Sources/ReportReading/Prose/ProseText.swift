import ReportSyntax

/// The running text of a report as it is put together: its bytes without blanks, its paragraphs, and where the bytes stand in the file.
struct ProseText {
  /// The paragraphs one after the other, each ended by a line feed.
  private(set) var bytes: [UInt8] = []
  private(set) var paragraphs: [Prose.Paragraph] = []
  /// Where blanks were taken out: from this place on, a byte stands so much further on in the file.
  private(set) var shifts: [(place: Int, by: Int)] = []

  init(_ report: Report) {
    let (tree, title, sections, tables) = (report.tree, report.title, report.sections, report.tables)
    bytes.reserveCapacity(tree.text.bytes.count)
    var next = sections.startIndex
    var section = 0
    /// Whether the row before is text of the paragraph that is being read.
    var isOpen = false
    tree.text.bytes.withUnsafeBufferPointer { file in
      for (index, row) in tree.rows.enumerated() {
        while next < sections.endIndex, sections[next].headingRows.lowerBound <= index {
          section = sections[next].form.number
          next += 1
        }
        let heading = next > sections.startIndex && sections[next - 1].headingRows.contains(index) ? sections[next - 1] : nil
        let running = heading == nil ? Self.content(of: row, in: tree) : heading?.runIn
        if heading != nil { isOpen = false }
        guard let content = running, !content.isEmpty,
          title.map({ !$0.range.overlaps(content) }) ?? true, !tables.contains(where: { $0.range.overlaps(content) })
        else {
          isOpen = false
          continue
        }
        // An element is a paragraph of its own.
        if isOpen, row.kind != .element, let last = paragraphs.last {
          bytes.removeLast()
          append(content, of: file, row.kind)
          paragraphs[paragraphs.count - 1] = Prose.Paragraph(
            section: section, range: last.range.lowerBound..<bytes.count, source: last.source.lowerBound..<content.upperBound)
        } else {
          let start = bytes.count
          append(content, of: file, row.kind)
          paragraphs.append(Prose.Paragraph(section: section, range: start..<bytes.count, source: content))
        }
        bytes.append(.lineFeed)
        isOpen = true
      }
    }
  }

  /// The text of a row that may be prose: a line of text, or an indented paragraph.
  private static func content(of row: Row, in tree: SyntaxTree) -> ByteRange? {
    switch row.kind {
    case .text, .element: tree.content(of: row)
    case .cellPerLine: row.cells.count == 1 ? tree.content(of: row) : nil
    case .blank, .pipes, .delimiter, .tabs, .html: nil
    }
  }

  private mutating func append(_ content: ByteRange, of file: UnsafeBufferPointer<UInt8>, _ kind: Row.Kind) {
    if kind == .element {
      appendMarkup(content, of: file)
      return
    }
    var index = content.lowerBound
    while index < content.upperBound {
      let end = file.firstBlank(from: index, before: content.upperBound)
      if end > index { note(index - bytes.count, at: bytes.count) }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: file[index..<end]))
      index = Self.pastBlanks(file, end, content.upperBound)
    }
  }

  /// The same without tags, and with the characters that references stand for.
  private mutating func appendMarkup(_ content: ByteRange, of file: UnsafeBufferPointer<UInt8>) {
    var index = content.lowerBound
    while index < content.upperBound {
      let next = Self.pastBlanks(file, index, content.upperBound)
      if next > index {
        index = next
      } else if file[index] == .lessThan, let end = Markup.shortEnd(file, from: index, before: content.upperBound) {
        index = end
      } else if file[index] == .ampersand, let reference = Markup.character(file, at: index, before: content.upperBound) {
        let character = UTF8.encode(reference.scalar) ?? .init()
        note(index - bytes.count, at: bytes.count)
        // The last byte of the character stands for the last one of its reference.
        note(reference.end - bytes.count - character.count, at: bytes.count + character.count - 1)
        bytes.append(contentsOf: character)
        index = reference.end
      } else {
        note(index - bytes.count, at: bytes.count)
        bytes.append(file[index])
        index &+= 1
      }
    }
  }

  private mutating func note(_ shift: Int, at place: Int) {
    if shifts.last?.by != shift { shifts.append((place, shift)) }
  }

  /// The place behind the blanks and line breaks at an index.
  @inline(__always)
  private static func pastBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let width = bytes[index].isLineBreak ? 1 : bytes.blank(at: index, before: end)
      if width == 0 { break }
      index &+= width
    }
    return index
  }
}
