import Foundation
import ReportFormat
import ReportSyntax
import Testing

@testable import ReportAnalysis

@Suite struct ReportTests {
  @Test func dump() throws {
    let dir = "/work/shared/seeds/"
    for name in try FileManager.default.contentsOfDirectory(atPath: dir).sorted() {
      let text = SourceText([UInt8](try Data(contentsOf: URL(fileURLWithPath: dir + name))))
      guard let report = Analysis(text).report else { print(name, "NO REPORT"); continue }
      print("==", name, report.title.map { "\($0.body) \($0.year ?? 0)" } ?? "-", report.format.edition, report.sections.map { "\($0.form.number)\($0.isStandard)" })
      for table in report.tables {
        print(table.kind, table.format.edition, table.layout, table.rows.count, text.string(table.editionMark))
        for row in table.rows {
          print("  ", row.role, row.hasStandardLabel, row.isMalformed, text.string(row.labelRange).replacingOccurrences(of: "\n", with: "⏎"), row.figures.map { text.string($0.range) })
        }
      }
    }
  }
}
