import ReportForm

extension PrintedTable {
  /// The table as text, a row on each line; `endings` are what follows each row on its line. It ends in a line break.
  package func text(in markup: MarkupLanguage, endings: [String] = []) -> String {
    switch markup {
    case .markdown: markdown(endings: endings)
    case .html: html(endings: endings)
    }
  }
}
