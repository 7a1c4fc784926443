import ReportForm

/// A province that does not exist: the reports of many bodies for two years in every layout, in districts with a government each that sums
/// its offices up, and faults in them that are all known.
package struct Province: Sendable {
  /// A report as a file.
  package struct File: Sendable {
    /// The path within the province.
    package let path: String
    package let text: String
  }

  /// What holds of a district.
  package struct District: Sendable {
    package let name: String
    /// The path of its government's report of the later year, and of the folder with all of that year.
    package let parent: String
    package let folder: String
    /// The names of its offices.
    package let offices: [String]
    /// The figures of its government's report that are not the sums of its offices', by their names.
    package var differing: [String] = []
    /// The offices without a report of the later year, and those with two.
    package var missing: [String] = []
    package var repeated: [String] = []
  }

  package static let years = [2023, 2024]

  package private(set) var files: [File] = []
  /// Where a check must find something, and which rule finds it: `path rule`.
  package private(set) var faults: Set<String> = []
  package private(set) var districts: [District] = []

  /// A province of so many districts with so many offices each, at least twelve; the same seed gives the same one.
  package init(districts count: Int, offices: Int, seed: UInt64 = 1) {
    var generator = SeededGenerator(seed)
    for index in 0..<count { add(index, offices: ProvinceNames.offices(offices), &generator) }
  }

  private mutating func add(_ index: Int, offices: [String], _ generator: inout SeededGenerator) {
    let name = ProvinceNames.district(index)
    let bodies = offices.map { name + $0 }
    let government = name + "人民政府"
    var district = District(
      name: name, parent: "\(name)/2024/" + Self.fileName(0, government, 2024, index), folder: "\(name)/2024", offices: bodies)
    var before: [ProvinceFigures?] = bodies.map { _ in nil }
    for year in Self.years {
      var figures = before.map { ProvinceFigures(following: $0, &generator) }
      before = figures
      let isLater = year == Self.years.last
      // Where a report is missing, a sum that is short tells nothing.
      let isMissing = isLater && index % 4 == 3
      if isLater { plantAcrossYears(&figures, index, bodies) }
      var sum = ProvinceFigures(sumOf: figures)
      if isLater, !isMissing {
        // One wrong figure in an office's report, which its own sums tell as well as the roll-up.
        let leaf = ProvinceFigures.leaf
        figures[0].values[leaf] += 1
        faults.insert(path(1, bodies[0], year, index) + " unbalanced-total")
        // One in the government's, of which only the roll-up tells.
        sum.values[ProvinceFigures.penalties] += 1
        district.differing = [ProvinceFigures.name(ofFigure: ProvinceFigures.penalties), ProvinceFigures.name(ofFigure: leaf)]
      }
      for (place, body) in bodies.enumerated() {
        if isMissing, place == 8 {
          district.missing.append(body)
          continue
        }
        add(place + 1, body, year, index, figures[place], problems: problems(place, body, year, index))
      }
      add(0, government, year, index, sum, problems: nil)
      if isLater, index % 4 == 2 {
        // A second report of one body, with one figure changed.
        var other = figures[9]
        other.values[ProvinceFigures.licences] += 1
        district.repeated.append(bodies[9])
        add(offices.count + 1, bodies[9], year, index, other, problems: nil)
      }
    }
    faults.insert(path(7, bodies[6], 2024, index) + " copied-text")
    faults.insert(path(8, bodies[7], 2024, index) + " repeated-text")
    districts.append(district)
  }

  /// Breaks what joins two years in two offices each, once up and once down, so that the district's sums stay as they are.
  private mutating func plantAcrossYears(_ figures: inout [ProvinceFigures], _ index: Int, _ bodies: [String]) {
    figures[1].shiftCarriedIn(by: 1)
    figures[2].shiftCarriedIn(by: -1)
    figures[3].values[ProvinceFigures.inForce] += 1
    figures[4].values[ProvinceFigures.inForce] -= 1
    for place in [1, 2] { faults.insert(path(place + 1, bodies[place], 2024, index) + " broken-carryover") }
    for place in [3, 4] { faults.insert(path(place + 1, bodies[place], 2024, index) + " broken-stock") }
  }

  /// What an office writes in section 五 where it is another's text with names and figures of its own, or last year's; nil where it is
  /// neither.
  private func problems(_ place: Int, _ body: String, _ year: Int, _ index: Int) -> String? {
    switch (place, year) {
    case (5, 2024), (6, 2024): ProvinceNames.problems(index * 2, of: body, figure: 100 + place)
    case (7, _): ProvinceNames.problems(index * 2 + 1, of: body, figure: 101)
    default: nil
    }
  }

  private mutating func add(_ number: Int, _ body: String, _ year: Int, _ index: Int, _ figures: ProvinceFigures, problems: String?) {
    let title = "\(body)\(year)年政府信息公开工作年度报告"
    // No two bodies have the same matters, nor one body in two years.
    let matters = ProvinceNames.matters(index * 53 + number, turn: year)
    let own = "\(body)对\(matters)的政策解读形式不够丰富，下一年将增加图表和视频解读。"
    let words = [
      1: (ProvinceNames.common[1] ?? "") + "\(body)围绕\(matters)公开信息，" + SoundProse.section(1),
      5: problems ?? (ProvinceNames.common[5] ?? "") + own,
    ]
    let text = SoundProse.$own.withValue(words) {
      ProvinceLayout(number + index + year).report(title) { String(figures.values[$0]) }
    }
    files.append(File(path: path(number, body, year, index), text: text))
  }

  private func path(_ number: Int, _ body: String, _ year: Int, _ index: Int) -> String {
    "\(ProvinceNames.district(index))/\(year)/" + Self.fileName(number, body, year, index)
  }

  private static func fileName(_ number: Int, _ body: String, _ year: Int, _ index: Int) -> String {
    "\(number / 10)\(number % 10)-\(body)." + (ProvinceLayout(number + index + year).isHTML ? "html" : "md")
  }
}
