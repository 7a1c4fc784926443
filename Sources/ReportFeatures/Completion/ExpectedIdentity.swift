/// What is known of a report before it is begun, so that nobody is asked for it.
package struct ExpectedIdentity: Sendable {
  /// The year that is reported on at this time; nil where nobody knows.
  package let year: Int?
  /// The body whose other reports lie beside it; nil where there is none, or are several.
  package let body: String?

  package init(year: Int?, body: String?) {
    self.year = year
    self.body = body
  }

  /// Nothing is known.
  package static let unknown = ExpectedIdentity(year: nil, body: nil)
}
