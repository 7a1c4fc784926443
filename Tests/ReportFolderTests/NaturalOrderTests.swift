import ReportFolder
import Testing

@Suite struct NaturalOrderTests {
  @Test func numbersStandInTheOrderOfTheirWorth() {
    let sorted = ["5号.md", "13号.md", "013号.md", "13号b.md", "a", "a2", "a10", "a10b2", "a10b11", "县", "县1", "县9", "县10"]
    var mixed = sorted
    mixed.sort { $0 > $1 }
    mixed.sort { NaturalOrder.precedes(Array($0.utf8), Array($1.utf8)) }
    #expect(mixed == ["5号.md", "013号.md", "13号.md", "13号b.md"] + sorted.dropFirst(4))
    // Numbers larger than any integer are ordered too.
    let (small, large) = ("9", String(repeating: "9", count: 40))
    #expect(NaturalOrder.precedes(Array(small.utf8), Array(large.utf8)) && !NaturalOrder.precedes(Array(large.utf8), Array(small.utf8)))
    #expect(!NaturalOrder.precedes(Array("a1".utf8), Array("a1".utf8)))
  }
}
