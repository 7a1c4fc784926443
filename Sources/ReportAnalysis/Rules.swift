/// Every rule, in the order of the catalogue: arithmetic, structure, rows and cells.
package enum Rules {
  package static let all: [Rule] = [
    .unbalancedTotal, .unbalancedCarryover,
    .missingSection, .misorderedSection, .repeatedSection, .nonstandardHeading, .missingTable, .wrongEdition,
    .missingRow, .repeatedRow, .misorderedRow, .unknownRow, .nonstandardLabel, .malformedRow,
    .unreadableNumber, .impossibleNumber, .blankCell, .placeholderNumber, .nonstandardNumeral, .mismatchedUnit,
    .misalignedRow, .unevenTable, .implausibleFigure,
  ]

  /// The rule with an id, or nil.
  package static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
