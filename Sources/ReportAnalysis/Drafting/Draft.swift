import ReportForm
import ReportSyntax

/// New text for a report, block by block, which is written in Markdown or straight in HTML.
package struct Draft: Sendable {
  /// A part of it that stands by itself.
  package enum Block: Sendable {
    /// A heading of a level from 1 on; a plain line at level 0, as in a report without marks.
    case heading(String, level: Int)
    /// A heading below those, set in bold.
    case subheading(String)
    case paragraph(String)
    /// A note to the author, which no reader sees.
    case comment(String)
    case table(PrintedTable)
  }

  /// Its parts from first to last.
  package var blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  /// The text, with a blank line between blocks; it ends in a line break.
  package func text(in style: DraftStyle) -> String { blocks.map { $0.text(in: style) }.joined(separator: "\n") }
}

extension Draft.Block {
  /// The lines of the block; they end in a line break.
  fileprivate func text(in style: DraftStyle) -> String {
    switch (self, style.language) {
    case (.heading(let text, let level), .markdown): level > 0 ? String(repeating: "#", count: level) + " \(text)\n" : text + "\n"
    case (.heading(let text, let level), .html): Self.element(level > 0 ? "h\(min(level, 6))" : "p", Markup.escaped(text))
    case (.subheading(let text), .markdown): "**\(text)**\n"
    case (.subheading(let text), .html): Self.element("p", "<strong>\(Markup.escaped(text))</strong>")
    case (.paragraph(let text), .markdown): text + "\n"
    case (.paragraph(let text), .html): Self.element("p", Markup.escaped(text))
    case (.comment(let text), _): "<!-- \(text) -->\n"
    case (.table(let table), _): table.text(in: style)
    }
  }

  private static func element(_ name: String, _ content: String) -> String { "<\(name)>\(content)</\(name)>\n" }
}
