import JSONText

/// `textDocument/diagnostic`: the client asks what is wrong with a document.
package struct DocumentDiagnosticParams: Sendable, Equatable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// What the last answer was called that the client still has, or nil.
  package let previousResultID: String?

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    uri = try params.requiredObject("textDocument").requiredString("uri")
    previousResultID = params["previousResultId"]?.string
  }
}

/// `workspace/diagnostic`: the client asks what is wrong with all documents of its folders.
package struct WorkspaceDiagnosticParams: Sendable {
  /// What the last answers were called that the client still has, by the URI of the document.
  package let previousResultIDs: [String: String]
  /// The token under which the client takes parts of the answer as they come; nil where it waits for the whole.
  package let partialResultToken: JSON?
  /// The token under which the client shows how far the server is, or nil.
  package let workDoneToken: JSON?

  /// Reads the parameters; what is missing or of another type counts as not said.
  package init(_ params: JSON) {
    var known: [String: String] = [:]
    for entry in params["previousResultIds"]?.array ?? [] {
      if let uri = entry["uri"]?.string, let value = entry["value"]?.string { known[uri] = value }
    }
    previousResultIDs = known
    partialResultToken = params["partialResultToken"]?.asToken
    workDoneToken = params["workDoneToken"]?.asToken
  }
}

extension JSON {
  /// The value where it is a string or an integer, as a token is.
  fileprivate var asToken: JSON? { string != nil || integer != nil ? self : nil }
}

/// What is wrong with one document: all of it, or that it is the same as the client has.
package struct DiagnosticReport: JSONWritable {
  /// What this answer is called: the same name for the same diagnostics.
  package let resultID: String
  /// All there are; nil where they are those that the client has under that name.
  package let diagnostics: [Diagnostic]?
  /// Where it is part of an answer on many documents, which one it is of.
  package let document: (uri: String, version: Int?)?

  /// Puts one together from its parts; `previousResultID` is the name of what the client has, or nil.
  package init(
    _ diagnostics: [Diagnostic], named resultID: String, previousResultID: String?, document: (uri: String, version: Int?)? = nil
  ) {
    self.resultID = resultID
    self.diagnostics = resultID == previousResultID ? nil : diagnostics
    self.document = document
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let document {
        writer.member("uri", document.uri)
        if let version = document.version {
          writer.member("version", version)
        } else {
          writer.member("version", JSON.null)
        }
      }
      writer.member("kind", diagnostics == nil ? "unchanged" : "full")
      writer.member("resultId", resultID)
      if let diagnostics { writer.member("items", diagnostics) }
    }
  }
}

/// The answer to `workspace/diagnostic`, or a part of it.
package struct WorkspaceDiagnosticReport: JSONWritable {
  /// What is wrong with each document.
  package let items: [DiagnosticReport]

  /// Puts one together from its parts.
  package init(_ items: [DiagnosticReport]) { self.items = items }

  package func write(to writer: inout JSONWriter) { writer.object { $0.member("items", items) } }
}
