import Foundation

/// A report that a test writes from the empty buffer: the figures that are typed, and last year's report beside it.
struct WrittenReport {
  static let body = "云岭县水务局"

  /// The year that reports are on at this time: the last one until May, and this one from June on.
  static var year: Int {
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
    return (now.year ?? 1970) - ((now.month ?? 1) < 6 ? 1 : 0)
  }

  /// The name of the report of a year.
  static func name(_ year: Int) -> String { "\(body)\(year)年政府信息公开工作年度报告.md" }

  /// Whose figures are typed.
  private static var sound: String {
    get throws { try String(contentsOf: Repository.fixtures.appendingPathComponent("sound/pipes-2021.md"), encoding: .utf8) }
  }

  /// Last year's report: 80 received and 53 disclosed where this year has 101 and 74, and as many documents in force as this year's come
  /// from, 28＋5－3＝30.
  static var previous: String {
    get throws {
      try sound.replacingOccurrences(of: "青禾县人民政府", with: body).replacingOccurrences(of: "2023年", with: "\(year - 1)年")
        .replacingOccurrences(of: "| 101 |", with: "| 80 |").replacingOccurrences(of: "| 74 |", with: "| 53 |")
        .replacingOccurrences(of: "| 5 | 3 | 30 |", with: "| 5 | 3 | 28 |")
    }
  }

  /// The cells of every row of the tables, without their blanks; headers among them.
  static func rows(of lines: [String]) -> [(line: Int, cells: [String])] {
    lines.enumerated().filter { $1.hasPrefix("|") && !$1.contains("---") }.map { line, text in
      (
        line,
        text.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
      )
    }
  }

  /// A figure that is to stand in a cell of a blank report, and whether it is a total.
  struct Figure {
    let line: Int
    let column: Int
    let value: String
    let isTotal: Bool
  }

  /// All figures of the tables, in order, at their places in a blank report.
  static func figures(for blank: [String]) throws -> [Figure] {
    zip(rows(of: blank), rows(of: try sound.components(separatedBy: "\n"))).flatMap { place, row in
      zip(place.cells, row.cells).enumerated().filter { $1.0.isEmpty && $1.1.first?.isNumber == true }.map { column, cells in
        let isTotal =
          row.cells.count == 15 ? column % 5 == 4 : row.cells.count == 10 && (column == 9 || row.cells.contains("（七）总计"))
        return Figure(line: place.line, column: column, value: cells.1, isTotal: isTotal)
      }
    }
  }
}
