import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/prepareCallHierarchy`: null where no figure stands.
  func prepareCallHierarchy(_ params: TextDocumentPosition) -> CallHierarchyItemList? {
    reading(params.uri) { analysis, conversions, language in
      CallHierarchy.at(conversions.offset(of: params.position), in: analysis, language: language).map {
        CallHierarchyItemList([item($0, params.uri, conversions)])
      }
    }
  }

  /// `callHierarchy/incomingCalls`: the totals that take a figure up.
  func incomingCalls(_ params: CallHierarchyParams) -> CallList? {
    reading(params.uri) { analysis, conversions, language in
      CallHierarchy.totals(with: params.number, in: analysis, language: language).map { totals in
        CallList(totals.map { item($0, params.uri, conversions) }, .from)
      }
    }
  }

  /// `callHierarchy/outgoingCalls`: the parts that a total is made of.
  func outgoingCalls(_ params: CallHierarchyParams) -> CallList? {
    reading(params.uri) { analysis, conversions, language in
      CallHierarchy.parts(of: params.number, in: analysis, language: language).map { parts in
        CallList(parts.map { item($0, params.uri, conversions) }, .to)
      }
    }
  }

  private func item(_ figure: CallHierarchy, _ uri: String, _ conversions: Conversions) -> CallHierarchyItem {
    CallHierarchyItem(
      name: figure.name, detail: figure.detail, uri: uri, range: conversions.range(of: figure.range), number: figure.number)
  }
}
