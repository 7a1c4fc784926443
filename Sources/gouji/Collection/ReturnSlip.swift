import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax
import ReportWriting

/// What goes back to a body with its report: all that was found, in words that need no tool to be read.
struct ReturnSlip {
  private let analysis: Analysis
  private let row: CollectedRow
  private let language: Language

  init(_ analysis: Analysis, _ row: CollectedRow, language: Language) {
    self.analysis = analysis
    self.row = row
    self.language = language
  }

  /// The slip as a document.
  var publication: Publication {
    let name = language.say("政府信息公开工作年度报告", "annual report on government information disclosure")
    let owner = (row.body ?? "") + (row.year.map { language.say("\($0)年", " \($0), ") } ?? " ")
    var blocks: [Publication.Block] = [.title(language.say("\(owner)\(name)核对意见", "Results of checking the \(name): \(owner)"))]
    blocks.append(paragraph(language.say("文件：\(row.path)", "File: \(row.path)")))
    blocks.append(paragraph(language.say("核对结果：", "Result: ") + row.conclusion(in: language) + language.say("。", ".")))
    let (due, advised) = (findings { $0 <= .warning }, findings { $0 > .warning })
    blocks += list(due, language.say("一、请改正（\(due.count) 处）", "Please correct (\(due.count))"))
    let numeral = due.isEmpty ? language.say("一、", "") : language.say("二、", "")
    blocks += list(advised, numeral + language.say("请再看一看（\(advised.count) 处）", "Please look at again (\(advised.count))"))
    if !due.isEmpty || !advised.isEmpty {
      blocks.append(
        paragraph(
          language.say(
            "请改正后重新报送；确实无误的，请说明理由。", "Please correct these and submit the report again; where it is right as it is, please say why.")))
    }
    return Publication(blocks)
  }

  private func findings(_ isAsked: (Severity) -> Bool) -> [Finding] { analysis.findings.filter { isAsked($0.severity) } }

  private func list(_ findings: [Finding], _ heading: String) -> [Publication.Block] {
    if findings.isEmpty { return [] }
    return [.heading(level: 2, [StyledText(text: heading)])]
      + findings.enumerated().flatMap { index, finding in
        [Publication.Block.item(number: index + 1, depth: 0, [StyledText(text: words(of: finding))])]
          + remarks(on: finding).map { .item(number: nil, depth: 1, [StyledText(text: $0)]) }
      }
  }

  private func words(of finding: Finding) -> String {
    let place = analysis.text.place(of: finding.range.lowerBound).text(in: language).printable
    let start = place.prefix(1).uppercased() + place.dropFirst()
    return start + language.say("：", ": ") + finding.message.text(in: language).printable
  }

  /// The line itself, what else bears on it, and what to do.
  private func remarks(on finding: Finding) -> [String] {
    let line = excerpt(of: finding.range).line.trimmedLine
    let fix = finding.fixes.first { $0.isPreferred }?.title.text(in: language).printable
    return (line.isEmpty ? [] : [language.say("原文：\(line)", "Text: \(line)")])
      + finding.notes(in: analysis.text, language: language, name: \.name).map(\.printable)
      + (fix.map { [language.say("改法：\($0)", "Fix: \($0)")] } ?? [])
  }

  /// The part of a line around a finding; of a page as it reads, without its tags.
  private func excerpt(of range: ByteRange) -> Excerpt {
    guard let report = analysis.report, let index = report.tree.rowIndex(at: range.lowerBound), report.tree.rows[index].isMarkup else {
      return Excerpt(of: range, in: analysis.text)
    }
    let row = report.tree.rows[index]
    let pieces = row.kind == .html ? row.cells.map { report.tree.cells[$0].content } : [report.tree.content(of: row)].compactMap(\.self)
    var (line, marked) = ("", 0..<0)
    for piece in pieces {
      if !line.isEmpty { line += " | " }
      if let end = piece.contains(range.lowerBound) ? min(range.upperBound, piece.upperBound) : nil {
        let start = line.utf8.count + report.inline(piece.lowerBound..<range.lowerBound).utf8.count
        marked = start..<start + report.inline(range.lowerBound..<end).utf8.count
      }
      line += report.inline(piece)
    }
    return Excerpt(of: marked.clamped(to: 0..<line.utf8.count), in: SourceText(line))
  }

  private func paragraph(_ text: String) -> Publication.Block { .paragraph([StyledText(text: text.printable)]) }
}

extension Row {
  /// Whether it is one of a page.
  fileprivate var isMarkup: Bool { kind == .html || kind == .element }
}

extension String {
  /// A line without the blanks and tabs around it.
  fileprivate var trimmedLine: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
