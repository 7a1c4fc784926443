import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct SummaryCommandTests {
  /// A folder with reports of two districts, of one body for two years, with a file that is none and one that cannot be read.
  private struct Office {
    let folder = try? TemporaryFolder()

    func make() throws -> TemporaryFolder {
      let folder = try #require(folder)
      let sound = Fixture.named("sound/pipes-2021.md").string
      try folder.write("东湖区/水务局.md", Tool.sample.replacingOccurrences(of: "云岭县人民政府", with: "云岭县<b>水务局"))
      try folder.write("西山县/2022.md", sound.replacingOccurrences(of: "2023", with: "2022"))
      try folder.write("西山县/2023.md", sound)
      try folder.write("西山县/gbk.txt", Data([0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xFF, 0x0A]))
      return folder
    }
  }

  private func text(_ file: String, of folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(file), encoding: .utf8)
  }

  @Test func thePageTellsHowAllStand() throws {
    let folder = try Office().make()
    let outcome = try Tool.run(["summary", ".", "-o", "out"], in: folder.url)
    #expect(outcome.status == 2 && outcome.output == "" && outcome.errors.contains("西山县/gbk.txt：编码是 GBK"))
    let page = try text("out/index.html", of: folder)
    #expect(page.contains("<p>3 份报告，2 个单位；"))
    #expect(page.contains("<th colspan=\"8\" scope=\"rowgroup\">东湖区</th>") && page.contains("<th scope=\"row\">西山县</th>"))
    #expect(page.contains("合计不符（unbalanced-total）") && page.contains("<th scope=\"row\">西山县/gbk.txt</th><td>没有读出：编码是 GBK"))
    // Whatever a report is called, it is text here, and nothing is fetched.
    #expect(!page.contains("<b>") && !page.contains("http") && !page.contains("src=") && !page.contains("<script"))
    for link in page.components(separatedBy: "href=\"").dropFirst() {
      let path = String(link.prefix { $0 != "\"" })
      #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("out/" + path).path), "\(path)")
    }
    // What it wrote itself is no report, and the same reports give the same page.
    #expect(try Tool.run(["summary", ".", "-o", "out"], in: folder.url).errors == outcome.errors)
    #expect(try text("out/index.html", of: folder) == page)
  }

  @Test func lastYearStandsBesideThisOne() throws {
    let folder = try Office().make()
    #expect(try Tool.run(["summary", "西山县/2023.md", "西山县/2022.md", "-o", "out"], in: folder.url).status == 0)
    let row = try #require(
      try text("out/index.html", of: folder).split(separator: "\n").first { $0.hasPrefix("<tr><th scope=\"row\">新收</th>") })
    // One body has 101 requests in both years.
    let numbers = row.components(separatedBy: "<td class=\"number\">").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(numbers == ["101", "1", "101", "101", "0.0%"])
    #expect(row.contains("<title>2022: 101, 2023: 101</title>") && row.components(separatedBy: "width=\"140.0\"").count == 3)
  }

  @Test func eachBodyHasASlipInPlainWords() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    #expect(try Tool.run(["summary", "a.md", "-o", "out/deep"], in: folder.url).status == 0)
    let slip = try text("out/deep/slips/云岭县人民政府2024.html", of: folder)
    // A long title breaks before what every report is called.
    let title = "<h1><span>云岭县人民政府<span class=\"year\">2024年</span></span><span>政府信息公开工作年度报告核对意见</span></h1>"
    #expect(slip.contains(title) && slip.contains("一、请改正（3 处）"))
    #expect(slip.contains("<li>第 65 行：") && slip.contains("应为 25，现为 52<ul>") && slip.contains("<li>改法："))
    guard let pandoc = Program.pandoc else { return }
    let document = folder.url.appendingPathComponent("out/deep/slips/云岭县人民政府2024.docx").path
    let words = try Tool.run(
      pandoc, ["--from=docx", "--to=plain", "--wrap=none", document], input: "", in: folder.url, environment: Program.environment)
    #expect(words.status == 0 && words.output.contains("第 65 行：") && words.output.contains("应为 25，现为 52\n"))
  }

  /// A page is quoted as it reads, and a rule with the severities of what it found.
  @Test func pagesAreQuotedWithoutTags() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    #expect(try Tool.run(["export", "a.md", "-o", "a.html"], in: folder.url).status == 0)
    #expect(try Tool.run(["summary", "a.html", "-o", "out"], in: folder.url).status == 0)
    let slip = try text("out/slips/云岭县人民政府2024.html", of: folder)
    #expect(slip.contains("<li>原文：（四）无法提供 | 1.本机关不掌握相关政府信息 | 52 | 1 | 0 | 0 | 1 | 0 | 27</li>"), "\(slip)")
    #expect(!slip.contains("原文：&lt;") && !slip.contains("&lt;td"))
  }

  /// A slip that an earlier run wrote may have been written into: it is named, and stays.
  @Test func slipsOfEarlierRunsAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try folder.write("b.md", Tool.sample.replacingOccurrences(of: "云岭县人民政府", with: "云岭县水务局"))
    #expect(try Tool.run(["summary", "a.md", "b.md", "-o", "out"], in: folder.url).errors == "")
    let outcome = try Tool.run(["summary", "a.md", "-o", "out"], in: folder.url)
    #expect(outcome.status == 0 && outcome.errors.hasPrefix("gouji: out/slips：有 2 个文件不是这次写的：云岭县水务局2024.docx、云岭县水务局2024.html；"))
    #expect(try text("out/slips/云岭县水务局2024.html", of: folder).contains("核对意见"))
  }

  @Test func theFolderMustBeNamedAndBeOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    #expect(try Tool.run(["summary", "a.md"], in: folder.url).status == 2)
    let outcome = try Tool.run(["summary", "a.md", "-o", "a.md"], in: folder.url)
    let kept = try text("a.md", of: folder)
    #expect(try outcome.status == 2 && kept == Tool.sample)
  }

  @Test(.enabled(if: Program.isExpected(Program.browser), "Chromium is not installed")) func printsOnA4() throws {
    let folder = try Office().make()
    defer { withExtendedLifetime(folder) {} }
    _ = try Tool.run(["summary", ".", "-o", "out"], in: folder.url)
    let file = folder.url.appendingPathComponent("page.pdf")
    let outcome = try Tool.run(
      try #require(Program.browser),
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
        "--user-data-dir=" + folder.url.appendingPathComponent("profile").path, "--print-to-pdf=" + file.path,
        "file://" + folder.url.appendingPathComponent("out/index.html").path,
      ], input: "", in: folder.url, environment: Program.environment.merging(["HOME": folder.url.path]) { $1 })
    #expect(outcome.status == 0)
    let text = String(decoding: try Data(contentsOf: file), as: Unicode.ASCII.self)
    let boxes = text.components(separatedBy: "/MediaBox [").dropFirst().map {
      $0.prefix { $0 != "]" }.split(separator: " ").compactMap { Double($0) }
    }
    #expect((1...2).contains(boxes.count))
    for box in boxes { #expect(box.count == 4 && abs(box[2] - 595.28) < 1 && abs(box[3] - 841.89) < 1, "\(box)") }
  }
}
