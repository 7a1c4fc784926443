import JSONText

/// `textDocument/publishDiagnostics`: all that is wrong with one version of a document.
package struct PublishDiagnosticsParams: JSONWritable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The version they are true of, or nil where the client does not want to know.
  package let version: Int?
  /// The JSON of all there are, with commas between them; an empty list takes back what was published before.
  package let written: [UInt8]

  /// Puts one together from diagnostics that were written before.
  package init(uri: String, version: Int?, written: [UInt8]) {
    self.uri = uri
    self.version = version
    self.written = written
  }

  /// Puts one together from its parts.
  package init(uri: String, version: Int?, diagnostics: [Diagnostic]) {
    var writer = JSONWriter()
    writer.array { for diagnostic in diagnostics { diagnostic.write(to: &$0) } }
    self.init(uri: uri, version: version, written: Array(writer.bytes.dropFirst().dropLast()))
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      if let version { writer.member("version", version) }
      writer.name("diagnostics")
      writer.array(written: written)
    }
  }
}

/// One thing that is wrong, as an editor shows it.
package struct Diagnostic: JSONWritable {
  /// The text it speaks of.
  package let range: PositionRange
  /// 1 error, 2 warning, 3 information, 4 hint.
  package let severity: Int
  /// The id of the rule.
  package let code: String
  /// The URI of what explains the rule, or nil where there is nothing that the client could open.
  package let codeDescription: String?
  /// Who says so.
  package let source: String
  /// What is to be read.
  package let message: String
  /// Other places that bear on it; empty where the client does not show them.
  package let related: [Related]
  /// What can be done about it, or nil where the client does not keep that.
  package let repairs: Repairs?

  /// Puts one together from its parts.
  package init(
    range: PositionRange, severity: Int, code: String, codeDescription: String? = nil, source: String, message: String, related: [Related],
    repairs: Repairs?
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.source = source
    self.message = message
    self.related = related
    self.repairs = repairs
  }

  /// What an editor can tell of the repairs of a diagnostic before it asks for them.
  package struct Repairs: JSONWritable {
    /// How many there are.
    package let count: Int
    /// Whether one of them is the right one.
    package let hasPreferred: Bool

    /// Puts one together from its parts.
    package init(count: Int, hasPreferred: Bool) {
      self.count = count
      self.hasPreferred = hasPreferred
    }

    package func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("fixes", count)
        writer.member("preferred", hasPreferred)
      }
    }
  }

  /// Another place that bears on a diagnostic.
  package struct Related: JSONWritable {
    /// The document's URI, as the client writes it.
    package let uri: String
    /// The text it speaks of.
    package let range: PositionRange
    /// What is to be read.
    package let message: String

    /// Puts one together from its parts.
    package init(uri: String, range: PositionRange, message: String) {
      self.uri = uri
      self.range = range
      self.message = message
    }

    package func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.name("location")
        writer.object { writer in
          writer.member("uri", uri)
          writer.member("range", range)
        }
        writer.member("message", message)
      }
    }
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("severity", severity)
      writer.member("code", code)
      if let codeDescription {
        writer.name("codeDescription")
        writer.object { $0.member("href", codeDescription) }
      }
      writer.member("source", source)
      writer.member("message", message)
      if !related.isEmpty { writer.member("relatedInformation", related) }
      if let repairs { writer.member("data", repairs) }
    }
  }
}
