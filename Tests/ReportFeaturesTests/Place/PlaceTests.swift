import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct PlaceTests {
  @Test(arguments: Fixture.sound) func everyFigureIsFoundAtBothItsEnds(_ fixture: Fixture) throws {
    let report = try #require(fixture.analysis.report)
    for table in report.tables {
      for (index, figure) in table.figures.enumerated() {
        for offset in [figure.range.lowerBound, figure.range.upperBound] {
          guard case .figure(let found, let number)? = Place.at(offset, in: report) else {
            Issue.record("\(table.name(of: table.firstFigure + index))")
            continue
          }
          #expect(found.kind == table.kind && number == table.firstFigure + index)
        }
      }
    }
  }

  @Test(arguments: Fixture.sound) func everyLabelAndHeadingIsFound(_ fixture: Fixture) throws {
    let report = try #require(fixture.analysis.report)
    for table in report.tables where table.kind != .reviews {
      for row in table.rows {
        guard case .rowLabel(_, let found)? = Place.at(row.labelRange.lowerBound, in: report) else {
          Issue.record("\(report.text.string(row.labelRange))")
          continue
        }
        #expect(found.role == row.role)
      }
    }
    for section in report.sections {
      guard case .heading(let found)? = Place.at(section.headingRange.lowerBound, in: report) else {
        Issue.record("\(section.form.heading)")
        continue
      }
      #expect(found.form.number == section.form.number)
    }
  }

  @Test func proseIsNoPlace() throws {
    let report = try #require(Fixture.sample.analysis.report)
    let offset = try #require(report.text.offset(of: "全年收到政府信息公开申请108件"))
    #expect(Place.at(offset, in: report) == nil)
    #expect(Place.at(0, in: report) == nil)
    #expect(Place.at(report.text.bytes.count, in: report) == nil)
  }
}
