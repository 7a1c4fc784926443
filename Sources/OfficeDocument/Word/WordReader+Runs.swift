extension WordReader {
  /// Adds the characters of a paragraph, or of an element within one.
  mutating func collect(_ container: Int, _ style: String?) {
    for child in tree.children(of: container) {
      let node = tree.nodes[child]
      switch (node.vocabulary, node.name) {
      case (.word, "r"): run(child, style)
      case (.word, "hyperlink"): link(child, style)
      case (.word, "ins"), (.word, "moveTo"), (.word, "smartTag"), (.word, "customXml"), (.word, "fldSimple"), (.word, "dir"),
        (.word, "bdo"):
        collect(child, style)
      case (.word, "sdt"): if let content = sdtContent(child) { collect(content, style) }
      case (.word, "del"), (.word, "moveFrom"): leftOut.changes += 1
      case (.compatibility, "AlternateContent"): if let chosen = chosen(child) { collect(chosen, style) }
      case (.math, _): line += formula(child)
      default: break
      }
    }
  }

  /// A link, with its address where that is not what it says.
  private mutating func link(_ node: Int, _ style: String?) {
    let start = line.count
    collect(node, style)
    let words = line[min(start, line.count)...].map { $0.scalar }
    let text = String(String.UnicodeScalarView(words))
    guard !text.isEmpty, let address = tree.attribute("id", of: node).flatMap({ addresses[$0] }), address != text, address.contains(":"),
      !address.hasPrefix("javascript:"), !text.contains("\n"), start <= line.count
    else { return }
    line.insert(Glyph(scalar: "["), at: start)
    line += Glyph.word("](\(address))")
  }

  /// The characters of a formula, one after the other.
  func formula(_ node: Int) -> [Glyph] {
    tree.nodes[node].name == "t"
      ? glyphs(node) : tree.children(of: node).flatMap { tree.nodes[$0].vocabulary == .math ? formula($0) : [] }
  }

  private func glyphs(_ node: Int, isBold: Bool = false, mark: Glyph.Mark? = nil) -> [Glyph] {
    var glyphs: [Glyph] = []
    XMLText.forEachCharacter(tree.bytes, tree.nodes[node].content) { scalar, range in
      glyphs.append(
        Glyph(
          scalar: scalar == "\r" || scalar == "\n" ? " " : scalar, start: Int32(truncatingIfNeeded: range.lowerBound),
          width: Int32(truncatingIfNeeded: range.count), node: Int32(truncatingIfNeeded: node), isBold: isBold, mark: mark))
    }
    return glyphs
  }

  private mutating func run(_ node: Int, _ style: String?) {
    let properties = tree.child("rPr", of: node)
    let own = properties.flatMap { tree.value("rStyle", of: $0) }
    func isOn(_ name: String, _ property: (StyleSheet.Style) -> Bool?) -> Bool {
      properties.flatMap { tree.isOn(name, of: $0) } ?? styles.value(property, of: own) ?? styles.value(property, of: style) ?? false
    }
    let isHidden = isOn("vanish", { $0.isHidden })
    let isBold = isOn("b", { $0.isBold })
    let isStruck = isOn("strike", { $0.isStruck }) || isOn("dstrike", { _ in nil })
    let mark = isStruck ? .struck : alignment(properties)
    for child in tree.children(of: node) {
      let element = tree.nodes[child]
      if element.vocabulary == .word, element.name == "fldChar" {
        switch tree.attribute("fldCharType", of: child) {
        case "begin": fields.append(false)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
        default: fields = fields.dropLast()
        }
        continue
      }
      guard fields.allSatisfy({ $0 }) else { continue }
      if isHidden {
        let text = element.name == "t" ? glyphs(child) : []
        if !text.trimmed.isEmpty {
          leftOut.hidden += 1
          leftOut.hasHiddenFigures = leftOut.hasHiddenFigures || text.hasDigit
        }
        continue
      }
      switch (element.vocabulary, element.name) {
      case (.word, "t"): line += glyphs(child, isBold: isBold, mark: mark)
      case (.word, "tab"), (.word, "ptab"): line.append(Glyph(scalar: " "))
      case (.word, "br"), (.word, "cr"): line.append(.lineBreak)
      case (.word, "noBreakHyphen"): line.append(Glyph(scalar: "-"))
      case (.word, "sym"): symbol(child)
      case (.word, "footnoteReference"), (.word, "endnoteReference"):
        note(child, element.name == "footnoteReference" ? "footnotes" : "endnotes")
      case (.word, "ruby"): if let base = tree.child("rubyBase", of: child) { collect(base, style) }
      case (.word, "drawing"), (.word, "pict"), (.word, "object"): graphics(child)
      case (.compatibility, "AlternateContent"): alternate(child, isBold, mark)
      default: break
      }
    }
  }

  /// How a run stands above or below its line, by its properties; nil where it does not.
  private func alignment(_ properties: Int?) -> Glyph.Mark? {
    switch properties.flatMap({ tree.value("vertAlign", of: $0) }) {
    case "superscript": .raised
    case "subscript": .lowered
    default: nil
    }
  }

  /// What a run has in several forms: mostly a drawing.
  private mutating func alternate(_ node: Int, _ isBold: Bool, _ mark: Glyph.Mark?) {
    guard let chosen = chosen(node) else { return }
    for child in tree.children(of: chosen) where tree.nodes[child].name == "t" && tree.nodes[child].vocabulary == .word {
      line += glyphs(child, isBold: isBold, mark: mark)
    }
    graphics(chosen)
  }

  private mutating func symbol(_ node: Int) {
    let code = tree.attribute("char", of: node).flatMap { UInt32($0, radix: 16) } ?? 0
    // Fonts of symbols have theirs among the characters for private use.
    if !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code), code >= 0x20 {
      line.append(Glyph(scalar: scalar))
    } else {
      leftOut.symbols += 1
      line.append(Glyph(scalar: "□"))
    }
  }

  private mutating func note(_ node: Int, _ kind: String) {
    guard let id = tree.attribute("id", of: node) else { return }
    leftOut.notes += 1
    notesMet.append((kind, id))
    line += Glyph.word("[^\(notesMet.count)]")
  }

  /// What is drawn: the text of boxes is read, all else only counted.
  private mutating func graphics(_ node: Int) {
    for child in tree.children(of: node) {
      let element = tree.nodes[child]
      switch (element.vocabulary, element.name) {
      case (.word, "txbxContent"): box(child)
      case (.picture, "pic"): leftOut.pictures += 1
      case (.vml, "imagedata"): if tree.nodes[node].name != "object" { leftOut.pictures += 1 }
      case (.compatibility, "AlternateContent"): if let chosen = chosen(child) { graphics(chosen) }
      case (_, "chart"), (_, "relIds"): leftOut.charts += 1
      case (_, "OLEObject"): leftOut.objects += 1
      default: graphics(child)
      }
    }
  }

  private mutating func box(_ node: Int) {
    let outer = (line, boxes, fields, anchor)
    (line, boxes, fields) = ([], [], [])
    if anchor < 0 { anchor = Int32(truncatingIfNeeded: node) }
    let content = blocks(in: node)
    (line, boxes, fields, anchor) = outer
    guard content.contains(where: { $0.isTable || $0.paragraphs.contains { !$0.glyphs.trimmed.isEmpty } }) else { return }
    leftOut.boxes += 1
    boxes += content
  }
}
