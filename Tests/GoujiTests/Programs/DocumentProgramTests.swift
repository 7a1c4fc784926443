import Foundation
import JSONText
import TestSupport
import Testing

/// What other programs read for the tool: their documents come back with every figure.
@Suite(.serialized) struct DocumentProgramTests {
  private static let pdfReader = Program.find("pdftotext")

  private func tables(_ path: String, in folder: TemporaryFolder) throws -> JSON? {
    try Tool.run(["export", path], in: folder.url, environment: Program.environment).json()["tables"]
  }

  /// A folder with a report, and what is exported of it.
  private func folder(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.md", String(contentsOf: Fixture.folder.appendingPathComponent("sound/pipes-2021.md"), encoding: .utf8))
    #expect(try Tool.run(["export", "a.md", "-o", name], in: folder.url).status == 0)
    return folder
  }

  @Test(.enabled(if: Program.isExpected(Program.office), "LibreOffice is not installed"), arguments: ["doc", "rtf", "odt"])
  func documentsOfOtherFormats(ending: String) throws {
    let folder = try folder("a.docx")
    let converted = try Program.convert(folder.url.appendingPathComponent("a.docx"), to: ending, in: folder)
    #expect(try tables(converted.path, in: folder) == tables("a.md", in: folder))
    let outcome = try Tool.run(["check", converted.path], in: folder.url, environment: Program.environment)
    #expect(outcome.output.hasSuffix("✓ 勾稽相符：1 个文件，200 个数，42 条勾稽关系\n") && outcome.status == 0, "\(outcome.errors)")
  }

  @Test(.enabled(if: Program.office != nil && pdfReader != nil)) func aPDFOfTheOffice() throws {
    let folder = try folder("a.docx")
    let converted = try Program.convert(folder.url.appendingPathComponent("a.docx"), to: "pdf", in: folder)
    #expect(try tables(converted.path, in: folder) == tables("a.md", in: folder))
  }

  @Test(.enabled(if: Program.browser != nil && pdfReader != nil)) func aPDFOfTheBrowser() throws {
    let folder = try folder("a.html")
    _ = try Tool.run(
      try #require(Program.browser),
      [
        "--headless", "--no-sandbox", "--no-pdf-header-footer", "--user-data-dir=" + folder.url.path + "/profile", "--print-to-pdf=a.pdf",
        "file://" + folder.url.path + "/a.html",
      ], input: "", in: folder.url, environment: Program.environment)
    #expect(try tables("a.pdf", in: folder) == tables("a.md", in: folder))
  }
}
