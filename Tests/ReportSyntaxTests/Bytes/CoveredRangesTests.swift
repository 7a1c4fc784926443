import ReportSyntax
import Testing

@Suite struct CoveredRangesTests {
  @Test func aRangeOverlapsWhereItSharesAByte() {
    let covered = CoveredRanges([10..<20, 2..<4, 30..<30])
    #expect([0..<2, 4..<10, 20..<40, 12..<12, 30..<30].allSatisfy { !covered.overlaps($0) })
    #expect([0..<3, 3..<5, 9..<11, 19..<25, 0..<50].allSatisfy { covered.overlaps($0) })
  }

  /// Held to what asking every single range says, for ranges that lie within, across and beside one another.
  @Test func manyAreAsEachOfThem() {
    for _ in 0..<200 {
      let ranges = (0..<12).map { _ in
        let start = Int.random(in: 0..<60)
        return start..<start + Int.random(in: 0..<9)
      }
      let covered = CoveredRanges(ranges.dropLast(4))
      for asked in ranges.suffix(4) { #expect(covered.overlaps(asked) == ranges.dropLast(4).contains { $0.overlaps(asked) }) }
    }
  }
}
