/// What the client says it can do, as far as it changes what the server sends.
package struct ClientCapabilities: Sendable, Equatable {
  /// The units in which it can count columns, best first.
  package var positionEncodings: [String] = []
  package var showsRelatedInformation = false
  package var wantsDiagnosticVersion = false
  package var hoverFormat = MarkupKind.plainText
  package var completionFormat = MarkupKind.plainText
  package var expandsSnippets = false
  package var showsLabelDetails = false
  /// Whether it takes code actions that are more than commands.
  package var takesCodeActions = false
  package var knowsPreferredActions = false
  package var takesVersionedEdits = false

  /// A client that says nothing of itself.
  package init() {}

  /// Reads the member `capabilities` of `initialize`; what is missing or of another type counts as not said.
  package init(_ json: JSON) {
    let document = json["textDocument"]
    positionEncodings = json["general"]?["positionEncodings"]?.array?.compactMap(\.string) ?? []
    let diagnostics = document?["publishDiagnostics"]
    showsRelatedInformation = diagnostics?["relatedInformation"]?.bool ?? false
    wantsDiagnosticVersion = diagnostics?["versionSupport"]?.bool ?? false
    hoverFormat = MarkupKind(preferredOf: document?["hover"]?["contentFormat"])
    let item = document?["completion"]?["completionItem"]
    completionFormat = MarkupKind(preferredOf: item?["documentationFormat"])
    expandsSnippets = item?["snippetSupport"]?.bool ?? false
    showsLabelDetails = item?["labelDetailsSupport"]?.bool ?? false
    let action = document?["codeAction"]
    takesCodeActions = action?["codeActionLiteralSupport"]?.isObject ?? false
    knowsPreferredActions = action?["isPreferredSupport"]?.bool ?? false
    takesVersionedEdits = json["workspace"]?["workspaceEdit"]?["documentChanges"]?.bool ?? false
  }
}
