import JSONText

/// `workspace/didChangeConfiguration`: the user's settings.
package struct DidChangeConfigurationParams: Sendable, Equatable {
  /// The settings under `gouji`, or nil where the client sends none and expects to be asked.
  package let settings: JSON?

  /// Reads the parameters; fails with `invalidParams` where `settings` is missing.
  package init(_ params: JSON) throws(ResponseError) {
    settings = try params.required("settings")["gouji"]
  }
}

/// `workspace/didChangeWorkspaceFolders`: other folders are open.
package struct DidChangeWorkspaceFoldersParams: Sendable, Equatable {
  /// The URIs of the folders that are open now and were not, in their order.
  package let added: [String]
  /// The URIs of those that no longer are.
  package let removed: [String]

  /// Reads the parameters; what is missing counts as none.
  package init(_ params: JSON) {
    func uris(_ name: String) -> [String] { params["event"]?[name]?.array?.compactMap { $0["uri"]?.string } ?? [] }
    added = uris("added")
    removed = uris("removed")
  }
}

/// `workspace/configuration`: asks for the user's settings under `gouji`, which the answer holds in the order of the items: those that count
/// everywhere, then those of each folder.
package struct ConfigurationParams: JSONWritable {
  /// The URIs of the folders.
  package let folders: [String]

  /// Asks for what counts everywhere, and in some folders.
  package init(folders: [String] = []) { self.folders = folders }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("items")
      writer.array { writer in
        writer.object { writer in writer.member("section", "gouji") }
        for folder in folders {
          writer.object { writer in
            writer.member("scopeUri", folder)
            writer.member("section", "gouji")
          }
        }
      }
    }
  }
}

/// `client/registerCapability`: asks to be told when settings change, or files of a name do.
package struct RegistrationParams: JSONWritable {
  /// Files to be told of.
  package struct Files: Sendable, Equatable {
    /// The glob pattern of their names.
    package let pattern: String
    /// The URI of the folder that the pattern is seen from; nil for every folder of the workspace.
    package let base: String?

    /// Puts one together from its parts.
    package init(_ pattern: String, base: String? = nil) {
      self.pattern = pattern
      self.base = base
    }
  }

  /// Whether to be told of changed settings.
  package let settings: Bool
  /// The files to be told of; none where it is empty.
  package let files: [Files]
  /// What tells this registration of files from others, or empty for the first.
  package let mark: String

  /// Puts one together from its parts.
  package init(settings: Bool, files: [Files], mark: String = "") {
    self.settings = settings
    self.files = files
    self.mark = mark
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("registrations")
      writer.array { writer in
        if settings { Self.write(ClientMethod.didChangeConfiguration, "", to: &writer) { $0.member("section", "gouji") } }
        guard !files.isEmpty else { return }
        Self.write(ClientMethod.didChangeWatchedFiles, mark, to: &writer) { writer in
          writer.name("watchers")
          writer.array { writer in
            for files in files {
              writer.object { writer in
                guard let base = files.base else { return writer.member("globPattern", files.pattern) }
                writer.name("globPattern")
                writer.object { writer in
                  writer.member("baseUri", base)
                  writer.member("pattern", files.pattern)
                }
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ method: ClientMethod, _ mark: String, to writer: inout JSONWriter, options: (inout JSONWriter) -> Void) {
    writer.object { writer in
      writer.member("id", method.rawValue + mark)
      writer.member("method", method.rawValue)
      writer.name("registerOptions")
      writer.object(options)
    }
  }
}

/// `window/showMessage`: tells the user something beside the text.
package struct ShowMessageParams: JSONWritable {
  /// How much it matters.
  package enum Kind: Int, Sendable {
    case warning = 2
    case information = 3
  }

  /// How much it matters.
  package let kind: Kind
  /// What is to be read.
  package let message: String

  /// Puts one together from its parts.
  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", kind.rawValue)
      writer.member("message", message)
    }
  }
}
