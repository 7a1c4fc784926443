import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/completion`: null in a document that is not open.
  func complete(_ params: CompletionParams) -> CompletionList? {
    guard let document = documents[params.uri] else { return nil }
    let analysis = document.analysis
    let conversions = Conversions(analysis.text, in: encoding)
    let offset = conversions.offset(of: params.position)
    let items = Completion.items(in: analysis, at: offset, language: language(of: document), typed: params.typed) { [self] in
      ExpectedIdentity(year: Clock.reportYear, body: bodyBeside(document))
    }
    // A heading that was typed to its end has nothing to offer any more, which only asking again can tell.
    return CompletionList(items.map { completionItem($0, conversions) }, isIncomplete: items.contains { $0.kind == .heading })
  }

  private func completionItem(_ item: Completion.Item, _ conversions: Conversions) -> CompletionItem {
    let snippet = client.expandsSnippets ? item.snippet : nil
    let text = snippet ?? item.text
    return CompletionItem(
      label: item.label, kind: kind(of: item), detail: item.detail, hasLabelDetails: client.showsLabelDetails,
      documentation: item.documentation.map { MarkupContent(client.completionFormat, $0) }, sortText: item.sortText,
      filterText: item.filterText, edit: TextReplacement(conversions.range(of: item.range), text),
      isSnippet: snippet != nil, isAsIs: client.insertsAsIs && text.utf8.contains(.lineFeed))
  }

  private func kind(of item: Completion.Item) -> CompletionItem.Kind {
    switch item.kind {
    case .heading: .module
    case .row: .field
    case .figure, .total: .value
    case .template: .snippet
    case .number: .value
    case .sentence: .text
    case .citation: .reference
    case .rule: .enumMember
    }
  }
}
