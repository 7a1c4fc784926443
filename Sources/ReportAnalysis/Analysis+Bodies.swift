import ReportReading

/// An analysis beside the reports of other bodies.
extension Analysis {
  /// The same beside other bodies' reports, which may have been read only afterwards.
  package func beside(_ neighbours: NeighbourReports) -> Analysis {
    guard let inspection, Rule.hasCopies(inspection, of: neighbours) else { return self }
    return Analysis(
      text, configuration: configuration, isNamedPage: isPage, fileName: fileName, reusing: surroundings, neighbours: neighbours
    ) { _ in inspection.lastYear }
  }

  /// The same beside the reports of the bodies below the one that reports.
  package func beside(_ subordinates: Subordinates) -> Analysis {
    Analysis(
      text, configuration: configuration, isNamedPage: isPage, fileName: fileName, reusing: surroundings, subordinates: subordinates
    ) { _ in self.inspection?.lastYear ?? .unknown }
  }

  /// Where the reports lie that its text is like, as far as they are still as they were read.
  package var copiedFrom: [String] {
    findings.filter { $0.rule == Rule.copiedText.id }.compactMap { $0.related.last?.previous?.location }
  }
}
