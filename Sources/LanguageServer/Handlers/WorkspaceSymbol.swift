import LanguageServerProtocol
import ReportFeatures
import ReportFolder

extension Server {
  /// No more is given of one query, as nobody reads on.
  private static let mostSymbols = 200

  /// `workspace/symbol`: the reports of the client's folders by body and year, and of the open ones their sections and tables.
  func workspaceSymbols(_ params: WorkspaceSymbolParams) -> WorkspaceSymbolList {
    WorkspaceSymbolList(Array((openSymbols(params.query) + reportsOnDisk(params.query)).prefix(Self.mostSymbols)))
  }

  private func openSymbols(_ query: String) -> [WorkspaceSymbolList.Symbol] {
    documents.all.flatMap { document in
      let analysis = document.analysis
      let conversions = Conversions(analysis.text, in: encoding)
      return WorkspaceSymbol.symbols(in: analysis, matching: query, language: language(of: document)).map { symbol in
        WorkspaceSymbolList.Symbol(
          name: symbol.name, container: symbol.container, kind: kind(of: symbol.kind),
          location: Location(uri: document.uri, range: conversions.range(of: symbol.range)))
      }
    }
  }

  /// The reports that are not open, each at the line of its title.
  private func reportsOnDisk(_ query: String) -> [WorkspaceSymbolList.Symbol] {
    let open = Set(documents.all.compactMap { FileURI.path(of: $0.uri) })
    let roots = settings.folders.compactMap(FileURI.path(of:))
    // Without a folder of the client's, what lies beside its files.
    let folders = roots.isEmpty ? Set(open.map(DiskFile.folder(of:))).sorted() : []
    return folderReports.reports(below: roots, in: folders, passingOver: open.contains).compactMap { found in
      guard let name = WorkspaceSymbol.name(of: found.identity), WorkspaceSymbol.matches(name, query) else { return nil }
      let start = Position(line: found.line, character: 0)
      return WorkspaceSymbolList.Symbol(
        name: name, container: nil, kind: .module,
        location: Location(uri: FileURI.uri(ofPath: found.path), range: PositionRange(start: start, end: start)))
    }
  }
}
