import Foundation
import JSONText
import TestSupport
import Testing

/// Reports of one year that are checked together: each in its own words, but for what all say, and one that was copied.
@Suite struct CopiedReportTests {
  /// The findings of `copied-text`, by their paths.
  private func copies(in folder: TemporaryFolder) throws -> [String: [String]] {
    let outcome = try Tool.run(["check", ".", "--select", "copied-text", "--format", "jsonl", "--exit-zero"], in: folder.url)
    #expect(outcome.status == 0 && outcome.errors == "")
    var found: [String: [String]] = [:]
    for line in outcome.output.split(separator: "\n") {
      let file = try JSONParser.parse(Array(line.utf8))
      let messages = file["findings"]?.array?.compactMap { $0["message"]?.string } ?? []
      if !messages.isEmpty { found[file["path"]?.string ?? ""] = messages }
    }
    return found
  }

  @Test func aCopyWithOtherNamesAndFiguresIsFoundAndNoOther() throws {
    let province = Province(districts: 1, offices: 24)
    let folder = try TemporaryFolder()
    for file in province.files { try folder.write(file.path, file.text) }
    let planted = province.faults.filter { $0.hasSuffix(" copied-text") }.map { String($0.dropLast(" copied-text".count)) }
    let before = try copies(in: folder)
    #expect(planted.count == 1 && before.keys.sorted() == planted)
    // 银湖市广播电视局 hands in what 生态环境局 of another county wrote, under its own name.
    let source = try #require(province.files.first { $0.path.contains("/2024/10-") })
    let body = try #require(province.districts.first?.offices[9])
    let copy = source.text.replacingOccurrences(of: body, with: "银湖市广播电视局")
    try folder.write("龙湾." + (source.path.hasSuffix("html") ? "html" : "md"), copy)
    let after = try copies(in: folder)
    #expect(Set(after.keys).subtracting(before.keys).count == 1)
    let messages = after.first { $0.key.hasPrefix("龙湾") }?.value ?? []
    // What is left of the other section, without what many say, is too little to tell.
    #expect(messages.count == 1)
    for message in messages { #expect(message.contains("句与\(body)的报告（\(source.path)）相同，名称、日期和数字除外"), "\(message)") }
  }

  /// The first of many that were written after one model is no more of a copy than the last.
  @Test func whatWasHandedOutToAllIsNoCopy() throws {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    for number in 1...5 { try folder.write("\(number).md", sample.replacingOccurrences(of: "云岭县人民政府", with: "第\(number)区教育局")) }
    #expect(try copies(in: folder).isEmpty)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("5.md"))
    #expect(try Set(copies(in: folder).keys) == ["2.md", "3.md", "4.md"])
  }
}
