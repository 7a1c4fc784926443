import JSONText

/// `initialize`: who the client is and what it can do.
package struct InitializeParams: Sendable, Equatable {
  /// The process to end with, or nil where the client names none.
  package let processID: Int?
  /// The language of the client's user, as a BCP 47 tag.
  package let locale: String?
  /// The settings in `initializationOptions`, there or under `gouji`; null where there are none.
  package let settings: JSON
  /// Whether they count only until the client tells its settings otherwise, in `initializationOptions`.
  package let settingsAreProvisional: Bool
  /// The URIs of the folders that the client has open, the first one first; empty where it has none.
  package let folders: [String]
  /// The URI of a page with a heading for each rule that the client can open, in `initializationOptions`; nil where it has none.
  package let ruleReference: String?
  /// Whether the client wants to be told how each document stands, in `initializationOptions`.
  package let wantsVerdict: Bool
  /// Whether the client shows a hover in one window with the findings there, in `initializationOptions`.
  package let showsHoverBesideFindings: Bool
  /// Whether the client lists the findings of files that are not open, in `initializationOptions`.
  package let listsFindings: Bool
  /// The commands of its own that the client lets a code lens run, in `initializationOptions`.
  package let clientCommands: [String]
  /// The unit in which the client counts columns where it does so without a word in its capabilities, in `initializationOptions`; nil where
  /// it says nothing.
  package let positionEncoding: String?
  /// Whether the client wants diagnostics to be published though it could ask for them, in `initializationOptions`.
  package let wantsPublishing: Bool
  /// What the client can do.
  package let capabilities: ClientCapabilities

  /// What of `initializationOptions` is no setting.
  private static let ownOptions = [
    "ruleReference", "verdict", "hoverBesideFindings", "listsFindings", "publishDiagnostics", "positionEncoding", "provisionalSettings",
    "commands",
  ]

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    guard params.isObject else { throw .invalidParams("the parameters must be an object with the member \"capabilities\"") }
    processID = try params.optionalInteger("processId")
    locale = params["locale"]?.string
    let options = params["initializationOptions"] ?? .null
    settings = options["gouji"] ?? Self.ownOptions.reduce(options) { $0.without($1) }
    let listed = params["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string } ?? []
    folders = listed.isEmpty ? [params["rootUri"]?.string].compactMap { $0 } : listed
    ruleReference = options["ruleReference"]?.string
    wantsVerdict = options["verdict"]?.bool ?? false
    settingsAreProvisional = options["provisionalSettings"]?.bool ?? false
    listsFindings = options["listsFindings"]?.bool ?? false
    positionEncoding = options["positionEncoding"]?.string
    wantsPublishing = options["publishDiagnostics"]?.bool ?? false
    showsHoverBesideFindings = options["hoverBesideFindings"]?.bool ?? false
    clientCommands = options["commands"]?.array?.compactMap { $0.string } ?? []
    capabilities = ClientCapabilities(params["capabilities"] ?? .null)
  }
}

/// The answer to `initialize`: what the server can do.
package struct InitializeResult: JSONWritable {
  /// What the server is called.
  package let serverName: String
  /// Which of its versions this is.
  package let serverVersion: String
  /// The unit of columns from now on: `utf-8`, `utf-16` or `utf-32`.
  package let positionEncoding: String
  /// The characters after which the client asks for completions by itself.
  package let triggerCharacters: [String]
  /// The kinds of action; empty for a client that knows no kinds.
  package let codeActionKinds: [CodeActionKind]
  /// The names of the commands; empty for a client that cannot be asked to change a document.
  package let commands: [String]
  /// Whether the client is to ask for diagnostics, of its documents and of its folders.
  package let answersDiagnostics: Bool
  /// What semantic tokens can be, or nil for a client that colours none.
  package let tokenLegend: SemanticTokensLegend?
  /// Whether the client asks what would be renamed.
  package let preparesRename: Bool
  /// Whether it has documents of its own for the client to show.
  package let servesContent: Bool
  /// The glob pattern of the files that it wants to be asked about before they, or folders, are renamed; nil for a client that does not
  /// ask.
  package let renamePattern: String?

  /// Puts one together from its parts.
  package init(
    serverName: String, serverVersion: String, positionEncoding: String, triggerCharacters: [String], codeActionKinds: [CodeActionKind],
    commands: [String] = [], answersDiagnostics: Bool = false, tokenLegend: SemanticTokensLegend? = nil, preparesRename: Bool = false,
    servesContent: Bool = false, renamePattern: String? = nil
  ) {
    self.serverName = serverName
    self.serverVersion = serverVersion
    self.positionEncoding = positionEncoding
    self.triggerCharacters = triggerCharacters
    self.codeActionKinds = codeActionKinds
    self.commands = commands
    self.answersDiagnostics = answersDiagnostics
    self.tokenLegend = tokenLegend
    self.preparesRename = preparesRename
    self.servesContent = servesContent
    self.renamePattern = renamePattern
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("capabilities")
      writer.object { writer in writeCapabilities(to: &writer) }
      writer.name("serverInfo")
      writer.object { writer in
        writer.member("name", serverName)
        writer.member("version", serverVersion)
      }
    }
  }

  private func writeRenames(of patterns: [(kind: String, glob: String)], to writer: inout JSONWriter) {
    writer.name("fileOperations")
    writer.object { writer in
      writer.name("willRename")
      writer.object { writer in
        writer.name("filters")
        writer.array { writer in
          for pattern in patterns {
            writer.object { writer in
              writer.member("scheme", "file")
              writer.name("pattern")
              writer.object { writer in
                writer.member("glob", pattern.glob)
                writer.member("matches", pattern.kind)
              }
            }
          }
        }
      }
    }
  }

  private func writeCapabilities(to writer: inout JSONWriter) {
    writer.member("positionEncoding", positionEncoding)
    writer.name("textDocumentSync")
    writer.object { writer in
      writer.member("openClose", true)
      writer.member("change", 2)
      writer.member("save", true)
    }
    writer.name("completionProvider")
    writer.object { writer in
      writer.name("triggerCharacters")
      writer.array { writer in
        for character in triggerCharacters { writer.string(character) }
      }
    }
    if answersDiagnostics {
      writer.name("diagnosticProvider")
      writer.object { writer in
        writer.member("identifier", "gouji")
        writer.member("interFileDependencies", true)
        writer.member("workspaceDiagnostics", true)
      }
    }
    writer.name("workspace")
    writer.object { writer in
      writer.name("workspaceFolders")
      writer.object { writer in
        writer.member("supported", true)
        writer.member("changeNotifications", true)
      }
      if servesContent {
        writer.name("textDocumentContent")
        writer.object { writer in
          writer.name("schemes")
          writer.array { $0.string(TextDocumentContentParams.scheme) }
        }
      }
      if let renamePattern { writeRenames(of: [("file", renamePattern), ("folder", "**")], to: &writer) }
    }
    writer.member("hoverProvider", true)
    writer.member("documentFormattingProvider", true)
    writer.member("documentRangeFormattingProvider", true)
    writer.name("documentOnTypeFormattingProvider")
    writer.object { writer in
      writer.member("firstTriggerCharacter", OnTypeFormattingParams.Trigger.pipe.rawValue)
      writer.name("moreTriggerCharacter")
      writer.array { $0.string(OnTypeFormattingParams.Trigger.lineBreak.rawValue) }
    }
    writer.name("documentSymbolProvider")
    writer.object { $0.member("label", serverName) }
    for name: StaticString in [
      "foldingRangeProvider", "documentHighlightProvider", "definitionProvider", "referencesProvider", "inlayHintProvider",
      "inlineCompletionProvider", "linkedEditingRangeProvider", "selectionRangeProvider", "callHierarchyProvider",
      "workspaceSymbolProvider",
    ] { writer.member(name, true) }
    for name: StaticString in ["codeLensProvider", "documentLinkProvider"] {
      writer.name(name)
      writer.object { $0.member("resolveProvider", false) }
    }
    writer.name("signatureHelpProvider")
    writer.object { writer in
      writer.name("triggerCharacters")
      writer.array { writer in
        for character in ["|", "\t"] { writer.string(character) }
      }
    }
    writer.name("renameProvider")
    if preparesRename { writer.object { $0.member("prepareProvider", true) } } else { writer.bool(true) }
    if let tokenLegend {
      writer.name("semanticTokensProvider")
      writer.object { writer in
        writer.member("legend", tokenLegend)
        writer.member("full", true)
        writer.member("range", true)
      }
    }
    if !commands.isEmpty {
      writer.name("executeCommandProvider")
      writer.object { writer in
        writer.name("commands")
        writer.array { writer in
          for command in commands { writer.string(command) }
        }
      }
    }
    writer.name("codeActionProvider")
    guard !codeActionKinds.isEmpty else { return writer.bool(true) }
    writer.object { writer in
      writer.name("codeActionKinds")
      writer.array { writer in
        for kind in codeActionKinds { writer.string(kind.rawValue) }
      }
    }
  }
}

/// `$/cancelRequest`: the answer to a request is no longer wanted.
package struct CancelParams: Sendable, Equatable {
  /// The id of the request.
  package let id: RequestID

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    guard let id = RequestID(try params.required("id")) else { throw .invalidParams("the member \"id\" must be an integer or a string") }
    self.id = id
  }
}
