import ReportSyntax

/// A small chart of bars as a picture within a page.
enum BarChart {
  private static let (width, height) = (140, 9)

  /// One bar under the other, each as long as its value is of the most; `label` says the same in words.
  static func svg(_ values: [Int64], of most: Int64, label: String) -> String {
    let rectangles = values.enumerated().map { index, value in
      let length = most > 0 ? max(Double(width) * Double(max(value, 0)) / Double(most), value > 0 ? 1 : 0) : 0
      let tenths = Int(length * 10)
      let place = index * (height + 2)
      return "<rect class=\"bar\(values.count - index)\" y=\"\(place)\" width=\"\(tenths / 10).\(tenths % 10)\" height=\"\(height)\"/>"
    }
    let size = "width=\"\(width)\" height=\"\(values.count * (height + 2) - 2)\""
    return "<svg role=\"img\" \(size)><title>\(Markup.escaped(label))</title>\(rectangles.joined())</svg>"
  }
}
