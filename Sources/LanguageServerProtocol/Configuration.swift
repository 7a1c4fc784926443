/// `workspace/didChangeConfiguration`: the user's settings.
package struct DidChangeConfigurationParams: Sendable, Equatable {
  /// The settings under `gouji`, or nil where the client sends none and expects to be asked.
  package let settings: JSON?

  /// Reads the parameters; fails with `invalidParams` where `settings` is missing.
  package init(_ params: JSON) throws(ResponseError) {
    settings = try params.required("settings")["gouji"]
  }

  /// The language asked for in `gouji.language`.
  package var language: String? { settings?["language"]?.string }
}
