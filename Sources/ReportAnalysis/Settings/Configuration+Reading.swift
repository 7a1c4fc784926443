import ReportForm
import ReportReading

extension Configuration {
  /// The names that settings go by, in the order of the documentation.
  package enum Key: String, CaseIterable, Sendable {
    case severities, select, exclude, edition, language, previousReport, tables
  }

  /// The names that an editor or a JSON Schema needs, which settle nothing here.
  private static let foreign: Set<String> = ["$schema", "server", "trace", "path"]

  /// Reads settings; what is not understood is left out and told, and the rest counts.
  package static func read(_ settings: Setting) -> (configuration: Configuration, faults: [SettingFault]) {
    var configuration = Configuration()
    var faults: [SettingFault] = []
    switch settings {
    case .null: break
    case .table(let entries):
      for entry in entries where !foreign.contains(entry.name) {
        guard let key = Key(rawValue: entry.name) else {
          faults.append(SettingFault(path: [entry.name], message: .unknownKey(entry.name, among: Key.allCases.map { $0.rawValue })))
          continue
        }
        faults += configuration.set(key, entry.value)
      }
    case .text, .number, .list, .other: faults.append(SettingFault(path: [], message: .notATable("gouji")))
    }
    return (configuration, faults)
  }

  /// Settles one thing; null leaves it as it is.
  private mutating func set(_ key: Key, _ value: Setting) -> [SettingFault] {
    func fault(_ choices: [String]) -> [SettingFault] {
      [SettingFault(path: [key.rawValue], message: .wrongValue(key.rawValue, value, choices))]
    }
    switch (key, value) {
    case (_, .null): return []
    case (.severities, .table(let entries)): return entries.flatMap { set(severityOf: $0.name, $0.value) }
    case (.severities, _): return [SettingFault(path: [key.rawValue], message: .notATable(key.rawValue))]
    case (.select, _):
      guard let words = value.texts else { return [SettingFault(path: [key.rawValue], message: .notAList(key.rawValue))] }
      do throws(SettingFault) {
        select = try RuleChoice(words)
      } catch {
        return [SettingFault(path: [key.rawValue], message: error.message)]
      }
    case (.exclude, _):
      guard let patterns = value.texts else { return [SettingFault(path: [key.rawValue], message: .notAList(key.rawValue))] }
      exclude = patterns
    case (.edition, _):
      guard let choice = EditionChoice(value) else { return fault(EditionChoice.names) }
      edition = choice
    case (.language, .text(let name)):
      guard let language = Language(rawValue: name) else { return fault(Language.allCases.map { $0.rawValue }) }
      self.language = language
    case (.previousReport, .text(let path)): previousReport = path
    case (.tables, .text(let name)):
      guard let style = TableStyle(rawValue: name) else { return fault(TableStyle.allCases.map { $0.rawValue }) }
      tables = style
    case (.tables, _): return fault(TableStyle.allCases.map { $0.rawValue })
    case (.language, _): return fault(Language.allCases.map { $0.rawValue })
    case (.previousReport, _): return [SettingFault(path: [key.rawValue], message: .notAPath)]
    }
    return []
  }

  /// Settles how grave a rule is.
  package mutating func set(severityOf rule: String, _ value: Setting) -> [SettingFault] {
    let path = [Key.severities.rawValue, rule]
    guard let known = Rules.rule(rule) else { return [SettingFault(path: path, message: .unknownRule(rule))] }
    switch value {
    case .null: return []
    case .text(let name):
      guard let level = Level(name: name) else { fallthrough }
      severities[known.id] = level
      return []
    case .number, .table, .list, .other: return [SettingFault(path: path, message: .wrongValue(rule, value, Level.names))]
    }
  }
}

extension Setting {
  /// The texts of a list of texts, or the one text; nil for anything else.
  fileprivate var texts: [String]? {
    switch self {
    case .text(let text): [text]
    case .list(let values):
      values.reduce([]) { texts, value in
        guard case .text(let text) = value else { return nil }
        return texts.map { $0 + [text] }
      }
    case .null, .number, .table, .other: nil
    }
  }
}

extension Configuration.EditionChoice {
  /// What it may be called.
  package static let names = ["auto"] + Edition.Year.allCases.map { String($0.rawValue) }

  /// The choice that a setting names, as a number or a text; nil where it names none.
  package init?(_ setting: Setting) {
    switch setting {
    case .text("auto"): self = .auto
    case .text(let name):
      guard let edition = Int(name).flatMap(Edition.Year.init(rawValue:)) else { return nil }
      self = .fixed(edition)
    case .number(let year):
      guard let edition = Edition.Year(rawValue: year) else { return nil }
      self = .fixed(edition)
    case .null, .table, .list, .other: return nil
    }
  }
}

extension Localized {
  /// There is no rule of a name.
  package static func unknownRule(_ name: String) -> Localized {
    .noRule(name, nearest: Rules.nearest(to: name))
  }

  fileprivate static func unknownKey(_ name: String, among keys: [String]) -> Localized {
    let list = keys.joined(separator: ", ")
    guard let nearest = NearestWord.one(to: name, among: keys) else {
      return Localized("没有设置 \(name)，可以是 \(list)", "There is no setting \(name); the settings are \(list)")
    }
    return Localized("没有设置 \(name)，是不是 \(nearest)？", "There is no setting \(name); did you mean \(nearest)?")
  }

  fileprivate static func wrongValue(_ name: String, _ value: Setting, _ choices: [String]) -> Localized {
    let list = choices.joined(separator: "|")
    let shown: String
    switch value {
    case .text(let text): shown = text
    case .number(let number): shown = String(number)
    case .null, .table, .list, .other: return Localized("\(name) 只能是 \(list)", "\(name) can only be \(list)")
    }
    guard let nearest = NearestWord.one(to: shown, among: choices) else {
      return Localized("\(name) 不能是 \(shown)，只能是 \(list)", "\(name) cannot be \(shown), only \(list)")
    }
    return Localized(
      "\(name) 不能是 \(shown)，是不是 \(nearest)？可以是 \(list)", "\(name) cannot be \(shown); did you mean \(nearest)? It is one of \(list)")
  }

  fileprivate static func notATable(_ name: String) -> Localized {
    Localized("\(name) 应当是一个对象：{ … }", "\(name) must be an object: { … }")
  }

  fileprivate static func notAList(_ name: String) -> Localized {
    Localized("\(name) 应当是一列文字：[\"…\"]", "\(name) must be a list of strings: [\"…\"]")
  }

  fileprivate static let notAPath = Localized("previousReport 应当是文件或文件夹的路径", "previousReport must be the path of a file or a folder")
}
