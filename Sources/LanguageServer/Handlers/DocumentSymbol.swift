import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/documentSymbol`: null in a document that is no report, which the editor outlines by its own lights.
  func documentSymbols(_ params: TextDocumentParams) -> SymbolList? {
    reading(params.uri) { analysis, conversions, language in
      guard let symbols = DocumentSymbol.symbols(in: analysis, language: language) else { return nil }
      return SymbolList(symbols.map { node($0, conversions) }, client.nestsSymbols ? .nested : .flat(uri: params.uri))
    }
  }

  private func node(_ symbol: DocumentSymbol, _ conversions: Conversions) -> SymbolNode {
    SymbolNode(
      name: symbol.name, detail: symbol.detail, kind: kind(of: symbol.kind), range: conversions.range(of: symbol.range),
      selectionRange: conversions.range(of: symbol.selection), children: symbol.children.map { node($0, conversions) })
  }

  /// What the protocol calls a part of a report.
  func kind(of kind: DocumentSymbol.Kind) -> SymbolNode.Kind {
    switch kind {
    case .report: .module
    case .section: .namespace
    case .subheading: .string
    case .table, .group: .array
    case .row: .field
    }
  }
}
