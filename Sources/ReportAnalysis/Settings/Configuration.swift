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
    package static let names = ["off"] + Severity.allCases.map(\.name)
  }

  /// The edition a report is held to.
  package enum EditionChoice: Sendable, Equatable {
    /// The one in force in the report's year.
    case auto
    case fixed(Edition.Year)
  }

  /// The levels of the rules that are not left as they are, by their ids.
  package var severities: [String: Level] = [:]
  /// Nil where nothing is settled, as with the rest.
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
    result.severities.merge(other.severities) { $1 }
    result.edition = other.edition ?? edition
    result.language = other.language ?? language
    result.tables = other.tables ?? tables
    result.previousReport = other.previousReport ?? previousReport
    return result
  }

  /// How tables are to stand; compact where nothing is settled.
  package var tableStyle: TableStyle { tables ?? .compact }

  /// The edition every report is held to, or nil where its year tells.
  var fixedEdition: Edition.Year? { if case .fixed(let edition) = edition { edition } else { nil } }
}
