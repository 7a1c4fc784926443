import ReportForm

/// What the user has settled: how grave each rule is, which edition counts, and what is to be read.
package struct Configuration: Sendable, Equatable {
  /// How much a rule counts.
  package enum Level: Sendable, Equatable {
    /// It is not asked.
    case off
    /// Its findings are this grave.
    case at(Severity)

    /// The level with a name: `off`, or a severity's.
    package init?(name: String) {
      if name == "off" {
        self = .off
      } else if let severity = Severity.allCases.first(where: { $0.name == name }) {
        self = .at(severity)
      } else {
        return nil
      }
    }

    /// What it is called.
    package var name: String {
      switch self {
      case .off: "off"
      case .at(let severity): severity.name
      }
    }

    /// The names of all levels.
    package static let names = ["off"] + Severity.allCases.map { $0.name }
  }

  /// The edition a report is held to.
  package enum EditionChoice: Sendable, Equatable {
    /// The one in force in the report's year.
    case auto
    case fixed(Edition.Year)
  }

  /// The levels of the rules that are not left as they are, by their ids.
  package var severities: [String: Level] = [:]
  /// The rules that are asked at all; nil for every one.
  package var select: RuleChoice?
  /// The patterns of the paths that are passed over in folders, from the folder of the file that has them; nil where nothing is settled, as
  /// with the rest.
  package var exclude: [String]?
  package var edition: EditionChoice?
  package var language: Language?
  /// The path of last year's report of the same body, or of a folder with it.
  package var previousReport: String?
  /// How the tables are to stand that are written or formatted.
  package var tables: TableStyle?

  package init() {}

  /// The one that settles nothing.
  package static let standard = Configuration()

  /// What counts where `other`, nearer to the user, is settled too.
  package func overlaid(by other: Configuration) -> Configuration {
    var result = self
    for (rule, severity) in other.severities { result.severities[rule] = severity }
    result.select = other.select ?? select
    result.exclude = other.exclude ?? exclude
    result.edition = other.edition ?? edition
    result.language = other.language ?? language
    result.tables = other.tables ?? tables
    result.previousReport = other.previousReport ?? previousReport
    return result
  }

  /// The levels that count: those that are settled, and off for what is not selected.
  var levels: [String: Level] {
    guard let select else { return severities }
    return Rules.all.reduce(into: severities) { levels, rule in if !select.ids.contains(rule.id) { levels[rule.id] = .off } }
  }

  /// How tables are to stand; compact where nothing is settled.
  package var tableStyle: TableStyle { tables ?? .compact }

  /// The edition every report is held to, or nil where its year tells.
  var fixedEdition: Edition.Year? { if case .fixed(let edition) = edition { edition } else { nil } }
}
