extension OfficePackage {
  /// How many headers and footers have more in them than the number of the page.
  func marginCount() throws(DocumentFault) -> Int {
    var count = 0
    for relationship in relationships where ["header", "footer"].contains(relationship.type) && !relationship.isOutside {
      guard let tree = try tree(relationship.target) else { continue }
      let text = tree.nodes.indices.filter { tree.nodes[$0].name == "t" && tree.nodes[$0].vocabulary == .word }.map { tree.text(of: $0) }
      if text.joined().contains(where: { !$0.isNumber && !$0.isWhitespace && !"-—–－第页共of/".contains($0) }) { count += 1 }
    }
    return count
  }
}
