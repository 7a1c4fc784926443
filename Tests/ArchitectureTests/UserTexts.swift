import Foundation
import ReportAnalysis
import ReportForm
import ReportSyntax

/// Where texts that a user reads stand, and what they are.
enum UserTexts {
  /// Rooms whose literals are the words of reports and not words to the user, or are for those who work on gouji.
  private static let rooms = [
    "ReportSyntax", "CharacterSets", "OfficeDocument", "ReportForm/Editions", "ReportReading/Prose", "ReportReading/Labels",
    "ReportReading/Binding", "ReportReading/Report", "ReportAnalysis/Drafting", "gouji/Debug", "LanguageServerProtocol",
    "LanguageServer/Transport",
  ]
  /// Files that write the words of a report.
  private static let writers = [
    "StandardSentence", "NumberCompletion", "PinyinInitials", "CitationCompletion", "KnownInstrument", "ImportedReport", "DocumentLink",
    "Capabilities",
    "WordDocument", "WordStyles", "WordMargins", "WordTable", "HTMLDocument", "HTMLStyle", "SummaryStyle", "MarkdownLine", "Worksheet",
    "BashCompletion", "ZshCompletion", "FishCompletion", "ManPage", "WorkedExample", "AnnotationMarks",
  ]

  /// The literals of the sources that may be shown, those within interpolations too.
  static func sources() throws -> [UserText] {
    try Checkout.sources.filter { path in
      !rooms.contains { path.hasPrefix("Sources/\($0)/") } && !writers.contains(path.stem)
    }.flatMap { path in
      var source = try Checkout.text(path)
      // An example is a report, and what is found in it is held by itself.
      if path.contains("/Rules/"), let start = source.range(of: "static let examples") { source = String(source[..<start.lowerBound]) }
      return SwiftLiterals(source).literals.filter(isText).map { UserText(place: "\(path):\($0.line)", text: $0.text) }
    }
  }

  /// Whether a literal is a text at all: not markup, not one half of a count that has another.
  private static func isText(_ literal: Literal) -> Bool {
    let text = literal.text
    if !text.contains(" "), !text.contains(where: \.isIdeographic) { return false }
    if text.hasPrefix("<") || text.contains("=\"") || text.contains("{\"") { return false }
    // A count of several is told apart from one beside it.
    return !(literal.lead.contains("== 1 ?") || literal.lead.trimmingCharacters(in: .whitespaces).hasPrefix(":"))
  }

  /// What is found in the examples of all rules, in a language: messages, related places, titles of repairs.
  static func findings(in language: Language) -> [UserText] {
    Rules.all.flatMap { rule in
      rule.examples.flatMap { example in
        example.analysis(SourceText(Squiggles.strip(example.text))).findings.flatMap { finding in
          ([finding.message] + finding.related.map(\.message) + finding.fixes.map(\.title)).map {
            UserText(place: "\(rule.id), \(finding.rule)", text: $0.text(in: language), isKnownEnglish: language == .english)
          }
        }
      }
    }
  }

  /// The lines of documents in Markdown, and of Neovim's help, without blocks of code, comments and what users type.
  static func documents() throws -> [UserText] {
    try
      (["README.md", "editors/README.md", "editors/vscode/README.md", "editors/vscode/CHANGELOG.md", ".github/CHANGELOG.md"]
      + Checkout.files(in: "editors/vscode/walkthrough", endings: [".md"]) + ["editors/neovim/doc/gouji.txt"]).flatMap(lines)
  }

  private static func lines(of path: String) throws -> [UserText] {
    var isCode = false
    return try Checkout.text(path).components(separatedBy: "\n").enumerated().compactMap { index, line in
      let isFence = line.trimmingCharacters(in: .whitespaces).hasPrefix("```")
      if isFence || line.hasPrefix("<!--") || line.hasPrefix("![") { isCode = isFence != isCode; return nil }
      if path.hasSuffix(".txt") {
        // Vim's help: an example stands between > and <, deeper than the text.
        if line.hasPrefix("<") { isCode = false } else if isCode { return nil }
        if line.hasSuffix(" >") || line.hasSuffix(">lua") { isCode = true }
        return UserText(place: "\(path):\(index + 1)", text: helpMarks.replacing(in: line, with: "·"))
      }
      return isCode ? nil : UserText(place: "\(path):\(index + 1)", text: line)
    }
  }

  private static let helpMarks = UserText.pattern(
    "\\{\\[?[a-z]+\\]?\\}|\\|[^| ]+\\||\\*[^* ]+\\*|'[a-z]+'|:(?:Gouji|checkhealth)\\S*|[gb]:gouji\\S*|CTRL-\\S+(?: CTRL-\\S+| d)?|\\b(?:gra|gO|grx|init|lazy)\\b|[\\[\\]]d"
  )

  /// The texts of VS Code's extension: its settings and commands, and the literals of its sources and of the other editors'.
  static func editors() throws -> [UserText] {
    let names = try ["editors/vscode/package.nls.json", "editors/vscode/package.nls.zh-cn.json"].flatMap { path in
      try Checkout.text(path).components(separatedBy: "\n").enumerated().compactMap { index, line -> UserText? in
        guard let start = line.range(of: "\": \"") else { return nil }
        let value = line[start.upperBound...].drop { $0 == " " }.split(separator: "\"", omittingEmptySubsequences: false).dropLast().joined(
          separator: "”"
        )
        .replacingOccurrences(of: "\\n", with: " ")
        return UserText(place: "\(path):\(index + 1)", text: value)
      }
    }
    let scripts =
      Checkout.files(in: "editors/vscode/source", endings: [".js"]) + Checkout.files(in: "editors/neovim/lua", endings: [".lua"])
      + ["editors/vim/autoload/gouji.vim", "editors/emacs/gouji.el"]
    return try names
      + scripts.flatMap { path in
        try Checkout.text(path).components(separatedBy: "\n").enumerated().flatMap { index, line -> [UserText] in
          let code = line.trimmingCharacters(in: .whitespaces)
          if ["//", "*", "/*", "--", ";"].contains(where: code.hasPrefix) || code.contains("= /") || code.contains("[/^") { return [] }
          return scriptLiteral.matches(in: line).filter { $0.contains { $0.isIdeographic } }.flatMap { literal in
            // Emacs shows both languages at once, the English in brackets.
            [helpMarks, interpolation].reduce(String(literal.dropFirst().dropLast())) { $1.replacing(in: $0, with: "\u{FFFC}") }.components(
              separatedBy: " ("
            ).map {
              UserText(place: "\(path):\(index + 1)", text: $0)
            }
          }
        }
      }
  }

  private static let scriptLiteral = UserText.pattern("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`")
  private static let interpolation = UserText.pattern("\\$\\{[^{}]*\\}|%[sd]")

  /// The Chinese words of the form and of the statute.
  static func statute() throws -> Set<String> {
    let han = UserText.pattern("[\\u4E00-\\u9FFF]+")
    return Set(
      try Checkout.sources.filter { $0.hasPrefix("Sources/ReportForm/Editions/") }
        .flatMap { SwiftLiterals(try Checkout.text($0)).literals.flatMap { han.matches(in: $0.text) } })
  }
}

extension Character {
  /// Whether it is Chinese.
  var isIdeographic: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}
