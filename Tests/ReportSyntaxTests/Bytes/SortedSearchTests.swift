import ReportSyntax
import Testing

/// Halving finds what looking at each would.
@Suite struct SortedSearchTests {
  @Test func theFirstIndex() {
    for count in 0...9 {
      let numbers = (0..<count).map { $0 * 2 }
      for sought in -1...20 {
        #expect(numbers.firstSortedIndex { $0 >= sought } == numbers.firstIndex { $0 >= sought } ?? count)
        let rest = numbers.dropFirst()
        #expect(rest.firstSortedIndex { $0 > sought } == rest.firstIndex { $0 > sought } ?? rest.endIndex)
      }
    }
  }
}
