import ReportAnalysis
import ReportSyntax

/// The places of the report's year or its body's name that read alike, for an editor that changes all of them as one is typed over.
package enum LinkedEditingRange {
  /// The places that read as the one at an offset does, with it; nil where neither stands there, or nowhere else.
  package static func ranges(at offset: Int, in analysis: Analysis) -> [ByteRange]? {
    guard let inspection = analysis.inspection else { return nil }
    let places = IdentityPlaces(inspection)
    let offset = analysis.text.cursor(at: offset)
    for ranges in [places.years.map({ $0.range }), places.bodies] {
      guard let own = ranges.first(where: { $0.lowerBound <= offset && offset <= $0.upperBound }) else { continue }
      let written = analysis.text.string(own)
      let alike = ranges.filter { analysis.text.string($0) == written }
      return alike.count > 1 ? alike : nil
    }
    return nil
  }
}
