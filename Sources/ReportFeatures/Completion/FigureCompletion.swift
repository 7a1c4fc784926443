import ReportForm
import ReportReading
import ReportSyntax

/// The values that the sums give a figure, with the formula, and 0 for a blank one.
struct FigureCompletion {
  private let inspection: Inspection
  private let table: Table
  private let number: Int
  private let cursor: Cursor
  private let language: Language

  init(_ inspection: Inspection, _ table: Table, _ number: Int, _ cursor: Cursor, _ language: Language) {
    self.inspection = inspection
    self.table = table
    self.number = number
    self.cursor = cursor
    self.language = language
  }

  var items: [Completion.Item] {
    guard let balance = inspection.balance(table.kind), let cell = cursor.cell else { return [] }
    // A word of text ends where the next begins: after it the cursor is in none.
    if cursor.kind == .text, !cell.content.touches(cursor.offset) { return [] }
    var offers: [(value: String, detail: String?, isTotal: Bool)] = []
    func offer(_ value: String, _ detail: String?, isTotal: Bool = false) {
      if !offers.contains(where: { $0.value == value }) { offers.append((value, detail, isTotal)) }
    }
    for equation in balance.equations where equation.kind == .total && equation.right == [number] {
      if let (value, formula) = sum(equation) { offer("\(value)", formula, isTotal: true) }
    }
    for change in balance.blames.compactMap({ $0.certain }) where change.figure == number {
      offer("\(change.value)", language.say("按不成立的勾稽关系推算", "from the sums that do not match"))
    }
    if let value = balance.computed[number] { offer("\(value)", language.say("按合计推算", "from the sums")) }
    if table[number].isVacant { offer("0", language.say("没有发生的填 0", "0 for none")) }
    return offers.map(item)
  }

  /// What the parts of a total add up to, and how; nil where one of them is not known or none is written.
  private func sum(_ equation: Equation) -> (Int64, String)? {
    let text = EquationText(equation, in: table)
    guard let value = text.leftSum, equation.left.contains(where: { table[$0].numeral != nil }) else { return nil }
    let hasBlanks = equation.left.contains { table[$0].isVacant }
    return (value, "\(text.left)＝\(value)" + (hasBlanks ? language.say("（空着的按 0）", " (blanks as 0)") : ""))
  }

  private func item(_ value: String, _ detail: String?, isTotal: Bool) -> Completion.Item {
    let (range, text) = place(value)
    let written = cursor.text.string(range)
    return Completion.Item(
      // Elsewhere than between pipes the key that goes on to the next cell takes what is offered.
      kind: isTotal && cursor.kind == .pipes && written != value ? .total : .figure, label: value, detail: detail, documentation: nil,
      // The figure that is there, right or wrong, must not hide the right one.
      filterText: written.allSatisfy { $0.isBlank } ? value : written, range: range, text: text, snippet: nil)
  }

  /// The bytes to replace and the text with the blanks that the layout wants around it.
  private func place(_ value: String) -> (ByteRange, String) {
    guard let cell = cursor.cell else { return (.at(cursor.offset), value) }
    // In a cell on a line of its own the figure goes after the tab, wherever the cursor is.
    if cursor.kind == .cellPerLine, cursor.offset < cell.content.lowerBound {
      return (cursor.offset..<cell.content.upperBound, cursor.text.string(cursor.offset..<cell.content.lowerBound) + value)
    }
    guard cell.isBlank else { return (cursor.reaching(table[number].range), value) }
    guard cursor.kind == .pipes else { return (.at(cursor.offset), value) }
    return (.at(cursor.offset), Layout.pipes.spaced(value, at: cursor.offset, in: cursor.text))
  }
}
