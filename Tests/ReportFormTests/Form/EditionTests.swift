import Testing

@testable import ReportForm

/// The counts of the official forms, counted by hand in the notices' tables.
@Suite struct EditionTests {
  @Test func edition2021() {
    let edition = Edition.edition2021
    #expect(edition.tables.map(\.figureCount) == [10, 175, 15])
    #expect(edition.tables.map(\.rows.count) == [6, 25, 1])
    #expect(edition.equations.count == 42)
    #expect(edition.equationsOfTable.map(\.count) == [0, 39, 3])
    #expect(edition.equations.filter { $0.kind == .carryover }.count == 7)
  }

  @Test func edition2019() {
    let edition = Edition.edition2019
    #expect(edition.tables.map(\.figureCount) == [22, 161, 15])
    #expect(edition.tables.map(\.rows.count) == [8, 23, 1])
    #expect(edition.equations.count == 40)
    #expect(edition.equationsOfTable.map(\.count) == [0, 37, 3])
  }

  @Test(
    arguments: [(2018, .year2019), (2019, .year2019), (2020, .year2019), (2021, .year2021), (2030, .year2021), (nil, .year2021)]
      as [(Int?, Edition.Year)])
  func editionInForce(_ year: Int?, _ edition: Edition.Year) { #expect(Editions.all.inForce(in: year) === edition.edition) }

  /// 予以公开·自然人 is part of its row's total and of its column's, 总计·自然人 of its row's, its column's and the carryover.
  @Test func equationsOfAFigure() throws {
    let edition = Edition.edition2021
    let disclosed = try #require(edition.figures(.disclosed, in: .requests)).lowerBound
    let total = try #require(edition.figures(.total, in: .requests)).lowerBound
    let received = try #require(edition.figures(.received, in: .requests)).lowerBound
    #expect(edition.equations(of: disclosed).count == 2)
    #expect(edition.equations(of: total).count == 3)
    #expect(edition.equations(of: received).count == 2)
    #expect(edition.equations(of: 0).isEmpty)
    // The column's sum has the 21 results before （七）总计.
    let sum = try #require(edition.equations.first { $0.right == [total] && $0.left.count > 6 })
    #expect(sum.left.count == 21)
  }

  @Test(arguments: Edition.Year.allCases) func labelsAreUnique(_ edition: Edition.Year) {
    for table in edition.edition.tables {
      let labels = table.rows.map { ($0.path + [$0.label]).joined(separator: "/") }
      #expect(Set(labels).count == labels.count)
      #expect(Set(table.rows.map(\.key)).count == table.rows.count)
    }
    #expect(edition.edition.sections.map(\.heading).first == "一、总体情况")
    #expect(edition.edition.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(edition.edition.sections.compactMap(\.table) == TableKind.allCases)
  }

  @Test(arguments: Edition.Year.allCases) func everyRowSaysWhatItMeans(_ edition: Edition.Year) {
    for table in edition.edition.tables {
      for row in table.rows {
        #expect(!row.meaning.chinese.isEmpty && !row.meaning.english.isEmpty && !row.citation.chinese.isEmpty)
      }
      // A group's label stands in the path of a row.
      for group in table.groups { #expect(table.rows.contains { $0.path.contains(group.label) }) }
    }
  }
}
