import ReportSyntax
import Testing

@testable import ReportReading

@Suite struct FigureReaderTests {
  @Test func aFigureInBoldIsANumber() {
    let bytes = Array("**155**".utf8)
    let figure = bytes.withUnsafeBufferPointer { Figure.read(0..<7, in: $0) }
    #expect(figure.numeral?.whole == 155 && figure.range == 2..<5)
    for other in ["***", "**", "*", "**/**"] {
      let bytes = Array(other.utf8)
      #expect(bytes.withUnsafeBufferPointer { Figure.read(0..<bytes.count, in: $0) }.numeral == nil, "\(other)")
    }
  }

  /// Other emphasis, and the reference to a footnote, which is no part of the figure.
  @Test(arguments: [("__54__", 2..<4), ("`54`", 1..<3), ("54[^1]", 0..<2), ("54 [^12]", 0..<2)])
  func aFigureWithMarksAroundItIsANumber(_ written: String, _ range: Range<Int>) {
    let bytes = Array(written.utf8)
    let figure = bytes.withUnsafeBufferPointer { Figure.read(0..<bytes.count, in: $0) }
    #expect(figure.numeral?.whole == 54 && figure.range == range)
  }

  @Test(arguments: ["_54", "[^1]", "a[^1]", "[54]", "54[1]"]) func otherMarksAreNoNumber(_ written: String) {
    let bytes = Array(written.utf8)
    #expect(bytes.withUnsafeBufferPointer { Figure.read(0..<bytes.count, in: $0) }.numeral == nil)
  }

  /// A note's number, or a number that was struck out, is not joined to the figure beside it.
  @Test(arguments: [
    "<td>4071<sup>1</sup></td>", "<td><del>38</del>4071</td>", "<td><span style=\"text-decoration:line-through\">38</span>4071</td>",
    "<td><span style=\"display:none\">38</span>4071</td>",
  ])
  func whatStandsAsideIsNoDigit(_ cell: String) throws {
    let bytes = Array(cell.utf8)
    let first = try #require(bytes.firstIndex { $0.isDigit })
    let last = try #require(bytes.lastIndex { $0.isDigit })
    let figure = bytes.withUnsafeBufferPointer { Figure.read(markup: first..<last + 1, in: $0) }
    #expect(figure.reading == .unreadable)
    let plain = Array("<td>4<b>0</b>71</td>".utf8)
    #expect(plain.withUnsafeBufferPointer { Figure.read(markup: 4..<plain.count - 5, in: $0) }.numeral?.whole == 4071)
  }
}
