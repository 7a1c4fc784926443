import JSONText

/// What the client says it can do, as far as it changes what the server sends.
package struct ClientCapabilities: Sendable, Equatable {
  /// The units in which it can count columns, best first.
  package var positionEncodings: [String] = []
  /// Whether it shows other places beside a diagnostic.
  package var showsRelatedInformation = false
  /// Whether it wants to know which version diagnostics are of.
  package var wantsDiagnosticVersion = false
  /// Whether it asks for diagnostics, and can be asked to ask again.
  package var pullsDiagnostics = false
  /// Whether it opens a page on a diagnostic's code.
  package var opensCodeDescription = false
  /// Whether it keeps what else a diagnostic carries.
  package var keepsDiagnosticData = false
  /// The form of text it prefers in a hover.
  package var hoverFormat = MarkupKind.plainText
  /// The form of text it prefers in a completion's documentation.
  package var completionFormat = MarkupKind.plainText
  /// The form of text it prefers in the help on a row.
  package var signatureFormat = MarkupKind.plainText
  /// Whether it asks what would be renamed before it asks for a name.
  package var preparesRename = false
  /// Whether it understands tab stops in a completion's text.
  package var expandsSnippets = false
  /// Whether it shows a few words beside a completion's label.
  package var showsLabelDetails = false
  /// Whether it can be asked to insert a text as it is, with no indentation of its own.
  package var insertsAsIs = false
  /// Whether it takes code actions that are more than commands.
  package var takesCodeActions = false
  /// Whether it tells the one right repair from others.
  package var knowsPreferredActions = false
  /// Whether it shows why an action cannot be done.
  package var showsDisabledActions = false
  /// Whether it can be asked to change a document.
  package var appliesEdits = false
  /// Whether it shows symbols within one another.
  package var nestsSymbols = false
  /// The most folding ranges that it takes of one document, or nil.
  package var foldingRangeLimit: Int?
  /// Whether it colours words that the server has told apart.
  package var showsSemanticTokens = false
  /// Whether it can be asked to ask for semantic tokens again.
  package var refreshesTokens = false
  /// Whether it can be asked to ask for inlay hints again.
  package var refreshesHints = false
  /// Whether it can be asked to ask for code lenses again.
  package var refreshesLenses = false
  /// Whether it shows documents that the server has and no file.
  package var showsContent = false
  /// Whether it asks before it renames files.
  package var tellsOfRenames = false
  /// Whether it shows where a definition is asked from.
  package var linksDefinitions = false
  /// Whether it takes edits that name the version they are for.
  package var takesVersionedEdits = false
  /// `workspace.workspaceEdit.snippetEditSupport`, where it takes edits of a version: an edit may be a snippet with tab stops.
  package var expandsSnippetEdits = false
  /// Whether it makes files that an edit asks for.
  package var createsFiles = false

  /// Whether it can be asked for settings.
  package var answersConfiguration = false
  /// Whether it can be asked to tell of changed settings.
  package var registersConfiguration = false
  /// Whether it can be asked to watch files.
  package var registersWatchedFiles = false
  /// Whether it watches files in folders that are none of the workspace's.
  package var watchesElsewhere = false

  /// A client that says nothing of itself.
  package init() {}

  /// Reads the member `capabilities` of `initialize`; what is missing or of another type counts as not said.
  package init(_ json: JSON) {
    let document = json["textDocument"]
    positionEncodings = json["general"]?["positionEncodings"]?.array?.compactMap { $0.string } ?? []
    let diagnostics = document?["publishDiagnostics"]
    showsRelatedInformation = diagnostics?["relatedInformation"]?.bool ?? false
    wantsDiagnosticVersion = diagnostics?["versionSupport"]?.bool ?? false
    opensCodeDescription = diagnostics?["codeDescriptionSupport"]?.bool ?? false
    keepsDiagnosticData = diagnostics?["dataSupport"]?.bool ?? false
    hoverFormat = MarkupKind(preferredOf: document?["hover"]?["contentFormat"])
    let item = document?["completion"]?["completionItem"]
    completionFormat = MarkupKind(preferredOf: item?["documentationFormat"])
    signatureFormat = MarkupKind(preferredOf: document?["signatureHelp"]?["signatureInformation"]?["documentationFormat"])
    preparesRename = document?["rename"]?["prepareSupport"]?.bool ?? false
    expandsSnippets = item?["snippetSupport"]?.bool ?? false
    showsLabelDetails = item?["labelDetailsSupport"]?.bool ?? false
    let insertModes = item?["insertTextModeSupport"]?["valueSet"]?.array ?? []
    insertsAsIs = insertModes.contains(.integer(InsertTextMode.asIs.rawValue))
    let action = document?["codeAction"]
    takesCodeActions = action?["codeActionLiteralSupport"]?.isObject ?? false
    knowsPreferredActions = action?["isPreferredSupport"]?.bool ?? false
    showsDisabledActions = action?["disabledSupport"]?.bool ?? false
    nestsSymbols = document?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool ?? false
    foldingRangeLimit = document?["foldingRange"]?["rangeLimit"]?.integer
    showsSemanticTokens = document?["semanticTokens"]?.isObject ?? false
    linksDefinitions = document?["definition"]?["linkSupport"]?.bool ?? false
    let workspace = json["workspace"]
    pullsDiagnostics =
      document?["diagnostic"]?.isObject ?? false && workspace?["diagnostics"]?["refreshSupport"]?.bool ?? false
    refreshesTokens = workspace?["semanticTokens"]?["refreshSupport"]?.bool ?? false
    refreshesHints = workspace?["inlayHint"]?["refreshSupport"]?.bool ?? false
    refreshesLenses = workspace?["codeLens"]?["refreshSupport"]?.bool ?? false
    showsContent = workspace?["textDocumentContent"]?.isObject ?? false
    tellsOfRenames = workspace?["fileOperations"]?["willRename"]?.bool ?? false
    appliesEdits = workspace?["applyEdit"]?.bool ?? false
    takesVersionedEdits = workspace?["workspaceEdit"]?["documentChanges"]?.bool ?? false
    createsFiles =
      takesVersionedEdits && workspace?["workspaceEdit"]?["resourceOperations"]?.array?.contains(.string("create")) ?? false
    expandsSnippetEdits = takesVersionedEdits && workspace?["workspaceEdit"]?["snippetEditSupport"]?.bool ?? false
    answersConfiguration = workspace?["configuration"]?.bool ?? false
    registersConfiguration = workspace?["didChangeConfiguration"]?["dynamicRegistration"]?.bool ?? false
    watchesElsewhere = workspace?["didChangeWatchedFiles"]?["relativePatternSupport"]?.bool ?? false
    registersWatchedFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
  }
}
