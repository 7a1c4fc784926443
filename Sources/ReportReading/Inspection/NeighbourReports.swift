import ReportSyntax

/// What bodies' reports say in sections 一 and 五, as far as they were taken in: each report is compared with those before it.
package struct NeighbourReports: Sendable {
  /// A report among them.
  package struct Owner: Sendable, Hashable {
    package let body: String
    /// What its file is called, to be read.
    package let name: String
  }

  /// What a section has in common with the other body's report of the same year that has most of it.
  package struct Share: Sendable {
    package let owner: Owner
    /// The sentences that both have, and all of the section.
    package let count: Int
    package let total: Int
  }

  /// Where sentences are looked for: among those of one section and year.
  private struct Place: Hashable {
    let section: Int
    let year: Int
  }

  /// The first report that has a sentence, by the sentence's fingerprint.
  private var owners: [Place: [UInt64: Owner]] = [:]

  /// The sections in which the text of two bodies should differ.
  package static let sections = [1, 5]
  /// A section of fewer bytes, those of forty characters, is no text of its own.
  private static let shortest = 120

  package init() {}

  /// Takes a report in, and gives what its sections share with one that was taken in before, by their numbers; one without a year or a
  /// body is left out.
  package mutating func take(_ report: Report, _ prose: Prose, name: String) -> [Int: Share] {
    guard let body = report.body, let year = report.year else { return [:] }
    let owner = Owner(body: body, name: name)
    var shares: [Int: Share] = [:]
    for section in Self.sections {
      let sentences = prose.ownSentences(inSection: section)
      let place = Place(section: section, year: year)
      var counts: [Owner: Int] = [:]
      for sentence in sentences {
        if let other = owners[place]?[sentence.fingerprint] {
          if other.body != body { counts[other, default: 0] += 1 }
        } else {
          owners[place, default: [:]][sentence.fingerprint] = owner
        }
      }
      guard sentences.reduce(0, { $0 + $1.range.count }) >= Self.shortest,
        let most = counts.max(by: { ($0.value, $1.key.name) < ($1.value, $0.key.name) })
      else { continue }
      shares[section] = Share(owner: most.key, count: most.value, total: sentences.count)
    }
    return shares
  }
}
