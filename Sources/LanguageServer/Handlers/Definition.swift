import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/definition`: null where no number of the report stands.
  func definition(_ params: TextDocumentPosition) -> LocationList? {
    reading(params.uri) { analysis, conversions, _ in
      Definition.at(conversions.offset(of: params.position), in: analysis).map { definition in
        LocationList(
          definition.targets.map { Location(uri: params.uri, range: conversions.range(of: $0)) },
          from: client.linksDefinitions ? conversions.range(of: definition.origin) : nil)
      }
    }
  }
}
