/// A statutory table as the notice prints it: rows of cells, of which some span several columns or rows.
///
/// What a cell covers besides its first place belongs to no other cell, as in HTML; each row lists only the cells that begin in it.
package struct PrintedTable: Sendable {
  /// One cell.
  package struct Cell: Sendable, Hashable {
    /// What a cell holds.
    package enum Kind: Sendable, Hashable {
      /// A header over columns, the title of a block, or the note in the corner.
      case header
      /// The label of a row or of a group of rows.
      case label
      /// A figure.
      case figure
    }

    package let kind: Kind
    package let text: String
    /// The number of columns it covers, at least 1.
    package var columnSpan = 1
    /// The number of rows it covers, at least 1.
    package var rowSpan = 1

    package init(kind: Kind, text: String, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.kind = kind
      self.text = text
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }

  /// One row: the cells that begin in it, from left to right.
  package struct Row: Sendable {
    package let cells: [Cell]
    /// The place of the body's row that it is or stands over, and whether it is that row itself.
    package let source: Int
    package let isBody: Bool
    /// Whether it ends where its cells end, as its figures could not be placed.
    let isRagged: Bool
  }

  /// A row of the body before cells are merged.
  package struct BodyRow: Sendable {
    /// The groups that it stands in, outermost first.
    package var path: [String] = []
    /// Its label; nil for a row of table 4, and for cells kept as they are.
    var label: String?
    /// The texts of its figures, or of all its cells.
    let cells: [String]
    /// What the cells are.
    let shape: Shape

    package init(path: [String] = [], label: String? = nil, cells: [String], shape: Shape) {
      self.path = path
      self.label = label
      self.cells = cells
      self.shape = shape
    }

    package enum Shape: Sendable { case placed, ragged, verbatim }
  }

  package private(set) var rows: [Row]
  /// The number of columns.
  package let width: Int
  /// Whether a row of its body makes it wider than the form's own table.
  package let isWidened: Bool
  /// The number of columns before the first figure.
  package let labelColumns: Int

  /// The table of an edition; `figure` gives what stands for a figure by its number in the edition.
  package init(_ kind: TableKind, of edition: Edition, _ figure: (Int) -> String) {
    let body = edition.table(kind).rows.enumerated().map { index, row in
      let cells = edition.figures(ofRow: index, in: kind).map(figure)
      return BodyRow(path: row.path, label: kind == .reviews ? nil : row.label, cells: cells, shape: .placed)
    }
    self.init(kind, of: edition, body)
  }

  /// The same headers over other rows; the table is as wide as its widest row.
  package init(_ kind: TableKind, of edition: Edition, _ body: [BodyRow]) {
    let form = edition.table(kind)
    let labels = form.labelColumns
    let usual = labels + (form.rows.map { $0.columns.count }.max() ?? 0)
    let widest = body.map { $0.shape == .verbatim ? $0.cells.count : $0.cells.count + $0.leadColumns(labels) }.max() ?? 0
    let width = max(usual, widest)
    var rows: [Row] = []
    if kind != .disclosures {
      rows = Self.headers(form).map { Row(cells: $0, source: 0, isBody: false, isRagged: false) }
    }
    var path: [String] = []
    for (index, row) in body.enumerated() {
      guard row.shape != .verbatim else {
        let cells = row.cells.map { Cell(kind: .label, text: $0) }
        rows.append(Row(cells: cells, source: index, isBody: true, isRagged: false))
        // It cannot stand in the columns that a group covers.
        if kind == .requests { path = [] }
        continue
      }
      if kind == .disclosures, row.path != path {
        rows += Self.blockHeaders(row.path, form, width: width).map { Row(cells: $0, source: index, isBody: false, isRagged: false) }
      }
      var cells: [Cell] = []
      if kind == .requests {
        for (depth, group) in row.path.enumerated() where depth >= path.count || path[...depth] != row.path[...depth] {
          cells.append(Cell(kind: .label, text: group, rowSpan: Self.run(of: row.path[...depth], from: index, in: body)))
        }
      }
      path = row.path
      if let label = row.label {
        let span = kind == .requests && row.shape == .placed ? labels - row.path.count : 1
        cells.append(Cell(kind: .label, text: label, columnSpan: max(span, 1)))
      }
      cells += row.cells.map { Cell(kind: .figure, text: $0) }
      // In table 2 the last figure reaches to the table's edge.
      if kind == .disclosures, row.shape == .placed, let last = cells.indices.last { cells[last].columnSpan = width - last }
      rows.append(Row(cells: cells, source: index, isBody: true, isRagged: row.shape == .ragged))
    }
    self.rows = rows
    self.width = width
    isWidened = width > usual
    labelColumns = labels
  }

  /// The same table with other texts in its headers, told from the form's and from the place of the body's row below them.
  package func renamingHeaders(_ name: (String, Int) -> String) -> PrintedTable {
    var table = self
    table.rows = rows.map { row in
      let cells = row.cells.map { cell in
        cell.kind == .header
          ? Cell(kind: .header, text: name(cell.text, row.source), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan) : cell
      }
      return Row(cells: cells, source: row.source, isBody: row.isBody, isRagged: row.isRagged)
    }
    return table
  }

  /// How many rows from one on stand in the same groups.
  private static func run(of path: ArraySlice<String>, from first: Int, in body: [BodyRow]) -> Int {
    body[first...].prefix { $0.shape != .verbatim && $0.path.starts(with: path) }.count
  }

  /// The headers over columns of figures, level by level, beside the one over the labels.
  private static func headers(_ form: TableForm) -> [[Cell]] {
    let paths = (form.rows.first?.columns ?? []).map { [form.header?.label].compactMap { $0 } + $0.path + [$0.label] }
    let depth = paths.map { $0.count }.max() ?? 0
    return (0..<depth).map { level in
      var cells: [Cell] = []
      if level == 0, let stub = form.stub {
        cells.append(Cell(kind: .header, text: stub.label, columnSpan: form.labelColumns, rowSpan: depth))
      }
      var column = 0
      while column < paths.count {
        let path = paths[column]
        guard level < path.count else {
          column += 1
          continue
        }
        let isLast = level == path.count - 1
        let span = isLast ? 1 : paths[column...].prefix { $0.count > level + 1 && $0[...level] == path[...level] }.count
        cells.append(Cell(kind: .header, text: path[level], columnSpan: span, rowSpan: isLast ? depth - level : 1))
        column += span
      }
      return cells
    }
  }

  /// The title and the headers of a block of table 2.
  private static func blockHeaders(_ path: [String], _ form: TableForm, width: Int) -> [[Cell]] {
    let columns = form.rows.first { $0.path == path }?.columns ?? []
    var headers = ([form.stub?.label ?? ""] + columns.map { $0.label }).map { Cell(kind: .header, text: $0) }
    headers[headers.count - 1].columnSpan = width - headers.count + 1
    return path.map { [Cell(kind: .header, text: $0, columnSpan: width)] } + [headers]
  }

  /// The rows as lines of cells of equal number, each text at its cell's first place and blanks where the cell goes on.
  package var lines: [[String]] {
    /// For each column, how many rows it is still covered from above.
    var covered = [Int](repeating: 0, count: width)
    return rows.map { row in
      var line: [String] = []
      for cell in row.cells {
        while line.count < width, covered[line.count] > 0 { line.append("") }
        let start = line.count
        line.append(cell.text)
        let end = max(start, min(start + cell.columnSpan, width))
        while line.count < end { line.append("") }
        for column in start..<end { covered[column] = cell.rowSpan }
      }
      if !row.isRagged { line += [String](repeating: "", count: max(0, width - line.count)) }
      for column in covered.indices where covered[column] > 0 { covered[column] -= 1 }
      return line
    }
  }
}

extension PrintedTable.BodyRow {
  /// The columns before its first figure, in a table with so many columns of labels.
  fileprivate func leadColumns(_ labels: Int) -> Int { shape == .ragged && label != nil ? min(path.count, labels - 1) + 1 : labels }
}
