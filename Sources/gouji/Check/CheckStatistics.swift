import ReportAnalysis
import ReportForm
import ReportSyntax

/// How much was found by rule, by folder and by file, and of which files nothing is told.
struct CheckStatistics {
  private var files: [FileStatistics] = []

  mutating func add(_ file: FileStatistics) { if file.isReport { files.append(file) } }

  /// The tables as they are read.
  func text(in language: Language) -> String {
    if files.isEmpty { return "" }
    let clean = files.filter { $0.count == 0 }
    var text = "\n" + heading("按规则", "By rule", language) + Self.lines(rules(language))
    text += "\n" + heading("按文件夹", "By folder", language) + Self.lines(folders(language))
    let faulty = files.filter { $0.count > 0 }
    if !faulty.isEmpty {
      text += "\n" + heading("按文件", "By file", language)
      text += Self.lines(faulty.map { [Self.counts($0.severities, language), $0.path.printable] })
    }
    text += "\n" + Localized("没有列出问题的文件：\(clean.count)", "Files without listed problems: \(clean.count)").text(in: language) + "\n"
    return text + Self.lines(clean.map { ["", $0.path.printable] })
  }

  private func heading(_ chinese: String, _ english: String, _ language: Language) -> String {
    Localized("\(chinese)：", "\(english):").text(in: language) + "\n"
  }

  /// A line for each rule, the most frequent first: findings, files, the rule.
  private func rules(_ language: Language) -> [[String]] {
    Rules.all.map { rule in
      (rule, files.reduce(0) { $0 + ($1.rules[rule.id] ?? 0) }, files.count { $0.rules[rule.id] != nil })
    }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }.map { rule, count, files in
      [
        Localized("\(count) 处", "\(count)").text(in: language),
        Localized("\(files) 个文件", "in \(files) \(files == 1 ? "file" : "files")").text(in: language),
        rule.title.text(in: language),
      ]
    }
  }

  /// A line for each folder, in the order of the visit: its reports, those of which nothing is told, and what was found.
  private func folders(_ language: Language) -> [[String]] {
    var order: [String] = []
    var groups: [String: [FileStatistics]] = [:]
    for file in files {
      if groups[file.folder] == nil { order.append(file.folder) }
      groups[file.folder, default: []].append(file)
    }
    return order.map { folder in
      let files = groups[folder] ?? []
      let clean = files.count { $0.count == 0 }
      let severities = files.reduce(into: [:]) { $0.merge($1.severities) { $0 + $1 } }
      return [
        Localized("\(files.count) 份", "\(files.count) \(files.count == 1 ? "report" : "reports")").text(in: language),
        Localized("\(clean) 份没有列出问题", "\(clean) without listed problems").text(in: language), Self.counts(severities, language),
        folder.printable,
      ]
    }
  }

  /// How many findings of each severity, gravest first; a dash for none.
  private static func counts(_ counts: [Severity: Int], _ language: Language) -> String {
    let list = Severity.allCases.compactMap { severity in
      counts[severity].map { Localized("\($0) \(severity.word.text(in: .chinese))", "\($0) \(severity.word.text(in: .english))") }
    }
    return list.isEmpty ? "—" : list.map { $0.text(in: language) }.joined(separator: Localized("，", ", ").text(in: language))
  }

  /// Rows of cells, all but the last of each padded to the widest of their column.
  private static func lines(_ rows: [[String]]) -> String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<max(0, columns - 1)).map { column in rows.map { CharacterWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let padded = widths.indices.map { row[$0] + String(repeating: " ", count: widths[$0] + 2 - CharacterWidth.of(row[$0])) }
      return "  " + padded.joined() + (row.last ?? "") + "\n"
    }.joined()
  }
}
