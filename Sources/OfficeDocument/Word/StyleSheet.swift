/// The styles of a Word document, as far as they tell what a paragraph is.
struct StyleSheet {
  struct Style {
    var base: String?
    var name = ""
    /// From 1 for the highest; 10 for body text.
    var outline: Int?
    var list: String?
    var listLevel: Int?
    var isHidden: Bool?
    var isBold: Bool?
    var isStruck: Bool?
  }

  private var styles: [String: Style] = [:]
  /// That of paragraphs which name none.
  private(set) var standard: String?

  init(_ tree: XMLTree?) {
    guard let tree else { return }
    for node in tree.children(of: 0) where tree.nodes[node].name == "style" {
      guard let id = tree.attribute("styleId", of: node) else { continue }
      var style = Style(base: tree.value("basedOn", of: node), name: (tree.value("name", of: node) ?? "").lowercased())
      if let paragraph = tree.child("pPr", of: node) {
        style.outline = tree.value("outlineLvl", of: paragraph).flatMap { Int($0) }.map { min(max($0, 0), 9) + 1 }
        if let numbering = tree.child("numPr", of: paragraph) {
          style.list = tree.value("numId", of: numbering)
          style.listLevel = tree.value("ilvl", of: numbering).flatMap { Int($0) }
        }
      }
      if let run = tree.child("rPr", of: node) {
        style.isHidden = tree.isOn("vanish", of: run)
        style.isBold = tree.isOn("b", of: run)
        style.isStruck = tree.isOn("strike", of: run)
      }
      styles[id] = style
      if tree.attribute("default", of: node).map({ ["1", "true", "on"].contains($0) }) ?? false,
        tree.attribute("type", of: node) == "paragraph"
      {
        standard = id
      }
    }
  }

  /// What a style or the nearest of those that it builds on says.
  func value<Value>(_ property: (Style) -> Value?, of id: String?) -> Value? {
    var id = id
    for _ in 0..<20 {
      guard let style = id.flatMap({ styles[$0] }) else { return nil }
      if let value = property(style) { return value }
      id = style.base
    }
    return nil
  }

  /// Whether a paragraph of a style is a line of a table of contents.
  func isContents(_ id: String?) -> Bool { id.flatMap { styles[$0] }?.name.hasPrefix("toc ") ?? false }

  /// The styles by which a style takes part in a list, so that a level of the list can name it.
  func listLevel(of id: String?) -> Int { value({ $0.listLevel }, of: id) ?? 0 }
}
