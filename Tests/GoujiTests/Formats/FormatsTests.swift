import Foundation
import JSONText
import Testing

/// What the formats have in common; Tests/Formats/readers has programs of others read them.
@Suite struct FormatsTests {
  private static let programs = ["json", "jsonl", "github", "gitlab", "sarif", "junit", "csv"]

  @Test(arguments: programs) func whatWasNotCheckedIsAnEntry(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try folder.write("笔记.md", "# 笔记\n")
    let outcome = try Tool.run(["check", "--format", format, "a.md", "笔记.md", "没有.md"], in: folder.url)
    for word in ["a.md", "没有这个文件"] { #expect(outcome.output.contains(word)) }
    #expect(outcome.output.contains("笔记.md") || outcome.output.contains("%E7%AC%94%E8%AE%B0.md"))
    #expect(outcome.status == 2)
  }

  @Test(arguments: programs) func theOutputCanGoToAFile(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let whole = try Tool.run(["check", "--format", format, "a.md"], in: folder.url).output
    let written = try Tool.run(["check", "--format", format, "--output", "结果", "a.md"], in: folder.url)
    #expect(written.output == "" && written.status == 1)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("结果")) == Data(whole.utf8))
    #expect(try Tool.run(["check", "-o", "没有/结果", "a.md"], in: folder.url).status == 2)
    // What is there is replaced only where that is asked for, and a report that was checked never.
    let again = try Tool.run(["check", "--format", format, "-o", "结果", "--ignore", "all", "a.md"], in: folder.url)
    #expect(again.errors.contains("结果：已经有这个文件，没有改写") && again.status == 2)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("结果")) == Data(whole.utf8))
    #expect(try Tool.run(["check", "--format", format, "-o", "结果", "--force", "--ignore", "all", "a.md"], in: folder.url).status == 0)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("结果")) != Data(whole.utf8))
    #expect(try Tool.run(["check", "-o", "a.md", "--force", "a.md"], in: folder.url).status == 2)
    #expect(try String(contentsOf: folder.url.appendingPathComponent("a.md"), encoding: .utf8) == Tool.sample)
  }

  @Test func aLineForEachFinding() throws {
    let concise = try Tool.run(["check", "--format", "concise", "-q", "sample-report.md"]).output
    let lines = """
      sample-report.md:58:7: 警告 nonstandard-label: 行名应为“2.其他法律行政法规禁止公开”
      sample-report.md:65:32: 错误 unbalanced-total: “1.本机关不掌握相关政府信息”的“自然人”栏应为 25，现为 52
      sample-report.md:87:4: 警告 nonstandard-heading: 部分标题应为“五、存在的主要问题及改进情况”

      """
    #expect(concise == lines)
    let grouped = try Tool.run(["check", "--format", "grouped", "-q", "sample-report.md"]).output
    #expect(grouped == "sample-report.md\n" + lines.replacingOccurrences(of: "sample-report.md:", with: "    ") + "\n")
  }

  @Test func sarifHasPlacesAndRepairs() throws {
    let run = try #require(try Tool.run(["check", "--format", "sarif", "sample-report.md"]).logJSON()["runs"]?.array?.first)
    let result = try #require(run["results"]?.array?.dropFirst().first)
    #expect(result["ruleId"]?.string == "unbalanced-total" && result["level"]?.string == "error")
    let place = result["locations"]?.array?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "sample-report.md")
    #expect(place?["region"]?["startLine"] == .integer(65) && place?["region"]?["startColumn"] == .integer(32))
    #expect(place?["region"]?["byteOffset"] == .integer(4615) && place?["region"]?["byteLength"] == .integer(2))
    #expect(result["relatedLocations"]?.array?.count == 2)
    let change = result["fixes"]?.array?.first?["artifactChanges"]?.array?.first?["replacements"]?.array?.first
    #expect(change?["insertedContent"]?["text"]?.string == "25")
    let index = try #require(result["ruleIndex"]?.integer)
    #expect(run["tool"]?["driver"]?["rules"]?.array?[index]["id"]?.string == "unbalanced-total")
  }

  /// A report, or the name of its file, cannot command a terminal or turn the text round.
  @Test(arguments: ["text", "concise", "grouped", "github", "csv"]) func nothingCommandsATerminal(format: String) throws {
    let folder = try TemporaryFolder()
    let name = "甲\u{1B}[2J\u{202E}\u{9B}乙\u{2066}.md"
    try folder.write(name, "\(try Tool.sample)\n## 五、存在\u{1B}]0;x\u{7}问题\u{202E}及改进情况\n")
    for arguments in [[name], [".", "--statistics"], ["--diff", "--fix", "--color", "always", name]] {
      if format != "text" && arguments.count > 1 && arguments != [".", "--statistics"] { continue }
      if !["text", "concise", "grouped"].contains(format), arguments.contains("--statistics") { continue }
      let outcome = try Tool.run(["check", "--format", format] + arguments, in: folder.url)
      let text = (outcome.output + outcome.errors).replacing(#/\u{1B}\[[0-9]+m/#, with: "")
      #expect(!text.isEmpty)
      let commands: Set<UInt32> = [0x1B, 0x07, 0x9B, 0x202E, 0x2066]
      #expect(!text.unicodeScalars.contains { commands.contains($0.value) })
    }
  }

  @Test func theSchemaOfTheJSONIsServed() throws {
    let schema = try Tool.run(["rules", "--format", "json-schema"]).json()
    #expect(schema["required"] == .array([.string("files"), .string("summary")]))
    #expect(schema["$defs"]?["finding"]?["properties"]?["rule"]?["enum"]?.array?.contains(.string("blank-cell")) ?? false)
  }
}

extension Tool.Outcome {
  /// The output as JSON of any number of lines.
  fileprivate func logJSON() throws -> JSON { try JSONParser.parse(Array(output.utf8)) }
}
