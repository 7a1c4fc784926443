import ReportForm
import ReportSyntax

/// The reports of the bodies below a body that reports, of the same year: its figures are the sums of theirs.
package final class Subordinates: Sendable {
  /// One of the reports.
  package struct Member: Sendable {
    package let source: LocatedText
    /// Nil where nothing names the body.
    package let body: String?
    package let year: Int?
    package let tables: [Table]

    package init(_ report: Report, in source: LocatedText) {
      self.source = source
      body = report.body
      year = report.year
      tables = report.tables
    }
  }

  /// The reports of each body, in the order in which they came; several where nobody knows which of them counts.
  package let bodies: [[Member]]
  /// The names of the list that no report is of; none where there is no list.
  package let missing: [String]
  /// The bodies that the list does not have; none where there is no list.
  package let unlisted: [String]

  /// Reports of one year, and the names of all bodies below, where a list of them is at hand.
  package init(_ members: [Member], of names: [String]? = nil) {
    var places: [String: Int] = [:]
    var bodies: [[Member]] = []
    for member in members {
      if let body = member.body, let place = places[body] {
        bodies[place].append(member)
        continue
      }
      if let body = member.body { places[body] = bodies.count }
      bodies.append([member])
    }
    self.bodies = bodies
    (missing, unlisted) = Self.unmatched(bodies.compactMap { $0.first?.body }, names)
  }

  /// The bodies of which there are several reports.
  package var repeated: [[Member]] { bodies.filter { $0.count > 1 } }

  /// The names of a list that are no body's, and the bodies that are not on it. A name in short is the one body's that it may be of.
  private static func unmatched(_ bodies: [String], _ names: [String]?) -> (missing: [String], unlisted: [String]) {
    guard let names else { return ([], []) }
    let (known, listed) = (Set(bodies), Set(names))
    var missing = names.filter { !known.contains($0) }
    var unlisted = bodies.filter { !listed.contains($0) }
    let shortNames = missing.map { ($0, BodyName($0)) }
    for (name, short) in shortNames {
      let candidates = unlisted.filter { BodyName($0).mayBe(short) }
      guard candidates.count == 1, let body = candidates.first else { continue }
      let whole = BodyName(body)
      guard shortNames.filter({ $0.1.mayBe(whole) }).count == 1 else { continue }
      missing.removeAll { $0 == name }
      unlisted.removeAll { $0 == body }
    }
    return (missing, unlisted)
  }

  // MARK: Sums

  /// What the bodies' figures come to that stand where one of the report's does.
  package struct Sum: Sendable {
    /// In units of ``unit(of:)``.
    package let value: Int64
    /// Whether every body's figure is known, and no body is missing; else the sum is this much at least, where figures are not negative.
    package let isComplete: Bool
    /// The figures that are not 0, each with the report that it is of, in units of ``unit(of:)``.
    package let parts: [(member: Member, figure: Figure, value: Int64)]
  }

  /// The sum for a figure of a table by its number in the edition; nil where it cannot be held.
  package func sum(of number: Int, in table: Table) -> Sum? {
    let place = number - table.firstFigure
    var sum: Int64 = 0
    var isComplete = missing.isEmpty
    var parts: [(member: Member, figure: Figure, value: Int64)] = []
    for members in bodies {
      let found = members.map { member -> (member: Member, figure: Figure, value: Int64)? in
        // A table of another edition counts other things.
        guard let other = member.tables.first(where: { $0.kind == table.kind && $0.edition === table.edition }) else { return nil }
        return Self.value(of: other.figures[place], number, in: table.edition).map { (member, other.figures[place], $0) }
      }
      guard let first = found.first, let part = first, found.allSatisfy({ $0?.value == part.value }) else {
        isComplete = false
        continue
      }
      guard let next = sum.adding(part.value) else { return nil }
      sum = next
      if part.value != 0 { parts.append(part) }
    }
    return Sum(value: sum, isComplete: isComplete, parts: parts)
  }

  /// A figure's value as sums take it: a whole number, of money in millionths of 万元; nil where it is not known.
  package static func value(of figure: Figure, _ number: Int, in edition: Edition) -> Int64? {
    if figure.isVacant { return 0 }
    switch edition.column(of: number).kind {
    case .amount: return figure.numeral?.amount.count(ofUnits: moneyDecimals)
    case .count: return figure.summand
    case .signedCount: return figure.numeral?.whole
    }
  }

  /// Such a value as it is written.
  package static func written(_ value: Int64, _ number: Int, in edition: Edition) -> String {
    guard edition.column(of: number).kind == .amount else { return String(value) }
    let amount = ExactDecimal(value, decimals: moneyDecimals)
    return (amount.shortest ?? amount).plain
  }

  /// As many decimals of 万元 are told apart.
  private static let moneyDecimals = 6
}
