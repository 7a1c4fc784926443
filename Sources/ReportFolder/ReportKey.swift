import ReportReading

/// What reports are looked up by: their body and their year.
package struct ReportKey: Hashable, Sendable {
  package let body: String
  package let year: Int

  init(body: String, year: Int) {
    self.body = body
    self.year = year
  }

  /// Nil where the body or the year is not known.
  package init?(_ identity: Identity?) {
    guard let body = identity?.body, let year = identity?.year else { return nil }
    self.init(body: body, year: year)
  }

  /// That of the body's next report.
  package var next: ReportKey { ReportKey(body: body, year: year &+ 1) }
}
