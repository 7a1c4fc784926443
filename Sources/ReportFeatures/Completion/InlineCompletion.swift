import ReportAnalysis
import ReportForm
import ReportSyntax

/// How the running text most likely goes on, for an editor that shows it in grey behind the cursor.
package struct InlineCompletion: Sendable, Hashable {
  /// The bytes it replaces, before the cursor: what is typed of it already.
  package let range: ByteRange
  package let text: String

  /// What comes at the end of a line of running text: the number, where the tables have one only, else the next standard sentence with
  /// figures; nil where nothing is likely, or several things are.
  package static func at(_ offset: Int, in analysis: Analysis) -> InlineCompletion? {
    guard let inspection = analysis.inspection else { return nil }
    let cursor = Cursor(analysis.tree, at: offset)
    guard let prose = ProseCompletion(analysis, inspection, cursor, .chinese, isUnasked: true), prose.isAtEnd else { return nil }
    let numbers = prose.numbers
    // 政府信息公开申请12件 and 12件 are the same number.
    let isOne = numbers.allSatisfy { number in numbers.first.map { $0.text.hasSuffix(number.text) } ?? true }
    // So are a change in per cent and in cases.
    let isOneChange = numbers.count == 2 && numbers.count { $0.text.hasSuffix("%") } == 1
    if let first = numbers.first { return isOne || isOneChange ? InlineCompletion(range: first.range, text: first.text) : nil }
    // What no table tells is not put into anyone's mouth.
    let sentence = prose.sentences.first { $0.detail != nil }
    return sentence.map { InlineCompletion(range: $0.range, text: $0.text) }
  }
}
