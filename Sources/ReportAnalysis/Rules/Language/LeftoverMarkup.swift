import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A word processor or a template left something behind.
  package static let leftoverMarkup = Rule(
    id: "leftover-markup", name: Wording("残留标记", "Leftover markup"), severity: .warning,
    summary: Wording("残留了排版标记、占位符或填写提示。", "Markup, a placeholder or a template prompt was left behind."),
    rationale: Wording("这些内容不是报告的文字，公开后会被读者看到。", "These are not part of the report, and readers would see them once it is published."),
    citation: nil,
    examples: examples,
    underNewFigures: .nothingStays,
    outside: { rule, inspection in
      var findings: [Finding] = []
      let references = inspection.references(in: inspection.text.bytes.indices).filter { reference in
        !inspection.tables.contains { $0.range.overlaps(reference.range) }
      }
      if !references.isEmpty {
        let known = CoveredRanges(rule.leftoversOfParagraphs(in: inspection).lazy.map { $0.range })
        findings = references.filter { !known.overlaps($0.range) }.map { rule.finding(on: $0, inspection) }
      }
      if let title = inspection.title, let mark = title.body.flatMap(Leftover.placeholder) {
        let range = inspection.text.bytes[title.range].indices.first { inspection.text.bytes[$0...].starts(with: mark) }.map {
          $0..<$0 + mark.count
        }
        findings.append(rule.finding(inspection.text.underlined(range ?? title.range), .placeholder))
      }
      return findings
    },
    inParagraphs: { rule, inspection in rule.leftoversOfParagraphs(in: inspection) },
    check: { rule, inspection in
      var findings = inspection.tables.flatMap { inspection.references(in: $0.range) }.map { rule.finding(on: $0, inspection) }
      for row in inspection.pageNumbers {
        let fix = Fix.deletion(row.range, in: inspection.text, preferred: true)
        findings.append(rule.finding(inspection.text.underlined(inspection.tree.content(of: row) ?? row.range), .pageNumber, fixes: [fix]))
      }
      return findings
    })
}

extension Rule {
  fileprivate func finding(on reference: CharacterReference, _ inspection: Inspection) -> Finding {
    let character = reference.character
    return finding(
      inspection.text.underlined(reference.range), .left,
      fixes: [.replacement(TextEdit(reference.range, character), in: inspection.text)])
  }
}

extension Rule {
  /// What was left in the running text.
  fileprivate func leftoversOfParagraphs(in inspection: Inspection) -> [Finding] {
    var findings: [Finding] = []
    for hit in inspection.prose.hits {
      guard let range = hit.leftover(in: inspection.prose) else { continue }
      let source = inspection.prose.source(range)
      findings.append(
        finding(inspection.text.underlined(source), .left, fixes: [.deletion(source, in: inspection.text, preferred: true)]))
    }
    for range in inspection.prose.placeholders {
      findings.append(finding(inspection.text.underlined(inspection.prose.source(range)), .placeholder))
    }
    var told = CoveredRanges(findings.lazy.map { $0.range })
    for (source, kind) in inspection.leftoversOfProse where !told.overlaps(source) {
      let fixes =
        switch kind {
        case .line: [Fix]()
        case .hint: [Fix.deletion(source, in: inspection.text, preferred: true)]
        case .mojibake: [Fix]()
        }
      let message: Localized =
        switch kind {
        case .line: .placeholder
        case .mojibake: .garbled
        case .hint: .left
        }
      let finding = finding(inspection.text.underlined(source), message, fixes: fixes)
      told.insert(finding.range)
      findings.append(finding)
    }
    return findings
  }
}

extension Prose.Hit {
  /// The bytes of the prose that a mark takes which begins with this word; nil where the word is no such mark.
  fileprivate func leftover(in prose: Prose) -> Range<Int>? {
    let rest = prose.text[range.upperBound...].prefix(180)
    func through(_ mark: String, _ count: Int = 180) -> Range<Int>? {
      let line = Array(rest.prefix { $0 != .lineFeed }.prefix(count))
      return line.firstIndex(of: Array(mark.utf8)).map { range.lowerBound..<range.upperBound + $0 + mark.utf8.count }
    }
    switch word {
    case .bookmark: return through("]") ?? range
    case .lostReference, .lostReferenceWide, .lostReferenceEnglish, .tableOfContents: return range
    case .pageReference:
      let name = rest.prefix { $0 == .underscore || $0.isDigit || $0.isLetter }
      return range.lowerBound..<name.endIndex
    case .hyperlink: return through("\"") ?? range
    case .here, .hereNarrow, .hereBlack:
      // What the words speak of is text; what tells the author to write is a hint.
      guard ["填", "写", "请", "插", "应", "列", "添", "为", "…", "根"].contains(where: { rest.starts(with: $0.utf8) }) else { return nil }
      return through(word == .here ? "）" : word == .hereNarrow ? ")" : "】")
    default: return nil
    }
  }
}

extension Inspection {
  /// The lines within a table that are nothing but a page's number, as - 3 -.
  fileprivate var pageNumbers: [Row] {
    tables.lazy.filter { $0.layout == .flowing }.flatMap { table in
      let first = tree.rowIndex(at: table.range.lowerBound) ?? 0
      return tree.rows[first...].prefix { $0.range.lowerBound < table.range.upperBound }.filter { row in
        guard row.kind == .text, let content = tree.content(of: row), content.count <= 24 else { return false }
        return text.bytes.withUnsafeBufferPointer { PageNumber.isOne(UnsafeBufferPointer(rebasing: $0[content])) }
      }
    }
  }
}

extension Localized {
  fileprivate static let left = Localized("残留着标记或填写提示，请删除", "Markup or a template prompt was left behind; delete it")
  fileprivate static let placeholder = Localized("占位符还没有换成内容", "This placeholder has not been replaced yet")
  fileprivate static let garbled = Localized("这里是乱码，请对照原文改正", "These characters are garbled; restore the original text")
  fileprivate static let pageNumber = Localized("表格里夹着页码，请删除", "There is a page number inside the table; delete it")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      [bookmark: _GoBack]（五）监督保障：见错误!未找到引用源。
      ^^^^^^^^^^^^^^^^^^^ W leftover-markup: 残留着标记或填写提示，请删除
                         　　　　　　　　　＾＾^＾＾＾＾＾＾ W leftover-markup: 残留着标记或填写提示，请删除
      六、其他需要报告的事项
      未收取费用（此处填写收费情况）。
      　　　　　＾＾＾＾＾＾＾＾＾＾ W leftover-markup: 残留着标记或填写提示，请删除
      """,
      fixed: """
        一、总体情况
        （五）监督保障：见。
        六、其他需要报告的事项
        未收取费用。
        """),
    Example(
      """
      XX局2024年政府信息公开工作年度报告
      ^^ W leftover-markup: 占位符还没有换成内容
      一、总体情况
      202X年，{{单位名称}}公开信息××件。
         ^ W leftover-markup: 占位符还没有换成内容
          　　^^＾＾＾＾^^ W leftover-markup: 占位符还没有换成内容
          　　  　　　　  　　　　^^ W leftover-markup: 占位符还没有换成内容
      """),
    Example(
      """
      单位全称2024年政府信息公开工作年度报告
      ＾＾＾＾ W leftover-markup: 占位符还没有换成内容
      一、总体情况
      """),
    Example(
      """
      一、总体情况

      二、主动公开政府信息情况

      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 0 0
      - 3 -
      ^^^^^ W leftover-markup: 表格里夹着页码，请删除
      行政规范性文件 0 0 0
      """,
      fixed: """
        一、总体情况

        二、主动公开政府信息情况

        信息内容 本年制发件数 本年废止件数 现行有效件数
        规章 0 0 0
        行政规范性文件 0 0 0
        """),
    Example(
      """
      一、总体情况
      <!-- （此处填写） [bookmark: _GoBack] XX局 -->
      会议地点为 3×4 米展厅，编号 AXX 和 20XXL，（此处所指的信息均已公开）。

      - 3 -
      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况
      公开书签 bookmark 3 个，超链接 HYPERLINK 检查 2 次，网址 http://www.yunling.gov.cn/TOC/XX.html 可用。
      六、其他需要报告的事项
      """),
  ]
}
