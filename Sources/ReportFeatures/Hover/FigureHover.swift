import ReportAnalysis
import ReportForm
import ReportReading

/// What is known of a figure: where it stands, what is written, what it should be, and every sum it is part of.
struct FigureHover {
  private let inspection: Inspection
  private let table: Table
  private let number: Int
  private let told: [Finding]
  private let language: Language

  /// `told` are the findings that are shown beside it, whose messages and sums it does not repeat.
  init(_ inspection: Inspection, _ table: Table, _ number: Int, told: [Finding] = [], _ language: Language) {
    self.inspection = inspection
    self.table = table
    self.number = number
    self.told = told
    self.language = language
  }

  var text: HoverText {
    let row = table.edition.row(of: number)
    let column = table.edition.column(of: number)
    let names = [table.kind.name(in: language), row.shortLabel, column.fullName.replacing("·", with: " · ")]
    var text = HoverText(title: names.filter { !$0.isEmpty }.joined(separator: " · "))
    if !row.path.isEmpty { text.add(row.path.joined(separator: " › ")) }
    guard let balance = inspection.balance(table.kind) else { return text }
    if isTold {
      // What is written there stands in the message; what the sums make of it may not.
      let computed = table[number].isVacant ? balance.computed[number] : nil
      if let computed { text.add(language.say("按合计应为 \(computed)", "By the sums it should be \(computed)")) }
    } else if let change = certainChange(balance) {
      text.add(instead(of: change, balance), strong: language.say("应为 \(change.value)", "Should be \(change.value)"))
    } else {
      text.add(reading(column, computed: balance.computed[number]))
    }
    let toldSums = toldSums(balance)
    let sums = SumLine.lines(table, balance, language, except: toldSums) { $0.left.contains(number) || $0.right.contains(number) }
    if sums.isEmpty, toldSums.isEmpty {
      text.add(row.meaning.text(in: language))
      text.add(row.citation.text(in: language))
    }
    text.add(items: sums)
    for blame in balance.blames where blame.figure != number && shares(blame, balance) {
      guard let change = blame.certain else { continue }
      let name = table.name(of: blame.figure)
      text.add(language.say("不符的原因在\(name)：应为 \(change.value)。", "The cause is \(name): it should be \(change.value)."))
    }
    return text
  }

  /// Whether a finding is shown that is about this figure alone.
  private var isTold: Bool { told.contains { $0.range == inspection.text.underlined(table[number].range) } }

  /// The sums, by their indices, that fail because of this figure and stand beside the finding that says so.
  private func toldSums(_ balance: Balance) -> [Int] {
    guard told.contains(where: { $0.rule == Rule.unbalancedTotal.id || $0.rule == Rule.unbalancedCarryover.id }) else { return [] }
    return balance.blames.filter { $0.figure == number }.flatMap { $0.equations }
  }

  /// Whether this figure is a term of a sum that fails because of another.
  private func shares(_ blame: Blame, _ balance: Balance) -> Bool {
    blame.equations.contains { balance.equations[$0].left.contains(number) || balance.equations[$0].right.contains(number) }
  }

  /// The change that the sums certainly ask for here.
  private func certainChange(_ balance: Balance) -> Blame.Change? {
    balance.blames.lazy.compactMap { $0.certain }.first { $0.figure == number }
  }

  private func instead(of change: Blame.Change, _ balance: Balance) -> String {
    let written = table[number].numeral?.plain ?? language.say("空着", "blank")
    let count = balance.blames.first { $0.certain?.figure == number }?.equations.count ?? 0
    return language.say(
      "，现为 \(written)，有 \(count) 条勾稽关系因它不成立。",
      ", not \(written); because of it, \(count == 1 ? "1 sum does not match" : "\(count) sums do not match").")
  }

  /// What is written there, with its unit.
  private func reading(_ column: ColumnForm, computed: Int64?) -> String {
    let figure = table[number]
    switch figure.reading {
    case .number(let numeral):
      return language.say("现为 \(numeral.plain)", "Now \(numeral.plain)") + column.kind.unit(in: language)
    case .blank, .placeholder:
      let state =
        figure.reading == .blank
        ? language.say("空着", "Blank")
        : language.say(
          "写的是“\(inspection.text.string(figure.range))”，按 0 计", "It says “\(inspection.text.string(figure.range))”, counted as 0")
      return computed.map { state + language.say("；按合计应为 \($0)", "; by the sums it should be \($0)") } ?? state
    case .unreadable:
      let written = inspection.text.string(figure.range)
      return language.say("“\(written)”不是数字", "“\(written)” is not a number")
    case .tooLarge: return language.say("数太大，无法核对", "Too large to be checked")
    case .unplaced, .absent: return language.say("这一格的数不明", "This figure is not known")
    }
  }
}

extension FigureKind {
  /// The unit after a figure, or a note on what it may be; empty for a plain count.
  func unit(in language: Language) -> String {
    switch self {
    case .count: ""
    case .signedCount: language.say("（可为负数）", " (may be negative)")
    case .amount: language.say(" 万元", ", in 万元 (10,000 yuan)")
    }
  }
}

extension TableKind {
  /// The table's name in one language.
  func name(in language: Language) -> String { language.say(chinese, "Table \(section)") }
}
