import ReportForm
import ReportReading

/// One sum that a figure is part of, worked out with its numbers in a line: ✓ where it holds, ✗ where it fails, ？ where it is open.
struct SumLine {
  let table: Table
  let equation: Equation
  let standing: Balance.Standing
  /// The value that the sums give a vacant figure of this one, by its number.
  let computed: [Int: Int64]
  let language: Language

  /// The lines for the sums of a table that are asked for, in the order of the form, without some, by their indices.
  static func lines(
    _ table: Table, _ balance: Balance, _ language: Language, except told: [Int] = [], where isAskedFor: (Equation) -> Bool
  ) -> [String] {
    balance.equations.indices.filter { isAskedFor(balance.equations[$0]) && !told.contains($0) }.map { index in
      SumLine(
        table: table, equation: balance.equations[index], standing: balance.standings[index], computed: balance.computed, language: language
      ).text
    }
  }

  /// The line.
  var text: String {
    let numbers = EquationText(equation, in: table)
    let scope = table.kind == .reviews ? numbers.place : language.say(isAcross ? "本行" : "本列", isAcross ? "row" : "column")
    return "\(mark) \(scope)\(language.say("：", ": "))\(body(numbers))"
  }

  private var mark: String {
    switch standing {
    case .holds: "✓"
    case .fails: "✗"
    case .open: "？"
    }
  }

  private func body(_ numbers: EquationText) -> String {
    let sum = numbers.leftSum.map(String.init) ?? "？"
    switch standing {
    case .holds: return isTotal ? "\(total)＝\(numbers.left)＝\(sum)" : "\(numbers.left)＝\(numbers.right)＝\(sum)"
    case .fails(let difference):
      guard isTotal else {
        let off = language.say("，差 \(difference.magnitude)", ", off by \(difference.magnitude)")
        return "\(numbers.left)＝\(sum)\(language.say("，", ", "))\(numbers.right)＝\(numbers.rightSum.map(String.init) ?? "？")\(off)"
      }
      return
        "\(total)＝\(numbers.left)＝\(sum)\(language.say("；表中为 ", "; the table says "))\(equation.right.first.map(written) ?? "")\(Self.excess(difference, language))"
    case .open: return open(numbers, sum)
    }
  }

  /// A sum that is neither right nor wrong: what keeps it so, and where only one figure is vacant, what it must be.
  private func open(_ numbers: EquationText, _ sum: String) -> String {
    let terms = equation.left + equation.right
    let unknown = terms.filter { table[$0].summand == nil }
    let vacant = terms.filter { table[$0].isVacant }
    guard unknown.isEmpty, vacant.count == 1, let figure = vacant.first, let value = computed[figure] else {
      return names + language.say("：", ": ") + reason(unknown, vacant)
    }
    let vacancy = language.say("\(name(figure))空着，应为 \(value)", "\(name(figure)) is blank and should be \(value)")
    return (isTotal && equation.right == [figure] ? "\(total)＝\(numbers.left)＝\(sum)" : names) + language.say("；", "; ") + vacancy
  }

  private func reason(_ unknown: [Int], _ vacant: [Int]) -> String {
    var parts: [String] = []
    if !unknown.isEmpty { parts.append(list(unknown) + language.say("的数不明", unknown.count == 1 ? " is unknown" : " are unknown")) }
    if !vacant.isEmpty { parts.append(list(vacant) + language.say("空着", vacant.count == 1 ? " is blank" : " are blank")) }
    if parts.isEmpty { parts.append(language.say("数字太大", "figures too large")) }
    return parts.joined(separator: language.say("，", ", ")) + language.say("，未核对", "; not checked")
  }

  private func list(_ figures: [Int]) -> String {
    let shown = figures.prefix(3).map(name).joined(separator: "、")
    return figures.count > 3 ? shown + language.say("等 \(figures.count) 格", " and \(figures.count - 3) more") : shown
  }

  // MARK: Terms

  private var isTotal: Bool { equation.kind == .total }
  private var isAcross: Bool { equation.isAcross }
  private var total: String { equation.right.first.map(name) ?? "" }

  /// The sum without its numbers.
  private var names: String {
    let left = equation.left.count > 8 ? "各项结果" : equation.left.map(name).joined(separator: "＋")
    let right = equation.right.map(name).joined(separator: "＋")
    return isTotal ? "\(right)＝\(left)" : "\(left)＝\(right)"
  }

  /// A term by its column, or by its row's number alone where that is plain to see, as 一 and 四.
  private func name(_ figure: Int) -> String {
    if isAcross { return table.edition.column(of: figure).label }
    return table.edition.row(of: figure).numberOrLabel
  }

  private func written(_ figure: Int) -> String { table[figure].numeral?.plain ?? language.say("空着", "nothing") }

  /// How far what is written is from what should be.
  private static func excess(_ difference: Int64, _ language: Language) -> String {
    let amount = difference.magnitude
    return difference > 0 ? language.say("，多 \(amount)", ", \(amount) too many") : language.say("，少 \(amount)", ", \(amount) too few")
  }
}
