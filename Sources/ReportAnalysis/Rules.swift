/// Every rule, in the order of the catalogue: arithmetic, structure, rows and cells, language and citations.
package enum Rules {
  package static let all: [Rule] = [
    .unbalancedTotal, .unbalancedCarryover,
    .missingSection, .misorderedSection, .repeatedSection, .nonstandardHeading, .missingTable, .misplacedTable, .wrongEdition,
    .missingTopic, .emptySection, .missingFeeStatement, .nonstandardTitle, .unevenHeadingLevel,
    .missingRow, .repeatedRow, .unknownRow, .nonstandardLabel, .malformedRow,
    .unreadableNumber, .impossibleNumber, .blankCell, .placeholderNumber,
    .leftoverMarkup, .unpairedBracket, .misnamedCitation, .nonstandardTerm, .missingYearCharacter,
  ]

  /// The rule with an id, or nil.
  package static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
