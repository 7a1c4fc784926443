/// The automatic numbers of a Word document, counted as its paragraphs go by.
struct ListNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    /// The level at whose numbers this one begins anew; 0 for never.
    var restart: Int?
    var isInDigits = false
    /// The style whose paragraphs are of this level.
    var style: String?
  }

  /// No list has more levels.
  private static let depth = 9

  /// The levels of each definition.
  private var definitions: [String: [Level]] = [:]
  private var lists: [String: (definition: String, overrides: [Int: Level], starts: [Int: Int])] = [:]
  /// Definitions that take their levels from a style of lists.
  private var links: [String: String] = [:]
  private var styles: [String: String] = [:]
  /// The numbers that each definition has reached.
  private var counts: [String: [Int?]] = [:]
  /// The lists, each with a level, that have begun where they say.
  private var begun: Set<String> = []

  init(_ tree: XMLTree?) {
    guard let tree else { return }
    for node in tree.children(of: 0) {
      switch tree.nodes[node].name {
      case "abstractNum": readDefinition(tree, node)
      case "num": readList(tree, node)
      default: break
      }
    }
  }

  private mutating func readDefinition(_ tree: XMLTree, _ node: Int) {
    guard let id = tree.attribute("abstractNumId", of: node) else { return }
    var levels = [Level](repeating: Level(), count: Self.depth)
    for child in tree.children(of: node) where tree.nodes[child].name == "lvl" {
      guard let index = tree.attribute("ilvl", of: child).flatMap({ Int($0) }), levels.indices.contains(index) else { continue }
      levels[index] = Self.level(tree, child)
    }
    definitions[id] = levels
    if let link = tree.value("numStyleLink", of: node) { links[id] = link }
    if let style = tree.value("styleLink", of: node) { styles[style] = id }
  }

  private mutating func readList(_ tree: XMLTree, _ node: Int) {
    guard let id = tree.attribute("numId", of: node), let definition = tree.value("abstractNumId", of: node) else { return }
    var (overrides, starts): ([Int: Level], [Int: Int]) = ([:], [:])
    for child in tree.children(of: node) where tree.nodes[child].name == "lvlOverride" {
      guard let index = tree.attribute("ilvl", of: child).flatMap({ Int($0) }) else { continue }
      if let level = tree.child("lvl", of: child) { overrides[index] = Self.level(tree, level) }
      if let start = tree.value("startOverride", of: child).flatMap({ Int($0) }) { starts[index] = start }
    }
    lists[id] = (definition, overrides, starts)
  }

  private static func level(_ tree: XMLTree, _ node: Int) -> Level {
    Level(
      start: tree.value("start", of: node).flatMap { Int($0) } ?? 1, format: Self.format(tree, node),
      text: tree.value("lvlText", of: node) ?? "", restart: tree.value("lvlRestart", of: node).flatMap { Int($0) },
      isInDigits: tree.isOn("isLgl", of: node) ?? false, style: tree.value("pStyle", of: node))
  }

  /// A format that later versions brought stands in a choice, before the one for all others.
  private static func format(_ tree: XMLTree, _ node: Int) -> String {
    if let own = tree.value("numFmt", of: node) { return own }
    let choice = tree.child("AlternateContent", of: node)
    for name in ["Choice", "Fallback"] {
      guard let part = choice.flatMap({ tree.child(name, of: $0) }), let format = tree.value("numFmt", of: part) else { continue }
      if format != "custom" { return format }
    }
    return "decimal"
  }

  /// The number of the next paragraph of a list as it shows; `isMark` tells that it is a mark that counts nothing. Nil where there is no
  /// such list.
  mutating func next(list id: String, level index: Int?, style: String?) -> (text: String, isMark: Bool)? {
    guard id != "0", let list = lists[id] else { return nil }
    let definition = links[list.definition].flatMap { styles[$0] } ?? list.definition
    guard let own = definitions[definition] else { return nil }
    let levels = own.indices.map { list.overrides[$0] ?? own[$0] }
    let index = min(max(index ?? levels.firstIndex { $0.style != nil && $0.style == style } ?? 0, 0), Self.depth - 1)
    var counts = counts[definition] ?? [Int?](repeating: nil, count: Self.depth)
    if let start = list.starts[index], begun.insert("\(id) \(index)").inserted {
      counts[index] = start
    } else {
      counts[index] = counts[index].map { $0 &+ 1 } ?? levels[index].start
    }
    for deeper in levels.indices where deeper > index {
      let restart = levels[deeper].restart
      if restart == nil || (restart.map { $0 > index } ?? false) { counts[deeper] = nil }
    }
    for higher in 0..<index where counts[higher] == nil { counts[higher] = levels[higher].start }
    self.counts[definition] = counts
    let level = levels[index]
    if level.format == "bullet" { return ("", true) }
    var text = ""
    var rest = level.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...Self.depth).contains(digit) else {
        text.append(character)
        continue
      }
      rest = rest.dropFirst()
      let format = level.isInDigits ? "decimal" : levels[digit - 1].format
      text += ListNumber.text(counts[digit - 1] ?? levels[digit - 1].start, format)
    }
    return (text, false)
  }
}
