import ReportForm

/// A sum written out with its numbers, as 自然人：一（410）＋二（4）＝414，而（七）总计（410）＋四（1）＝411.
package struct EquationText: Sendable {
  /// Where the sum stands: the row's label, the column's, or the block of table 4.
  package let place: String
  /// Whether it adds up figures of one row; else it adds up figures of one column.
  package let isAcross: Bool
  /// The terms before the equals sign with their values, zeros left out where the others are many.
  package let left: String
  /// The terms after it with their values.
  package let right: String
  /// Whether more than one term stands there.
  private let hasSeveralOnTheRight: Bool
  /// The sums of both sides; nil where a term is not known or they cannot be held.
  package let leftSum: Int64?
  package let rightSum: Int64?

  package init(_ equation: Equation, in table: Table) {
    let edition = table.edition
    let isAcross = equation.isAcross
    self.isAcross = isAcross
    let total = equation.right.first ?? 0
    if isAcross {
      let row = edition.row(of: total)
      place = table.kind == .reviews ? edition.column(of: total).path.last ?? "" : row.label
    } else {
      place = edition.column(of: total).label
    }
    // One string that grows, since it is put together with every digit that leaves a sum failing.
    func terms(_ figures: [Int]) -> String {
      var text = ""
      for figure in figures {
        if !text.isEmpty { text += "＋" }
        text += isAcross ? edition.column(of: figure).label : edition.row(of: figure).numberOrLabel
        text += "（"
        text += Self.value(table[figure])
        text += "）"
      }
      return text
    }
    // Of many terms those that are 0 only hide the others.
    let isLong = equation.left.count > 4
    let counted = isLong ? equation.left.filter { table[$0].summand != 0 } : equation.left
    let shown = counted.isEmpty ? equation.left : counted
    if equation.left.count > 8 {
      left = "各项结果（\(counted.isEmpty ? "0" : counted.map { Self.value(table[$0]) }.joined(separator: "＋"))）"
    } else {
      left = terms(shown)
    }
    hasSeveralOnTheRight = equation.right.count > 1
    right = terms(equation.right)
    (leftSum, rightSum) = equation.sides { table[$0].summand }
  }

  /// The sum in words after its place, telling computed from written where they differ.
  package func text(in language: Language) -> String { text(after: place, in: language) }

  /// The same as seen from one of its figures: 本行 or 本列 stands for the place.
  package func textFromWithin(in language: Language) -> String {
    switch language {
    case .chinese: text(after: isAcross ? "本行" : "本列", in: language)
    case .english: text(after: isAcross ? "its row" : "its column", in: language)
    }
  }

  private func text(after place: String, in language: Language) -> String {
    let colon = language == .chinese ? "：" : ": "
    if leftSum != nil, leftSum == rightSum { return "\(place)\(colon)\(left)＝\(right)" }
    let computed = leftSum.map(String.init) ?? "？"
    guard !hasSeveralOnTheRight, let leftSum, let rightSum else {
      let written = "\(right)＝\(rightSum.map(String.init) ?? "？")"
      return language.say("\(place)：\(left)＝\(computed)，而\(written)", "\(place): \(left)＝\(computed), but \(written)")
    }
    let (isMore, amount) = (rightSum > leftSum, max(leftSum, rightSum) - min(leftSum, rightSum))
    return language.say(
      "\(place)：\(left)＝\(computed)，而\(right)\(isMore ? "多" : "少") \(amount)",
      "\(place): \(left)＝\(computed), but \(right) is \(amount) too \(isMore ? "many" : "few")")
  }

  private static func value(_ figure: Figure) -> String {
    switch figure.reading {
    case .number(let numeral): numeral.plain
    case .blank, .placeholder: "0"
    case .unreadable, .tooLarge, .unplaced, .absent: "？"
    }
  }
}
