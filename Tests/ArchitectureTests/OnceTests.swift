import Foundation
import Testing

/// What is written once in the parts that read and judge reports stays so: each has a file, and the others use it.
@Suite struct OnceTests {
  struct Once: CustomStringConvertible, Sendable {
    let what: String
    let pattern: String
    /// The only files that may hold it.
    let files: Set<String>

    var description: String { what }
  }

  static let once = [
    Once(
      what: "the table of Chinese numbers", pattern: #"一"?,? ?"?二"?,? ?"?三|case "一""#,
      files: ["Sources/ReportSyntax/Bytes/ChineseNumber.swift"]),
    Once(
      what: "sums and products that are checked", pattern: "ReportingOverflow", files: ["Sources/ReportSyntax/Tokens/Int64+Checked.swift"]),
    Once(what: "the search by halving", pattern: #"\(high &?- low\) / 2"#, files: ["Sources/ReportSyntax/Bytes/SortedSearch.swift"]),
    Once(what: "the hash of bytes", pattern: "(?i)cbf2_?9ce4", files: ["Sources/ReportSyntax/Bytes/ByteHash.swift"]),
    Once(what: "the set of blanks", pattern: "isWhitespace|0x205F", files: ["Sources/ReportSyntax/Bytes/Blank.swift"]),
    Once(what: "the title of a repair", pattern: #""Change \\"#, files: ["Sources/ReportForm/Wording/Localized+Phrases.swift"]),
    Once(
      what: "characters of three bytes in hex", pattern: #"0x[EC][0-9A-F], 0x[89AB][0-9A-F]"#,
      // What is in another encoding, or broken, has no characters to be named.
      files: ["Sources/ReportFolder/ForeignEncoding.swift", "Sources/ReportFolder/InvalidUTF8.swift"]),
    Once(
      what: "characters of ASCII in hex", pattern: #"\b0x[0-7][0-9A-Fa-f]\b"#,
      // Masks of UTF-8, code points and the format of archives are no characters.
      files: [
        "Sources/ReportSyntax/Bytes/ByteCharacters.swift", "Sources/ReportSyntax/Bytes/WideCharacter.swift",
        "Sources/ReportSyntax/Bytes/Blank.swift", "Sources/ReportSyntax/Markup/Bytes+Blank.swift",
        "Sources/ReportReading/Prose/WordIndex.swift", "Sources/ReportFolder/ForeignEncoding.swift",
      ]),
  ]

  @Test(arguments: once) func standsInItsFile(_ once: Once) throws {
    let pattern = try NSRegularExpression(pattern: once.pattern)
    for path in Checkout.sources where path.hasPrefix("Sources/Report") && !once.files.contains(path) {
      // A search through a whole file takes a hundredth of the time that one through each of its lines does.
      let lines = try Checkout.text(path).split(separator: "\n").filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      let text = lines.joined(separator: "\n")
      let found = pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)).flatMap { Range($0.range, in: text) }
      #expect(found == nil, "\(path): \(found.map { String(text[text.lineRange(for: $0)]) } ?? "")")
    }
    for path in once.files {
      let text = try Checkout.text(path)
      #expect(pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil, "\(path) has it no longer")
    }
  }
}
