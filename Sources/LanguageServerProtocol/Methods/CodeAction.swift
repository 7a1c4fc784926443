import JSONText

/// The kinds of code action that the server offers; a kind contains those that it begins, at a full stop.
package enum CodeActionKind: String, Sendable, CaseIterable {
  case quickFix = "quickfix"
  case rewrite = "refactor.rewrite"
  case fixAll = "source.fixAll.gouji"

  /// Whether a client that wants nothing but `kind` wants this one.
  package func isWanted(by kind: String) -> Bool {
    kind.isEmpty || rawValue == kind || (rawValue.hasPrefix(kind) && rawValue.dropFirst(kind.count).hasPrefix("."))
  }
}

/// `textDocument/codeAction`: what may be done about a part of a document.
package struct CodeActionParams: Sendable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The part of the document: the selection, or the place of the cursor.
  package let range: PositionRange
  /// The diagnostics that the client shows there.
  package let diagnostics: [ShownDiagnostic]
  /// The kinds that the client wants, or nil where it wants any.
  package let only: [String]?

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    uri = try params.requiredObject("textDocument").requiredString("uri")
    range = try PositionRange(try params.requiredObject("range"))
    let context = params["context"]
    diagnostics = (context?["diagnostics"]?.array ?? []).compactMap { ShownDiagnostic($0) }
    only = context?["only"]?.array?.compactMap { $0.string }
  }

  /// Whether the client asks for a kind by its name or by one that contains it.
  package func asks(for kind: CodeActionKind) -> Bool { only?.contains { !$0.isEmpty && kind.isWanted(by: $0) } ?? false }

  /// Whether the client wants actions of a kind.
  package func wants(_ kind: CodeActionKind) -> Bool {
    only?.contains { kind.isWanted(by: $0) } ?? true
  }
}

/// A diagnostic as the client sends it back, which an action repeats to say that it mends it.
package struct ShownDiagnostic: Sendable, Equatable, JSONWritable {
  /// The text it speaks of, as the client counts.
  package let range: PositionRange
  /// The id of the rule.
  package let code: String
  private let json: JSON

  /// Reads a diagnostic, or nil where it is none of a rule.
  init?(_ json: JSON) {
    guard let range = json["range"].flatMap({ range in try? PositionRange(range) }), let code = json["code"]?.string else { return nil }
    self.range = range
    self.code = code
    self.json = json
  }

  package func write(to writer: inout JSONWriter) { json.write(to: &writer) }
}

/// One offer of the answer to `textDocument/codeAction`.
package struct CodeAction: JSONWritable {
  /// What the menu shows.
  package let title: String
  /// What kind of action it is, for the client's menus and key bindings.
  package let kind: CodeActionKind
  /// Whether to say that it is the one right repair.
  package let isPreferred: Bool
  /// The diagnostics that it mends.
  package let diagnostics: [ShownDiagnostic]
  /// What it does.
  package let edit: WorkspaceEdit
  /// Why it cannot be done, which the menu shows in its stead; nil where it can.
  package let disabled: String?

  /// Puts one together from its parts.
  package init(
    title: String, kind: CodeActionKind, isPreferred: Bool, diagnostics: [ShownDiagnostic], edit: WorkspaceEdit, disabled: String? = nil
  ) {
    self.title = title
    self.kind = kind
    self.isPreferred = isPreferred
    self.diagnostics = diagnostics
    self.edit = edit
    self.disabled = disabled
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", title)
      writer.member("kind", kind.rawValue)
      if isPreferred { writer.member("isPreferred", true) }
      if !diagnostics.isEmpty { writer.member("diagnostics", diagnostics) }
      guard let disabled else { return writer.member("edit", edit) }
      writer.name("disabled")
      writer.object { $0.member("reason", disabled) }
    }
  }
}

/// The answer to `textDocument/codeAction`.
package struct CodeActionList: JSONWritable {
  /// The offers, best first.
  package let actions: [CodeAction]

  /// Puts one together from its parts.
  package init(_ actions: [CodeAction]) { self.actions = actions }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for action in actions { action.write(to: &writer) }
    }
  }
}
