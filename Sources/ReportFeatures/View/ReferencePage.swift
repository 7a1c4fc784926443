import ReportAnalysis
import ReportForm
import ReportSyntax

/// A page on what the report rests on: what the form and the rules take from an article, a notice or the measures on fees, in the form's
/// own words; what it says itself is to be read where it is published.
package enum ReferencePage: Sendable, Hashable {
  /// An article of the regulations, by its number.
  case article(Int)
  /// A notice that sets an edition of the form.
  case notice(Notice)
  /// The measures on the fee for processing information.
  case feeMeasures

  /// All there are, which are those that the form or a rule cites.
  package static let all: Set<ReferencePage> = {
    let cited = Use.all.flatMap { pages(on: $0.citation) } + Rules.all.compactMap { $0.citation }.flatMap(pages)
    return Set(cited + Editions.all.list.map { .notice($0.notice) })
  }()

  /// The page under a path as ``path`` gives it, or nil.
  package init?(path: String) {
    guard let page = Self.all.first(where: { $0.path == path }) else { return nil }
    self = page
  }

  /// What tells it from the others: regulations/36, notices/2021-30, fees.
  package var path: String {
    switch self {
    case .article(let number): "regulations/\(number)"
    case .notice(let notice): "notices/\(notice.year)-\(notice.number)"
    case .feeMeasures: "fees"
    }
  }

  /// What it is about.
  package func title(in language: Language) -> String {
    switch self {
    case .article(let number): Citation(.regulations, "第\(ChineseNumber.written(number))条").text(in: language)
    case .notice(let notice): Citation(.notice(notice)).text(in: language)
    case .feeMeasures: Citation(.feeMeasures).text(in: language)
    }
  }

  /// The page in Markdown.
  package func text(in language: Language) -> String {
    var blocks = ["# \(title(in: language))", preface(language)]
    // What editions have in common is said once.
    var parts: [(notices: [String], lines: [String])] = []
    for edition in Editions.all.list.reversed() {
      let lines = lines(of: edition, language)
      guard !lines.isEmpty else { continue }
      if let same = parts.firstIndex(where: { $0.lines == lines }) {
        parts[same].notices.append(edition.notice.name)
      } else {
        parts.append(([edition.notice.name], lines))
      }
    }
    for part in parts {
      let notices = part.notices.joined(separator: language.say("、", ", "))
      blocks.append(language.say("## 格式怎样用到（\(notices)）", "## How the form uses it (\(notices))"))
      blocks.append(part.lines.map { "- \($0)" }.joined(separator: "\n"))
    }
    let rules = Rules.all.filter { $0.citation.map { Self.pages(on: $0).contains(self) } ?? false }
    if !rules.isEmpty {
      blocks.append(language.say("## 以它为依据的规则", "## Rules based on it"))
      let lines = rules.map { "- `\($0.id)`\(language.say("：", ": "))\($0.summary.text(in: language))" }
      blocks.append(lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// What an edition takes from it, in the order of the form.
  private func lines(of edition: Edition, _ language: Language) -> [String] {
    let uses = Use.all(in: edition).filter { Self.pages(on: $0.citation).contains(self) }.map { $0.line(language) }
    return (self == .notice(edition.notice) ? contents(of: edition, language) : []) + uses
  }

  private func preface(_ language: Language) -> String {
    language.say(
      "这里列出年度报告的格式和核对规则怎样用到它；原文以公布的文本为准。",
      "How the form of the report and the rules use it; for its own text, see the published version.")
  }

  /// What an edition consists of: its sections, and how many figures its tables have.
  private func contents(of edition: Edition, _ language: Language) -> [String] {
    edition.sections.map { $0.heading }
      + edition.tables.map { table in
        let (figures, sums) = (table.figureCount, edition.equationsOfTable[table.kind.rawValue].count)
        return table.kind.name(in: language)
          + language.say("：\(figures) 个数，\(sums) 条勾稽关系", ": \(figures.counted("figure")), \(sums.counted("sum"))")
      }
  }

  /// The pages that a citation is of: several where it names several articles, as 第十四条至第十六条.
  private static func pages(on citation: Citation) -> [ReferencePage] {
    switch citation.instrument {
    case .regulations: articles(in: Array(citation.clause.utf8)).map(ReferencePage.article)
    case .notice(let notice): [.notice(notice)]
    case .feeMeasures: [.feeMeasures]
    }
  }

  private static func articles(in clause: [UInt8]) -> [Int] {
    var articles: [Int] = []
    for place in clause.places(of: "第") {
      guard let article = CitedArticle(clause, place) else { continue }
      if let last = articles.last, clause.has("至", endingAt: place), last < article.number { articles += last + 1..<article.number }
      articles.append(article.number)
    }
    return articles
  }
}

/// A part of the form that rests on an instrument.
private struct Use {
  let name: String
  let says: Wording
  let citation: Citation

  /// Those of every edition.
  static var all: [Use] { Editions.all.list.flatMap(all) }

  /// The sections, groups and rows of an edition.
  static func all(in edition: Edition) -> [Use] {
    edition.sections.map { Use(name: $0.heading, says: $0.holds, citation: $0.citation) }
      + edition.tables.flatMap { table in
        table.groups.map { Use(name: "\(table.kind.chinese) \($0.label)", says: $0.meaning, citation: $0.citation) }
          + table.rows.map { row in
            Use(
              name: "\(table.kind.chinese) \(row.label.isEmpty ? "" : row.shortLabel)".trimmingSpace, says: row.meaning,
              citation: row.citation)
          }
      }
  }

  func line(_ language: Language) -> String {
    let place = citation.instrument == .regulations ? language.say("（\(citation.clause)）", " (\(citation.clause))") : ""
    return "\(name)\(place)\(language.say("：", ": "))\(says.text(in: language))"
  }
}

extension String {
  /// The text without a space at its end.
  fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
