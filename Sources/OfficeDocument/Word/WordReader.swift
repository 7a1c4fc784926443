/// Reads a Word document as it shows with all tracked changes accepted: its paragraphs and tables, without headers and footers.
struct WordReader {
  let tree: XMLTree
  let styles: StyleSheet
  var numbering: ListNumbering
  /// The addresses that links lead to, by the ids of their relationships.
  let addresses: [String: String]
  /// The elements of footnotes and of endnotes.
  private let notes: [String: XMLTree]

  var leftOut = LeftOut()
  /// The characters of the paragraph that is being read.
  var line: [Glyph] = []
  /// The text boxes that are fixed to it.
  var boxes: [Block] = []
  /// For each field that is open, whether its result has begun; what stands before is an instruction.
  var fields: [Bool] = []
  /// The characters of paragraphs whose end was deleted, so that they run into the next one.
  private var joined: [Glyph] = []
  /// The notes that the text refers to: their kind and their ids.
  var notesMet: [(kind: String, id: String)] = []
  /// How far elements are read within each other.
  private var depth = 0
  /// The element that all is fixed to that stands in a text box; -1 outside of one.
  var anchor: Int32 = -1

  /// The text of a document.
  static func text(of package: OfficePackage) throws(DocumentFault) -> DocumentText {
    guard let tree = try package.tree(package.main), let body = tree.child("body", of: 0) else { throw .damaged }
    var notes: [String: XMLTree] = [:]
    for kind in ["footnotes", "endnotes"] { notes[kind] = try package.tree(tiedAs: kind) }
    let links = package.relationships.filter { $0.isOutside && $0.type == "hyperlink" }
    var addresses: [String: String] = [:]
    for link in links where addresses[link.id] == nil { addresses[link.id] = link.target }
    var reader = WordReader(
      tree: tree, styles: StyleSheet(try package.tree(tiedAs: "styles")),
      numbering: ListNumbering(try package.tree(tiedAs: "numbering")), addresses: addresses, notes: notes)
    var writer = TextWriter()
    var blocks = reader.blocks(in: body)
    blocks += reader.takeJoined()
    writer.write(blocks)
    writer.write(reader.noteBlocks())
    if let comments = try package.tree(tiedAs: "comments") {
      reader.leftOut.comments = comments.children(of: 0).count { comments.nodes[$0].name == "comment" }
    }
    reader.leftOut.margins = try package.marginCount()
    return writer.finished(leavingOut: reader.leftOut)
  }

  private init(tree: XMLTree, styles: StyleSheet, numbering: ListNumbering, addresses: [String: String], notes: [String: XMLTree]) {
    self.tree = tree
    self.styles = styles
    self.numbering = numbering
    self.addresses = addresses
    self.notes = notes
  }

  // MARK: Blocks

  /// The paragraphs and tables within an element.
  mutating func blocks(in container: Int) -> [Block] {
    guard depth < 100 else { return [] }
    depth += 1
    defer { depth -= 1 }
    var blocks: [Block] = []
    for child in tree.children(of: container) {
      let node = tree.nodes[child]
      switch (node.vocabulary, node.name) {
      case (.word, "p"): blocks += paragraph(child)
      case (.word, "tbl"): blocks += table(child)
      case (.word, "sdt"): if let content = sdtContent(child) { blocks += self.blocks(in: content) }
      case (.word, "ins"), (.word, "moveTo"), (.word, "customXml"), (.word, "smartTag"): blocks += self.blocks(in: child)
      case (.word, "del"), (.word, "moveFrom"): leftOut.changes += 1
      case (.word, "altChunk"): leftOut.objects += 1
      case (.compatibility, "AlternateContent"): if let chosen = chosen(child) { blocks += self.blocks(in: chosen) }
      case (.math, _): blocks += [.paragraph(Block.Paragraph(glyphs: formula(child), node: -1))]
      default: break
      }
    }
    return blocks
  }

  /// A paragraph, after the boxes that are fixed to it.
  private mutating func paragraph(_ node: Int) -> [Block] {
    let outer = (line, boxes)
    (line, boxes) = (joined, [])
    joined = []
    defer { (line, boxes) = outer }
    let properties = tree.child("pPr", of: node)
    let style = properties.flatMap { tree.value("pStyle", of: $0) } ?? styles.standard
    collect(node, style)
    // An instruction that no result follows in its paragraph is one that was left open: it hides no more than that.
    while fields.last == false { fields.removeLast() }
    let mark = properties.flatMap { tree.child("rPr", of: $0) }
    if styles.isContents(style) {
      if !line.trimmed.isEmpty { leftOut.contents += 1 }
      return boxes
    }
    var isItem = false
    if let number = number(properties, style) {
      isItem = number.isMark
      if !number.text.isEmpty {
        // Between a number and a word of ASCII there is room, as Word sets it.
        let isNarrow = (number.text.unicodeScalars.last?.value ?? 0) < 0x2E80
        line = Glyph.word(number.text + (isNarrow && !line.isEmpty ? " " : "")) + line
      }
    }
    if let mark, tree.child("del", of: mark) != nil || tree.child("moveFrom", of: mark) != nil {
      joined = line
      return boxes
    }
    guard !line.trimmed.isEmpty || anchor < 0 else { return boxes }
    let level =
      properties.flatMap { tree.value("outlineLvl", of: $0) }.flatMap { Int($0) }.map { $0 &+ 1 } ?? styles.value({ $0.outline }, of: style)
    let owner = anchor >= 0 ? anchor : Int32(truncatingIfNeeded: node)
    return boxes + [
      .paragraph(Block.Paragraph(glyphs: line, level: level.flatMap { (1...9).contains($0) ? $0 : nil }, isItem: isItem, node: owner))
    ]
  }

  /// What is left of paragraphs whose end was deleted, where none follows.
  private mutating func takeJoined() -> [Block] {
    defer { joined = [] }
    return joined.isEmpty ? [] : [.paragraph(Block.Paragraph(glyphs: joined, node: -1))]
  }

  /// The automatic number of a paragraph.
  private mutating func number(_ properties: Int?, _ style: String?) -> (text: String, isMark: Bool)? {
    let own = properties.flatMap { tree.child("numPr", of: $0) }
    let list = own.flatMap { tree.value("numId", of: $0) } ?? styles.value({ $0.list }, of: style)
    let level = own.flatMap { tree.value("ilvl", of: $0) }.flatMap { Int($0) } ?? styles.value({ $0.listLevel }, of: style)
    return list.flatMap { numbering.next(list: $0, level: level, style: style) }
  }

  /// The content of a content control; nil for a prompt, which stands where nothing is filled in yet.
  mutating func sdtContent(_ node: Int) -> Int? {
    if let properties = tree.child("sdtPr", of: node), tree.isOn("showingPlcHdr", of: properties) ?? false {
      leftOut.prompts += 1
      return nil
    }
    return tree.child("sdtContent", of: node)
  }

  /// The one of several forms of a thing that is read: the newest, unless there is nothing in it.
  func chosen(_ node: Int) -> Int? {
    let forms = tree.children(of: node).filter { ["Choice", "Fallback"].contains(tree.nodes[$0].name) }
    return forms.first { tree.nodes[$0].firstChild >= 0 }
  }

  /// The footnotes and endnotes that the text refers to, each a paragraph behind the mark that stands in the text.
  private mutating func noteBlocks() -> [Block] {
    var blocks: [Block] = []
    for (index, note) in notesMet.enumerated() {
      guard let tree = notes[note.kind], let node = tree.children(of: 0).first(where: { tree.attribute("id", of: $0) == note.id }) else {
        continue
      }
      var reader = WordReader(tree: tree, styles: styles, numbering: numbering, addresses: [:], notes: [:])
      let text = TextWriter.line(reader.blocks(in: node)).map { Glyph(scalar: $0.scalar) }
      blocks.append(.paragraph(Block.Paragraph(glyphs: Glyph.word("[^\(index + 1)]: ") + text, node: -1)))
    }
    return blocks
  }
}
