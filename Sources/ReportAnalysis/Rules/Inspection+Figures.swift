import ReportReading

extension Inspection {
  /// The findings that a check makes of single figures that are not plain whole numbers; it is given each with its table and its
  /// number in the edition.
  func figures(_ check: (Table, Figure, Int) -> Finding?) -> [Finding] {
    var findings: [Finding] = []
    for table in tables {
      for index in table.irregularFigures {
        if let finding = check(table, table.figures[index], table.firstFigure + index) { findings.append(finding) }
      }
    }
    return findings
  }
}
