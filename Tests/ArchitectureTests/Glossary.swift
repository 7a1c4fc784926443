import Foundation

/// .github/GLOSSARY.md: the words to use, and those not to.
struct Glossary {
  /// Chinese words that stand for something that has another word.
  let notChinese: [String]
  /// The same in English, in lower case.
  let notEnglish: [String]
  /// Foreign words that Chinese text may hold.
  let foreign: Set<String>
  /// Chinese words that English text may hold, besides those of the form.
  let original: Set<String>

  init(_ page: String) {
    notChinese = Self.lastCells(of: Self.part("## 中文", of: page)).flatMap { $0.components(separatedBy: "、") }.filter { !$0.isEmpty }
    notEnglish = Self.lastCells(of: Self.part("## English", of: page)).flatMap { $0.components(separatedBy: ", ") }.filter { !$0.isEmpty }
    foreign = Self.words(of: Self.part("### 外文", of: page))
    original = Self.words(of: Self.part("### 原文", of: page))
  }

  /// The lines below a heading, up to the next of the same or a higher level.
  private static func part(_ heading: String, of page: String) -> [String] {
    let lines = page.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: heading) else { return [] }
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("## ") && !($0.hasPrefix("### ") && heading.hasPrefix("### ")) })
  }

  /// The last cell of each row of a table, the head and the row of dashes left out.
  private static func lastCells(of lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix("| ") }.dropFirst().compactMap { line in
      line.split(separator: "|").last { !$0.allSatisfy(\.isWhitespace) }?.trimmingCharacters(in: .whitespaces)
    }
  }

  private static func words(of lines: [String]) -> Set<String> {
    Set(lines.joined(separator: " ").components(separatedBy: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty })
  }
}
