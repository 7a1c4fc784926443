extension Language {
  /// The one of two wordings that is in this language.
  package func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    self == .chinese ? chinese() : english()
  }
}
