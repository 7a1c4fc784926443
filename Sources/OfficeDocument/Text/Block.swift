/// A part of a document's body.
enum Block {
  case paragraph(Paragraph)
  case table(Grid)

  struct Paragraph {
    var glyphs: [Glyph]
    /// From 1 for the highest; nil for what is no heading.
    var level: Int?
    var isItem = false
    var node: Int32
  }

  /// A table as it shows: rows of cells, each in its first column.
  struct Grid {
    struct Cell {
      var blocks: [Block] = []
      /// The paragraph in which what is missing would stand; -1 where there is none.
      var node: Int32 = -1
      /// Where it stands; nil for a cell of a document, whose place is its row and column.
      var place: DocumentPlace?
    }

    struct Row {
      /// What it is called; counted from 1.
      var number: Int
      /// In the order of the columns; nil for what a cell before or above covers.
      var cells: [Cell?]
    }

    var rows: [Row]
  }

  /// The paragraphs in it, in order, those of tables too.
  var paragraphs: [Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let grid): grid.rows.flatMap { $0.cells.flatMap { $0?.blocks.flatMap { $0.paragraphs } ?? [] } }
    }
  }

  var isTable: Bool { if case .table = self { true } else { false } }
}
