import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportReading

/// A figure of which nothing is legible keeps its place in every layout: it alone is told of, and nothing is put beside it.
@Suite struct IllegibleFigureTests {
  private static let title = "云岭市水务局2024年政府信息公开工作年度报告"
  private static let edition = Edition.edition2021

  private func report(_ layout: LayoutWriter, _ figure: (Int) -> String) -> String {
    layout.report(Self.edition, title: Self.title, figure)
  }

  private func findings(_ text: String) -> [Finding] { Analysis(SourceText(text)).findings.filter { $0.severity <= .warning } }

  /// A letter for a digit, one among digits, a remark and a measure word that is none.
  @Test(arguments: LayoutWriter.allCases, ["l", "7（含补正1件）", "3O"]) func isToldOfWhereItStands(_ layout: LayoutWriter, _ written: String)
    throws
  {
    let values = Self.edition.balancedFigures
    for figure in stride(from: 0, to: values.count, by: 3) {
      let text = report(layout) { $0 == figure ? written : "\(values[$0])" }
      let found = findings(text)
      #expect(found.map(\.rule) == ["unreadable-number"], "\(layout) \(figure)")
      guard let finding = found.first else { continue }
      #expect(SourceText(text).string(finding.range) == written, "\(layout) \(figure)")
      // Only the author knows the number, so that nothing is written in its stead or beside it.
      #expect(FixAll(Analysis(SourceText(text))).count == 0, "\(layout) \(figure)")
    }
  }

  /// One number too many never goes unseen, whichever row it follows.
  @Test(arguments: LayoutWriter.allCases) func aNumberTooManyIsSeen(_ layout: LayoutWriter) throws {
    let values = Self.edition.balancedFigures
    let table = Self.edition.table(.requests)
    for row in table.rows.indices {
      let last = Self.edition.figures(ofRow: row, in: .requests).upperBound - 1
      let separator = ["pipes": " | ", "barePipes": " | ", "tabs": "\t", "cellPerLine": "\n\t"][layout.rawValue] ?? "\n"
      let text = report(layout) { "\(values[$0])" + ($0 == last ? separator + "0" : "") }
      #expect(findings(text).map(\.rule).contains("malformed-row"), "\(layout) \(row)")
    }
  }

  /// Thousands set apart by a blank are one figure where each figure has a line.
  @Test func aBlankBetweenThousandsPartsNoFigure() {
    let values = Self.edition.balancedFigures
    let first = Self.edition.figures(ofRow: 3, in: .requests).lowerBound
    let lines = LayoutWriter.cellPerLine.report(Self.edition, title: Self.title) { $0 == first ? "2 025" : "\(values[$0])" }
    let found = findings(lines.replacing("\t", with: ""))
    #expect(found.map(\.rule) == ["unreadable-number"])
    #expect(found.first.map { SourceText(lines.replacing("\t", with: "")).string($0.range) } == "2 025")
  }

  /// A mark for nothing stands in its row also where no number does.
  @Test(arguments: ["无", "/", "—"]) func aMarkIsOfItsRow(_ mark: String) {
    let values = Self.edition.balancedFigures
    let licences = Self.edition.figures(.licences, in: .disclosures)?.lowerBound
    let text = report(.flowing) { $0 == licences ? mark : "\(values[$0])" }
    #expect(findings(text).map(\.rule) == ["placeholder-number"])
  }
}
