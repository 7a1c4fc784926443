import JSONText

/// `textDocument/completion`: what may be typed at a place.
package struct CompletionParams: Sendable, Equatable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The place in it.
  package let position: Position
  /// The character that was typed and brought the client to ask by itself; nil where its user has asked, or the client does not say.
  package let typed: Character?

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    let place = try TextDocumentPosition(params)
    uri = place.uri
    position = place.position
    let context = params["context"]
    typed = context?["triggerKind"]?.integer == 2 ? context?["triggerCharacter"]?.string?.first : nil
  }
}

/// The answer to `textDocument/completion`: all there is to offer.
package struct CompletionList: JSONWritable {
  /// The offers; the client sorts them by their `sortText`.
  package let items: [CompletionItem]
  /// Whether to ask again as more is typed, and not only to leave out what no longer fits.
  package let isIncomplete: Bool

  /// Puts one together from its parts.
  package init(_ items: [CompletionItem], isIncomplete: Bool = false) {
    self.items = items
    self.isIncomplete = isIncomplete
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("isIncomplete", isIncomplete)
      writer.member("items", items)
    }
  }
}

/// One offer in an editor's list.
package struct CompletionItem: JSONWritable {
  /// What kind of thing it is, for the icon: the protocol's numbers.
  package enum Kind: Int, Sendable {
    case text = 1
    case field = 5
    case module = 9
    case value = 12
    case snippet = 15
    case reference = 18
    case enumMember = 20
  }

  /// What the list shows.
  package let label: String
  /// What kind of thing it is, for the icon.
  package let kind: Kind
  /// A few words beside the label.
  package let detail: String?
  /// Whether `detail` goes where the client shows it beside every label, not only beside the selected one.
  package let hasLabelDetails: Bool
  /// What it means.
  package let documentation: MarkupContent?
  /// What the list is sorted by.
  package let sortText: String
  /// What the typed text is matched against.
  package let filterText: String
  /// What it does.
  package let edit: TextReplacement
  /// Whether the edit's text holds tab stops.
  package let isSnippet: Bool
  /// Whether to ask the client not to indent the lines of the edit's text.
  package let isAsIs: Bool

  /// Puts one together from its parts.
  package init(
    label: String, kind: Kind, detail: String?, hasLabelDetails: Bool, documentation: MarkupContent?, sortText: String,
    filterText: String, edit: TextReplacement, isSnippet: Bool, isAsIs: Bool
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.hasLabelDetails = hasLabelDetails
    self.documentation = documentation
    self.sortText = sortText
    self.filterText = filterText
    self.edit = edit
    self.isSnippet = isSnippet
    self.isAsIs = isAsIs
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("label", label)
      writer.member("kind", kind.rawValue)
      if let detail, hasLabelDetails {
        writer.name("labelDetails")
        writer.object { $0.member("description", detail) }
      } else if let detail {
        writer.member("detail", detail)
      }
      if let documentation { writer.member("documentation", documentation) }
      writer.member("sortText", sortText)
      writer.member("filterText", filterText)
      writer.member("insertTextFormat", isSnippet ? 2 : 1)
      if isAsIs { writer.member("insertTextMode", InsertTextMode.asIs.rawValue) }
      writer.member("textEdit", edit)
    }
  }
}
