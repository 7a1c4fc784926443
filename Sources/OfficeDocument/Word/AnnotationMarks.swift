/// The marks of comments within the main part of a Word document: where each begins and ends, in new bytes for the part.
struct AnnotationMarks {
  private let tree: XMLTree
  private let text: DocumentText
  /// The prefix of the vocabulary, with its colon.
  private let prefix: String
  private var parents: [Int32]

  /// What is put before a byte, in the order that it is to stand in.
  private var insertions: [(offset: Int, mark: String)] = []
  /// For each run that is cut: where within its text, and what stands between the pieces.
  private var cuts: [Int: [(offset: Int, mark: String)]] = [:]
  /// What comes into paragraphs of one tag, which are opened.
  private var opened: [Int: String] = [:]

  init(_ tree: XMLTree, _ text: DocumentText) {
    self.tree = tree
    self.text = text
    prefix = tree.prefix(of: 0)
    parents = [Int32](repeating: -1, count: tree.nodes.count)
    for node in tree.nodes.indices {
      for child in tree.children(of: node) { parents[child] = Int32(truncatingIfNeeded: node) }
    }
  }

  /// Marks a range with the number of its comment.
  mutating func mark(_ range: Range<Int>, _ id: Int) {
    let start = "<\(prefix)commentRangeStart \(prefix)id=\"\(id)\"/>"
    let end = "<\(prefix)commentRangeEnd \(prefix)id=\"\(id)\"/><\(prefix)r><\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
    let pieces = text.pieces(in: range).filter { $0.node >= 0 }
    let owner = text.stretch(at: range.lowerBound).map { Int($0.node) } ?? -1
    if let first = pieces.first, let last = pieces.last, let one = run(of: first), let other = run(of: last), !isBox(owner) {
      put(start, at: Self.source(of: range.lowerBound, in: first, isEnd: false), in: one, isEnd: false)
      put(end, at: Self.source(of: range.upperBound, in: last, isEnd: true), in: other, isEnd: true)
      return
    }
    markParagraph(owner, start, end)
  }

  /// The document with all marks.
  var bytes: [UInt8] {
    var edits = insertions.map { (range: $0.offset..<$0.offset, bytes: Array($0.mark.utf8)) }
    for (run, cuts) in cuts { edits.append((tree.nodes[run].range, pieces(of: run, cuts))) }
    for (node, marks) in opened {
      let end = tree.nodes[node].range.upperBound
      edits.append((end - 2..<end, Array(">\(marks)</\(prefix)p>".utf8)))
    }
    // What is put before the same byte stands in the order in which it came, and before a run that is cut.
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.count, $0.offset) < ($1.element.range.lowerBound, $1.element.range.count, $1.offset)
    }
    var output: [UInt8] = []
    var position = 0
    for (_, edit) in sorted where edit.range.lowerBound >= position {
      output += tree.bytes[position..<edit.range.lowerBound] + edit.bytes
      position = edit.range.upperBound
    }
    return output + tree.bytes[position...]
  }

  // MARK: Places

  /// The byte of the part at which a byte of the text stands.
  private static func source(of offset: Int, in piece: DocumentText.Piece, isEnd: Bool) -> Int {
    let within = min(max(offset - piece.range.lowerBound, 0), piece.range.count)
    if piece.range.count == piece.source.count { return piece.source.lowerBound + within }
    return isEnd ? piece.source.upperBound : piece.source.lowerBound
  }

  /// The run that holds a piece; nil where comments may not begin or end around it.
  private func run(of piece: DocumentText.Piece) -> Int? {
    guard let run = parent(of: Int(piece.node)), tree.nodes[run].name == "r", tree.nodes[run].vocabulary == .word else { return nil }
    var node = run
    while let outer = parent(of: node) {
      let name = tree.nodes[outer].name
      if name == "p" { return run }
      guard ["ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple"].contains(name) else { return nil }
      node = outer
    }
    return nil
  }

  private func parent(of node: Int) -> Int? {
    guard parents.indices.contains(node), parents[node] >= 0 else { return nil }
    return Int(parents[node])
  }

  private func isBox(_ node: Int) -> Bool { tree.nodes.indices.contains(node) && tree.nodes[node].name == "txbxContent" }

  private mutating func put(_ mark: String, at offset: Int, in run: Int, isEnd: Bool) {
    guard let content = cuttable(run), content.lowerBound < offset, offset < content.upperBound else {
      insertions.append((isEnd ? tree.nodes[run].range.upperBound : tree.nodes[run].range.lowerBound, mark))
      return
    }
    cuts[run, default: []].append((offset, mark))
  }

  /// Where the text of a run stands that can be cut in pieces: it holds one text and nothing else that shows.
  private func cuttable(_ run: Int) -> Range<Int>? {
    let parts = tree.children(of: run).filter { tree.nodes[$0].name != "rPr" }
    guard parts.count == 1, tree.nodes[parts[0]].name == "t" else { return nil }
    let content = tree.nodes[parts[0]].content
    return tree.bytes[content].contains(UInt8(ascii: "<")) ? nil : content
  }

  /// A run in pieces, each in its style, with marks between them.
  private func pieces(of run: Int, _ cuts: [(offset: Int, mark: String)]) -> [UInt8] {
    guard let content = cuttable(run) else { return Array(tree.bytes[tree.nodes[run].range]) }
    let opening = tree.bytes[tree.nodes[run].range.lowerBound..<tree.nodes[run].content.lowerBound]
    let style = tree.child("rPr", of: run).map { tree.bytes[tree.nodes[$0].range] } ?? []
    let head = opening + style + Array("<\(prefix)t xml:space=\"preserve\">".utf8)
    let foot = Array("</\(prefix)t></\(prefix)r>".utf8)
    var output: [UInt8] = []
    var position = content.lowerBound
    let sorted = cuts.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map { $0.element }
    for cut in sorted {
      if cut.offset > position { output += head + tree.bytes[position..<cut.offset] + foot }
      output += Array(cut.mark.utf8)
      position = max(position, cut.offset)
    }
    return output + head + tree.bytes[position..<content.upperBound] + foot
  }

  /// Puts both marks around all of a paragraph, or around the run that a box is fixed to.
  private mutating func markParagraph(_ owner: Int, _ start: String, _ end: String) {
    var node = tree.nodes.indices.contains(owner) ? owner : tree.nodes.indices.first { tree.nodes[$0].name == "p" } ?? 0
    if isBox(node) {
      // The outermost run is the one in the body.
      let range = tree.nodes[node].range
      let run = tree.nodes.indices.first { index in
        let element = tree.nodes[index]
        return element.name == "r" && element.range.lowerBound < range.lowerBound && range.upperBound < element.range.upperBound
      }
      if let run {
        insertions.append((tree.nodes[run].range.lowerBound, start))
        insertions.append((tree.nodes[run].range.upperBound, end))
        return
      }
      node = tree.nodes.indices.first { tree.nodes[$0].name == "p" } ?? 0
    }
    guard tree.nodes[node].name == "p" else { return }
    let element = tree.nodes[node]
    let first = tree.child("pPr", of: node).map { tree.nodes[$0].range.upperBound } ?? element.content.lowerBound
    if element.range.upperBound == element.content.upperBound {
      opened[node, default: ""] += start + end
      return
    }
    insertions.append((first, start))
    insertions.append((element.content.upperBound, end))
  }
}
