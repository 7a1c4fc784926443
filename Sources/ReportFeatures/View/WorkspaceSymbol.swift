import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A report, or a section or table of one, by which it is found among all of a folder.
package struct WorkspaceSymbol: Sendable {
  /// What it is called: a report by its body and year.
  package let name: String
  /// What the report is called that it is a part of; nil for a report.
  package let container: String?
  package let kind: DocumentSymbol.Kind
  /// The bytes of its title, heading or first line.
  package let range: ByteRange

  /// What a report is called, or nil where neither its body nor its year is known.
  package static func name(of identity: Identity) -> String? {
    let words = [identity.body, identity.year.map(String.init)].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The report, its sections and its tables that a query finds; none where the text is no report.
  package static func symbols(in analysis: Analysis, matching query: String, language: Language) -> [WorkspaceSymbol] {
    guard let report = analysis.report, let roots = DocumentSymbol.symbols(in: analysis, language: language) else { return [] }
    let name = name(of: report.identity)
    var symbols: [WorkspaceSymbol] = []
    if let name, matches(name, query) {
      symbols.append(WorkspaceSymbol(name: name, container: nil, kind: .report, range: report.title?.range ?? 0..<0))
    }
    var rest = roots[...]
    while let symbol = rest.popFirst() {
      switch symbol.kind {
      case .report: rest = symbol.children + rest
      case .section, .table:
        if matches(symbol.name, query) {
          symbols.append(WorkspaceSymbol(name: symbol.name, container: name, kind: symbol.kind, range: symbol.selection))
        }
        rest = symbol.children + rest
      case .subheading, .group, .row: break
      }
    }
    return symbols
  }

  /// Whether a name has every word of a query, as it is written or by the first letters of its pinyin; an empty query finds everything.
  package static func matches(_ name: String, _ query: String) -> Bool {
    let initials = PinyinInitials.of(name)
    return query.split { $0.isBlank }.allSatisfy { word in
      name.contains(word) || initials.contains(word.lowercased())
    }
  }
}
