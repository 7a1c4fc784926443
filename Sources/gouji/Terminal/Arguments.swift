import ReportForm
import ReportReading

/// The words of a command line, taken one option at a time; what no one takes is an operand or a fault.
///
/// Values follow their option as the next word or after `=`; words after `--` are operands whatever they look like.
struct Arguments {
  /// The words before `--` that have not been taken.
  private var words: [String]
  private let afterDashes: [String]
  /// The options that were asked for, from which a misspelt one is guessed.
  private var known = ["--help", "--language"]

  init(_ words: [String]) {
    let dashes = words.firstIndex(of: "--") ?? words.endIndex
    self.words = Array(words[..<dashes])
    afterDashes = Array(words[dashes...].dropFirst())
  }

  /// All words that have not been taken.
  var remaining: [String] { words + afterDashes }

  /// Whether the help is asked for.
  var asksForHelp: Bool { words.contains { $0 == "--help" || $0 == "-h" } }

  /// Takes the wish for help.
  mutating func takeHelp() -> Bool {
    defer { words.removeAll { $0 == "--help" || $0 == "-h" } }
    return asksForHelp
  }

  /// Takes the first word, unless it is an option.
  mutating func takeCommand() -> String? {
    guard let first = words.first, !Self.isOption(first) else { return nil }
    return words.removeFirst()
  }

  /// Takes an option without a value: whether it is there.
  mutating func flag(_ name: String) throws(UsageFault) -> Bool {
    // One letter is near any other.
    if name.hasPrefix("--") { known.append(name) }
    if words.contains(where: { $0.hasPrefix(name + "=") }) { throw UsageFault("\(name) 后面不带值", "\(name) takes no value") }
    defer { words.removeAll { $0 == name } }
    return words.contains(name)
  }

  /// Takes an option with its value, or nil where it is not there; of several the last one counts.
  mutating func value(_ name: String) throws(UsageFault) -> String? {
    try values(name).last
  }

  /// Takes an option that may be given several times, with all its values in order.
  mutating func values(_ name: String) throws(UsageFault) -> [String] {
    if name.hasPrefix("--") { known.append(name) }
    var values: [String] = []
    while let index = words.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) {
      let word = words.remove(at: index)
      if word != name {
        values.append(String(word.dropFirst(name.count + 1)))
      } else if index < words.count, !words[index].hasPrefix("--") {
        values.append(words.remove(at: index))
      } else {
        throw UsageFault("\(name) 后面缺少值", "\(name) needs a value")
      }
    }
    return values
  }

  /// Takes an option whose value is one of a few words.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, of type: Choice.Type
  ) throws(UsageFault) -> Choice? {
    guard let word = try value(name) else { return nil }
    guard let choice = Choice(rawValue: word) else { throw .notAChoice(word, name, Choice.allCases.map(\.rawValue)) }
    return choice
  }

  /// The words that are left, none of which may be an option.
  func operands() throws(UsageFault) -> [String] {
    if let option = words.first(where: Self.isOption) { throw .unknownOption(option, among: known) }
    return remaining
  }

  /// Fails where a word is left.
  func expectNoMore() throws(UsageFault) {
    if let word = try operands().first { throw UsageFault("多余的参数：\(word)", "Unexpected argument: \(word)") }
  }

  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }
}

/// What is wrong with a command line.
struct UsageFault: Error {
  let message: Localized

  init(_ message: Localized) { self.message = message }

  init(_ chinese: String, _ english: String) { message = Localized(chinese, english) }

  fileprivate static func notAChoice(_ word: String, _ name: String, _ choices: [String]) -> UsageFault {
    let list = choices.joined(separator: "|")
    guard let nearest = NearestWord.one(to: word, among: choices) else {
      return UsageFault("\(name) 不能是 \(word)，只能是 \(list)", "\(name) cannot be \(word), only \(list)")
    }
    return UsageFault(
      "\(name) 不能是 \(word)，是不是 \(nearest)？可以是 \(list)", "\(name) cannot be \(word); did you mean \(nearest)? It is one of \(list)")
  }

  fileprivate static func unknownOption(_ word: String, among known: [String]) -> UsageFault {
    let name = word.prefix { $0 != "=" }
    guard let nearest = NearestWord.one(to: String(name), among: known) else {
      return UsageFault("没有选项 \(name)", "There is no option \(name)")
    }
    return UsageFault("没有选项 \(name)，是不是 \(nearest)？", "There is no option \(name); did you mean \(nearest)?")
  }
}
