import Foundation
import JSONText
import TestSupport
import Testing

/// A Word document is checked as it is, as the text that it was made of.
@Suite struct DocumentCheckTests {
  /// A folder with the sample as a document.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Tool.run(["export", "sample-report.md", "-o", folder.url.path + "/年报.docx"]).status == 0)
    return folder
  }

  @Test func findingsPointToTableRowAndColumn() throws {
    let folder = try folder()
    let outcome = try Tool.run(["check", "年报.docx"], in: folder.url)
    #expect(outcome.output.hasPrefix("年报.docx 表三第 9 行第 3 栏: 警告 nonstandard-label: "))
    #expect(outcome.output.contains("\n年报.docx 表三第 16 行第 4 栏: 错误 unbalanced-total: “1.本机关不掌握相关政府信息”的“自然人”栏应为 25，现为 52\n"))
    #expect(outcome.output.contains("\n    表三第 27 行第 4 栏：本列：各项结果（"))
    #expect(outcome.output.contains("\n年报.docx 第 18 段: 警告 nonstandard-heading"))
    #expect(outcome.errors == "" && outcome.status == 1)
    let findings = try Tool.run(["check", "年报.docx", "--format=json", "--language=en"], in: folder.url).json()["files"]?.array?.first?[
      "findings"]
    #expect(findings?.array?[1]["place"] == .string("table 3, row 16, column 4"))
    // The total of the same row is what the figure is reckoned by.
    #expect(findings?.array?[1]["related"]?.array?.first?["place"] == .string("table 3, row 16, column 10"))
  }

  @Test func aDocumentIsFoundInAFolderAndNeverRewritten() throws {
    let folder = try folder()
    let before = try Data(contentsOf: folder.url.appendingPathComponent("年报.docx"))
    #expect(try Tool.run(["check", "."], in: folder.url).output.hasSuffix("1 个文件：1 个错误，2 个警告\n"))
    let fixed = try Tool.run(["check", "--fix", "年报.docx"], in: folder.url)
    #expect(fixed.errors.hasPrefix("gouji: 年报.docx：没有改写：文档和表格不能这样改写") && fixed.status == 2)
    #expect(try Tool.run(["check", "--diff", "年报.docx"], in: folder.url).output.contains("\n+# 五、存在的主要问题及改进情况\n"))
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("年报.docx")) == before)
  }

  @Test func itServesAsLastYearsReport() throws {
    let folder = try folder()
    let next = try Tool.run(["new", "--after", "年报.docx"], in: folder.url)
    #expect(next.status == 1 && next.errors.contains("表三的数不平"))
    try folder.write("2025.md", try Tool.sample.replacingOccurrences(of: "2024年", with: "2025年"))
    let findings = try Tool.run(["check", "2025.md", "--format=json"], in: folder.url).json()["files"]?.array?.first
    #expect(findings?["previous"]?.array == [.string("年报.docx")])
    #expect(try Tool.run(["check", "2025.md"], in: folder.url).output.contains("年报.docx 表三第 28 行第"))
  }

  @Test func findingsBecomeComments() throws {
    let folder = try folder()
    let outcome = try Tool.run(["check", "年报.docx", "--annotate", "批注.docx"], in: folder.url)
    #expect(outcome.errors == "" && outcome.status == 1)
    // Its text is the same, and its comments are told.
    let again = try Tool.run(["check", "批注.docx"], in: folder.url)
    #expect(again.errors == "gouji: 批注.docx：没有读：3 条批注\n")
    #expect(again.output.replacingOccurrences(of: "批注.docx", with: "年报.docx") == outcome.output)
    let repeated = try Tool.run(["check", "年报.docx", "--annotate", "批注.docx"], in: folder.url)
    #expect(repeated.errors.contains("已经有这个文件，没有改写") && repeated.status == 2)
    #expect(try Tool.run(["check", "年报.docx", "--annotate", "批注.docx", "--force"], in: folder.url).status == 1)
    #expect(try Tool.run(["check", "年报.docx", "--annotate", "年报.docx", "--force"], in: folder.url).status == 2)
    try folder.write("a.md", Tool.sample)
    #expect(try Tool.run(["check", "a.md", "--annotate", "b.docx"], in: folder.url).errors.contains("--annotate 只能用于 Word 文档"))
  }

  /// Comments are for one document, and tell what the check tells: what is known stays silent there too.
  @Test func commentsAreThoseOfTheCheck() throws {
    let folder = try folder()
    #expect(try Tool.run(["check", "年报.docx", "--write-baseline", "已知.json"], in: folder.url).status == 0)
    let silent = try Tool.run(["check", "年报.docx", "--baseline", "已知.json", "--annotate", "批注.docx"], in: folder.url)
    #expect(silent.errors == "" && silent.status == 0)
    #expect(try !Tool.run(["check", "批注.docx"], in: folder.url).errors.contains("条批注"))
    for arguments in [["."], ["年报.docx", "--watch"], ["年报.docx", "--write-baseline", "b.json"], ["年报.docx", "--add-ignores"]] {
      let outcome = try Tool.run(["check", "--annotate", "b.docx"] + arguments, in: folder.url)
      #expect(outcome.errors.contains("--annotate") && outcome.status == 2 && outcome.output == "", "\(arguments)")
    }
  }

  /// What an office does with the reports of a folder takes documents as texts, with their own places.
  @Test func documentsOfAFolderAreComparedAndGathered() throws {
    let folder = try folder()
    try folder.write("b.md", Tool.sample.replacingOccurrences(of: "云岭县人民政府", with: "云岭县水务局"))
    let outcome = try Tool.run(["check", ".", "--select", "copied-text"], in: folder.url)
    #expect(outcome.output.contains("提示 copied-text") && outcome.output.contains("年报.docx 第"))
    let rows = try Tool.run(["table", ".", "--format", "jsonl"], in: folder.url)
    #expect(rows.output.split(separator: "\n").count == 2 && rows.output.contains("年报.docx") && rows.status == 0)
    #expect(try Tool.run(["summary", "年报.docx", "-o", "out"], in: folder.url).status == 0)
    let slip = try String(contentsOf: folder.url.appendingPathComponent("out/slips/云岭县人民政府2024.html"), encoding: .utf8)
    #expect(slip.contains("表三第 16 行第 4 栏：“1.本机关不掌握相关政府信息”") && !slip.contains("第 1 行"))
  }

  /// What is exported for a spreadsheet is read back, with its figures where they were.
  @Test func itsFiguresComeBackFromASheet() throws {
    let folder = try folder()
    #expect(try Tool.run(["export", "年报.docx", "-o", "年报.csv"], in: folder.url).status == 0)
    let tables = try Tool.run(["export", "年报.docx"], in: folder.url).json()["tables"]
    #expect(try Tool.run(["export", "年报.csv"], in: folder.url).json()["tables"] == tables)
    let outcome = try Tool.run(["check", "年报.csv"], in: folder.url)
    #expect(outcome.output.contains("年报.csv:35:") && outcome.output.contains("错误 unbalanced-total"))
    #expect(try Tool.run(["check", "--fix", "年报.csv"], in: folder.url).status == 2)
  }

  /// A workbook of the three tables needs no headings, and has no place for what stands between them.
  @Test(.enabled(if: Program.isExpected(Program.python(with: "openpyxl")), "openpyxl is not installed"))
  func aWorkbookOfTablesLacksNoSection() throws {
    let folder = try TemporaryFolder()
    let script = """
      import openpyxl, sys
      book = openpyxl.Workbook(); sheet = book.active; sheet.title = '年报'
      sheet.append(['云岭县人民政府2024年政府信息公开工作年度报告'])
      for line in open(sys.argv[1], encoding='utf8'):
          if line.startswith('|') and not line.startswith('|-') and not line.startswith('|:'):
              sheet.append([int(cell) if cell.strip().isdigit() else cell.strip() for cell in line.strip().strip('|').split('|')])
          elif line.startswith('## ') and len(sys.argv) > 3: sheet.append([line[3:].strip()])
      book.save(sys.argv[2])
      """
    let python = try #require(Program.python(with: "openpyxl"))
    let sample = Fixture.folder.appendingPathComponent("sample-report.md").path
    func rules(_ more: String...) throws -> [String] {
      let made = try Tool.run(
        python, ["-c", script, sample, "年报.xlsx"] + more, input: "", in: folder.url, environment: Program.environment)
      #expect(made.status == 0, "\(made.errors)")
      let files = try Tool.run(["check", "年报.xlsx", "--format", "json"], in: folder.url).json()["files"]
      return files?.array?.first?["findings"]?.array?.compactMap { $0["rule"]?.string } ?? []
    }
    #expect(try rules() == ["nonstandard-label", "unbalanced-total"])
    // Its tables are all that there is to be right.
    #expect(try !Tool.run(["check", "年报.xlsx"], in: folder.url).output.contains("内容不全"))
    #expect(try rules("headings").filter { $0 == "missing-section" } == [])
  }
}
