import ReportSyntax

extension Layout {
  /// What stands between one cell's text and the next one's.
  var separator: String {
    switch self {
    case .pipes: " | "
    case .tabs: "\t"
    case .cellPerLine: "\n\t"
    case .html: "</td><td>"
    case .flowing: " "
    }
  }

  /// A text to be written into a blank, with the blanks that set it apart there from pipes and from words.
  package func spaced(_ cell: String, at offset: Int, in text: SourceText) -> String {
    let before = offset > 0 ? text.bytes[offset - 1] : .space
    let after = offset < text.bytes.count ? text.bytes[offset] : .lineFeed
    switch self {
    case .pipes: return (before > .space ? " " : "") + cell + (after == .pipe ? " " : "")
    case .flowing: return (before > .space ? " " : "") + cell + (after > .space ? " " : "")
    case .tabs, .cellPerLine, .html: return cell
    }
  }
}
