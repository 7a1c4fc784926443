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

/// `workspace/configuration`: asks for the user's settings under `gouji`, which the answer holds as its only element.
package struct ConfigurationParams: JSONWritable {
  package init() {}

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("items")
      writer.array { writer in
        writer.object { writer in writer.member("section", "gouji") }
      }
    }
  }
}

/// `client/registerCapability`: asks to be told when settings change, or files of a name do.
package struct RegistrationParams: JSONWritable {
  /// Whether to be told of changed settings.
  package let settings: Bool
  /// The glob patterns of the files to be told of; none where it is empty.
  package let files: [String]

  /// Puts one together from its parts.
  package init(settings: Bool, files: [String]) {
    self.settings = settings
    self.files = files
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("registrations")
      writer.array { writer in
        if settings { Self.write(ClientMethod.didChangeConfiguration, to: &writer) { $0.member("section", "gouji") } }
        guard !files.isEmpty else { return }
        Self.write(ClientMethod.didChangeWatchedFiles, to: &writer) { writer in
          writer.name("watchers")
          writer.array { writer in
            for pattern in files { writer.object { writer in writer.member("globPattern", pattern) } }
          }
        }
      }
    }
  }

  private static func write(_ method: ClientMethod, to writer: inout JSONWriter, options: (inout JSONWriter) -> Void) {
    writer.object { writer in
      writer.member("id", method.rawValue)
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
