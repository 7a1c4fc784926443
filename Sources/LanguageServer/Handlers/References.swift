import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/references`: null where no number of the report stands.
  func references(_ params: ReferenceParams) -> LocationList? {
    reading(params.place.uri) { analysis, conversions, _ in
      let offset = conversions.offset(of: params.place.position)
      return References.at(offset, in: analysis, includesOwn: params.includesDeclaration).map { ranges in
        LocationList(ranges.map { Location(uri: params.place.uri, range: conversions.range(of: $0)) })
      }
    }
  }
}
