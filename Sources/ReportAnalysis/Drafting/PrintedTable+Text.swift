import ReportForm

extension PrintedTable {
  /// The table as text, a row on each line; `endings` are what follows each row on its line. It ends in a line break.
  package func text(in style: DraftStyle, endings: [String] = []) -> String {
    switch style.language {
    case .markdown: markdown(style.tables, endings: endings)
    case .html: html(endings: endings)
    }
  }
}
