import JSONText

/// `gouji/verdict`: how a document stands, for a client that shows it beside the text.
package struct VerdictParams: JSONWritable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The version it is true of, or nil where the client has named none.
  package let version: Int?
  /// Whether the document is such a report at all.
  package let isReport: Bool
  /// The report's year, where its title has one.
  package let year: Int?
  /// The body that reports, where the title has one.
  package let body: String?
  /// Whether the report was read whole and every sum of it holds.
  package let holds: Bool
  /// What keeps the figures from being called right, and what is hidden, to be shown.
  package let reservations: [String]
  /// The numbers of errors, warnings, remarks and hints, in that order.
  package let counts: (errors: Int, warnings: Int, information: Int, hints: Int)

  /// Puts one together from its parts.
  package init(
    uri: String, version: Int?, isReport: Bool, year: Int?, body: String?, holds: Bool, reservations: [String],
    counts: (errors: Int, warnings: Int, information: Int, hints: Int)
  ) {
    self.uri = uri
    self.version = version
    self.isReport = isReport
    self.year = year
    self.body = body
    self.holds = holds
    self.reservations = reservations
    self.counts = counts
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.member("version", version.map { JSON.integer($0) })
      writer.member("report", isReport)
      writer.member("year", year.map { JSON.integer($0) })
      writer.member("body", body.map { JSON.string($0) })
      writer.member("holds", holds)
      writer.name("reservations")
      writer.array { writer in
        for reservation in reservations { writer.string(reservation) }
      }
      writer.member("errors", counts.errors)
      writer.member("warnings", counts.warnings)
      writer.member("information", counts.information)
      writer.member("hints", counts.hints)
    }
  }
}
