import ReportAnalysis
import ReportForm
import ReportSyntax

/// The findings as they are read: each with its line, its squiggles, the places that bear on it, and what to do, or in fewer words.
struct TextReport: FindingsFormat {
  /// How much is told of a finding.
  enum Style {
    /// With its line and all that bears on it.
    case whole
    /// In one line.
    case concise
    /// In one line, under the name of its file.
    case grouped
  }

  private static let indent = "    "

  private let language: Language
  private let style: Style
  private let isColoured: Bool
  /// Whether nothing but findings is told.
  private let isQuiet: Bool

  init(_ language: Language, _ style: Style, isColoured: Bool, isQuiet: Bool) {
    self.language = language
    self.style = style
    self.isColoured = isColoured
    self.isQuiet = isQuiet
  }

  func piece(of text: CheckedText) -> [UInt8] {
    guard !text.findings.isEmpty else { return [] }
    let source = text.analysis.text
    var last: FindingPlace?
    switch style {
    case .whole: return Array(text.findings.map { self.text(of: $0, in: source, path: text.path, &last) }.joined().utf8)
    case .concise: return Array(text.findings.map { line(of: $0, in: source, path: text.path, &last) }.joined().utf8)
    case .grouped:
      let lines = text.findings.map { Self.indent + line(of: $0, in: source, path: nil, &last) }.joined()
      return Array((paint(text.path.printable, .bold) + "\n" + lines + "\n").utf8)
    }
  }

  func closing(_ tally: Tally, troubleCount: Int) -> [UInt8] {
    if isQuiet { return [] }
    let lines = repairs(of: tally) + uncompared(of: tally) + known(of: tally) + summary(of: tally, troubleCount: troubleCount)
    return Array(lines.utf8)
  }

  /// The line that tells how much was known and is not told; nothing where all is told.
  private func known(of tally: Tally) -> String {
    let count = tally.known
    if count == 0 { return "" }
    return Localized("\(count) 处已知的没有列出", "\(count.counted("known problem")) not listed").text(in: language) + "\n"
  }

  /// A finding in one line: its place, how grave it is, its rule and what it says; `last` is the place of the one before, or nil.
  private func line(of finding: Finding, in text: SourceText, path: String?, _ last: inout FindingPlace?) -> String {
    var place = path.map { $0 + ":" } ?? ""
    if text.origin == nil {
      let numbers = FindingPlace(finding.range.lowerBound, in: text, from: last)
      last = numbers
      place += "\(numbers.line):\(numbers.column):"
    } else {
      // A document has no lines.
      place = (path.map { $0 + " " } ?? "") + text.place(of: finding.range.lowerBound).text(in: language) + ":"
    }
    let severity = paint(finding.severity.word.text(in: language), finding.severity.colour)
    let start = paint(place.printable, .bold)
    return "\(start) \(severity) \(finding.rule): \(finding.message.text(in: language).printable)\n"
  }

  /// One finding, with its line and all that bears on it.
  func text(of finding: Finding, in text: SourceText, path: String) -> String {
    var last: FindingPlace?
    return self.text(of: finding, in: text, path: path, &last)
  }

  /// The same, counted from the place of the finding before, which becomes its own.
  private func text(of finding: Finding, in text: SourceText, path: String, _ last: inout FindingPlace?) -> String {
    var result = line(of: finding, in: text, path: path, &last)
    let excerpt = Excerpt(of: finding.range, in: text)
    result += Self.indent + excerpt.line + "\n"
    result += Self.indent + paint(excerpt.squiggle, finding.severity.colour) + "\n"
    for note in finding.notes(in: text, language: language, name: \.location) { result += Self.indent + note.printable + "\n" }
    if let fix = finding.fixes.first(where: \.isPreferred) {
      let title = fix.title.text(in: language).printable
      result += Self.indent + Localized("改法：\(title)", "fix: \(title)").text(in: language) + "\n"
    }
    return result + "\n"
  }

  /// The line before that: how much was repaired.
  private func repairs(of tally: Tally) -> String {
    guard let fixed = tally.fixed, tally.reports > 0 else { return "" }
    if fixed == 0, !tally.hasFindings { return "" }
    if fixed == 0 { return Localized("没有能自动改好的", "nothing could be fixed automatically").text(in: language) + "\n" }
    let files = tally.fixedFiles
    return Localized(
      "改好 \(fixed) 处，\(files) 个文件",
      "fixed \(fixed.counted("problem")) in \(files.counted("file"))"
    ).text(in: language) + "\n"
  }

  /// The line before the last: how many reports were not compared with last year's, as none was found; nothing where all were.
  private func uncompared(of tally: Tally) -> String {
    let count = tally.uncompared
    guard count > 0 else { return "" }
    let all = count == tally.reports
    return Localized(
      all ? "没有找到上年报告，没有与上年核对" : "\(count) 份没有找到上年报告，没有与上年核对",
      all
        ? "no report for last year was found; nothing was compared with last year"
        : "no report for last year was found for \(count.counted("report")); nothing was compared with last year"
    ).text(in: language) + "\n"
  }

  /// The last line: how much was found, or that all figures tie; nothing where there was no report.
  private func summary(of tally: Tally, troubleCount: Int) -> String {
    guard tally.reports > 0 else { return "" }
    let trouble =
      tally.fixed == nil
      ? Localized("；另有 \(troubleCount) 处没能读取", "; \(troubleCount) could not be read")
      : Localized("；\(troubleCount) 处没能读取或改写", "; \(troubleCount) could not be read or rewritten")
    let unread = troubleCount > 0 ? trouble.text(in: language) : ""
    let files = Localized("\(tally.reports) 个文件", tally.reports == 1 ? "1 file" : "\(tally.reports) files").text(in: language)
    if tally.hasFindings {
      let counts = Severity.allCases.filter { tally.count(of: $0) > 0 }.map { Self.count(tally.count(of: $0), $0).text(in: language) }
      return files + Localized("：", ": ").text(in: language) + counts.joined(separator: Localized("，", ", ").text(in: language))
        + hidden(in: tally) + unread + "\n"
    }
    let reservations = tally.reservations.map { Localized("；", "; ").text(in: language) + $0.text(in: language) }.joined()
    guard tally.verdicts.allSatisfy(\.holds) else {
      return files + Localized("：没有发现问题", ": no problems found").text(in: language) + reservations + unread + "\n"
    }
    let figures = tally.verdicts.reduce(0) { $0 + $1.figures }
    let sums = tally.verdicts.reduce(0) { $0 + $1.sums }
    let verdict = Localized(
      "✓ 勾稽相符：\(files)，\(figures) 个数，\(sums) 条勾稽关系", "✓ all sums match: \(files), \(figures.counted("figure")), \(sums.counted("sum"))")
    return paint(verdict.text(in: language), .green) + reservations + unread + "\n"
  }

  /// How many findings are hidden, where others are told.
  private func hidden(in tally: Tally) -> String {
    let silenced = tally.verdicts.reduce(0) { $0 + $1.silenced }
    return silenced > 0 ? Localized("；\(silenced) 处忽略", "; \(silenced) ignored").text(in: language) : ""
  }

  private static func count(_ count: Int, _ severity: Severity) -> Localized {
    let word = severity.word.text(in: .english)
    let plural = count == 1 || severity == .information ? word : word + "s"
    return Localized("\(count) 个\(severity.word.text(in: .chinese))", "\(count) \(plural)")
  }

  private func paint(_ text: String, _ colour: Colour) -> String { isColoured ? colour.paint(text) : text }
}
