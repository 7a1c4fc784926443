import ReportSyntax

/// What other bodies' reports of the same year say in sections 一 and 五, as far as they were checked before this one.
package struct NeighbourReports: Sendable {
  /// A report among them.
  package struct Owner: Sendable, Hashable {
    package let body: String
    package let year: Int
    /// What its file is called, to be read.
    package let name: String
  }

  /// The first report that has a sentence, by the sentence's fingerprint, for each section.
  private var owners: [Int: [UInt64: Owner]] = [:]

  /// The sections in which the text of two bodies should differ.
  package static let sections = [1, 5]

  package init() {}

  /// Whether there is none.
  package var isEmpty: Bool { owners.isEmpty }

  /// Notes a report for those that follow; one without a year or a body is left out.
  package mutating func add(_ inspection: Inspection, name: String) {
    guard let body = inspection.body, let year = inspection.year else { return }
    let owner = Owner(body: body, year: year, name: name)
    for number in Self.sections {
      for sentence in inspection.prose.ownSentences(inSection: number) where owners[number]?[sentence.fingerprint] == nil {
        owners[number, default: [:]][sentence.fingerprint] = owner
      }
    }
  }

  /// The other body's report of the same year that has most of some sentences of a section, with their number; nil where none has any.
  package func source(of sentences: [Sentence], inSection number: Int, body: String, year: Int) -> (owner: Owner, count: Int)? {
    guard let known = owners[number] else { return nil }
    var counts: [Owner: Int] = [:]
    for sentence in sentences {
      if let owner = known[sentence.fingerprint], owner.body != body, owner.year == year { counts[owner, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }.map { ($0.key, $0.value) }
  }
}
