/// A screen as a picture.
extension Screen {
  private static let cell = (width: 8.5, height: 19.0)
  private static let margin = 10.0

  /// An SVG in which every wide character takes two columns, whatever the viewer's fonts are.
  func picture(foreground: Colour, background: Colour) -> String {
    let columns = lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    let width = Double(columns) * Self.cell.width + 2 * Self.margin
    let height = Double(lines.count) * Self.cell.height + 2 * Self.margin
    var shapes = ""
    for (row, line) in lines.enumerated() {
      var column = 0
      var rest = line[...]
      while let first = rest.first {
        let run = rest.prefix { $0.style == first.style && $0.width == first.width }
        rest = rest.dropFirst(run.count)
        shapes += Self.draw(Array(run), row: row, column: column, foreground: foreground, background: background)
        column += run.count * first.width
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.short(width)) \(Self.short(height))" width="\(Self.short(width))" \
      height="\(Self.short(height))" font-family="Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', \
      'Microsoft YaHei', monospace" font-size="14" xml:space="preserve">
      <rect width="100%" height="100%" rx="6" fill="\(background.name)"/>
      \(shapes)</svg>

      """
  }

  /// One run of cells of the same style and width: what is behind it, its characters, and what is under it.
  private static func draw(_ run: [Cell], row: Int, column: Int, foreground: Colour, background: Colour) -> String {
    guard let first = run.first else { return "" }
    let style = first.style
    let ink = style.isReversed ? style.background ?? background : style.foreground ?? foreground
    let paper = style.isReversed ? style.foreground ?? foreground : style.background
    let step = cell.width * Double(first.width)
    let (x, y) = (margin + Double(column) * cell.width, margin + Double(row) * cell.height)
    let width = step * Double(run.count)
    var shapes = ""
    if let paper, paper != background {
      let size = "width=\"\(short(width))\" height=\"\(short(cell.height))\""
      shapes += "<rect x=\"\(short(x))\" y=\"\(short(y))\" \(size) fill=\"\(paper.name)\"/>\n"
    }
    let text = String(run.map(\.character))
    if text.contains(where: { $0 != " " }) {
      let places = run.indices.map { short(x + Double($0) * step) }.joined(separator: " ")
      // Narrow characters of one font are even by themselves; wide ones come from another font, and each is put into its place.
      let place = first.width == 1 ? "x=\"\(short(x))\" textLength=\"\(short(width))\"" : "x=\"\(places)\""
      let weight = (style.isBold ? " font-weight=\"bold\"" : "") + (style.isItalic ? " font-style=\"italic\"" : "")
      shapes += "<text \(place) y=\"\(short(y + 14))\" fill=\"\(ink.name)\"\(weight)>\(text.escaped)</text>\n"
    }
    if let underline = style.underline {
      let path = underline == .curly ? curl(from: x, width: width, y: y + 17) : "M\(short(x)) \(short(y + 17))h\(short(width))"
      shapes += "<path d=\"\(path)\" fill=\"none\" stroke=\"\((style.line ?? ink).name)\" stroke-width=\"1.2\"/>\n"
    }
    return shapes
  }

  private static func curl(from x: Double, width: Double, y: Double) -> String {
    let waves = max(1, Int(width / 4.25))
    return "M\(short(x)) \(short(y))" + (0..<waves).map { $0.isMultiple(of: 2) ? "q2.1 -3 4.25 0" : "q2.1 3 4.25 0" }.joined()
  }

  /// With one decimal at most.
  private static func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Screen.Colour {
  fileprivate var name: String { "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

extension String {
  /// As it stands in XML, with blanks that viewers keep.
  fileprivate var escaped: String {
    reduce(into: "") { $0 += $1 == "&" ? "&amp;" : $1 == "<" ? "&lt;" : $1 == ">" ? "&gt;" : $1 == " " ? "\u{A0}" : String($1) }
  }
}
