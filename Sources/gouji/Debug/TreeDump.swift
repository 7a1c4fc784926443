import ReportSyntax

/// A syntax tree in lines: each block, under it its rows, under each its cells, with kinds and byte ranges.
struct TreeDump {
  let lines: [String]

  init(_ tree: SyntaxTree) {
    var lines: [String] = tree.isPage ? ["page"] : []
    for block in tree.blocks {
      lines.append("\(Self.name(of: block.kind)) \(block.range)")
      for row in tree.rows[block.rows] {
        lines.append("  \(row.kind) \(row.range)")
        for cell in tree.cells[row.cells] {
          lines.append("    \(cell.range) \(cell.content) \(tree.text.string(cell.content).debugDescription)")
        }
      }
    }
    for comment in tree.comments { lines.append("comment \(comment) \(tree.text.string(comment).debugDescription)") }
    self.lines = lines
  }

  private static func name(of kind: Block.Kind) -> String {
    if case .table(let layout) = kind { "table.\(layout)" } else { "\(kind)" }
  }
}
