extension Int {
  /// The number with what it counts, in English: 1 cell, 2 cells; `many` is needed where that is more than an s.
  package func counted(_ one: String, _ many: String? = nil) -> String { self == 1 ? "1 \(one)" : "\(self) \(many ?? one + "s")" }
}
