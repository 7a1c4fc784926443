import ReportReading
import ReportSyntax

extension Inspection {
  /// The count in the prose that a cursor stands at, where the tables have figures for it, and its bytes.
  func claim(at offset: Int) -> (claim: Claim, range: ByteRange)? {
    for claim in prose.claims {
      let range = prose.source(claim.quantity.range)
      if range.touches(offset) { return figures(of: claim).map { _ in (claim, range) } }
    }
    return nil
  }

  /// The bytes of the counts in the prose that speak of any of some figures of a table, in order.
  func claims(of numbers: Set<Int>, in table: Table) -> [ByteRange] {
    prose.claims.filter { claim in
      figures(of: claim).map { $0.table === table && !numbers.isDisjoint(with: $0.figures) } ?? false
    }.map { prose.source($0.quantity.range) }
  }
}

extension Table {
  /// The bytes of figures that are written in the text, in order.
  func ranges(of numbers: some Sequence<Int>) -> [ByteRange] {
    numbers.map { self[$0] }.filter { $0.isWritable && !$0.range.isEmpty }.map { $0.range }.sorted { $0.lowerBound < $1.lowerBound }
  }
}
