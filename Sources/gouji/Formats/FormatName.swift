import ReportForm

/// What `check --format` can be.
enum FormatName: String, CaseIterable {
  case text, concise, grouped, json, jsonl, github, gitlab, sarif, junit, csv

  /// Whether a person reads it, and not a program.
  var isText: Bool {
    switch self {
    case .text, .concise, .grouped: true
    case .json, .jsonl, .github, .gitlab, .sarif, .junit, .csv: false
    }
  }

  /// The format of this name.
  func format(_ language: Language, isColoured: Bool, isQuiet: Bool) -> any FindingsFormat {
    switch self {
    case .text: TextReport(language, .whole, isColoured: isColoured, isQuiet: isQuiet)
    case .concise: TextReport(language, .concise, isColoured: isColoured, isQuiet: isQuiet)
    case .grouped: TextReport(language, .grouped, isColoured: isColoured, isQuiet: isQuiet)
    case .json: JSONFormat(language: language, isLines: false)
    case .jsonl: JSONFormat(language: language, isLines: true)
    case .github: GitHubFormat(language: language)
    case .gitlab: GitLabFormat(language: language)
    case .sarif: SARIFFormat(language: language)
    case .junit: JUnitFormat(language: language)
    case .csv: CSVFormat(language: language)
    }
  }
}
