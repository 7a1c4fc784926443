/// Every rule, in the order of the catalogue: arithmetic, structure, rows and cells, prose against tables, language and citations,
/// across years, comments.
package enum Rules {
  package static let all: [Rule] = [
    .unbalancedTotal, .unbalancedCarryover,
    .missingSection, .misorderedSection, .repeatedSection, .nonstandardHeading, .missingTable, .misplacedTable, .wrongEdition,
    .missingTopic, .emptyTopic, .missingAppraisal, .emptySection, .oneSidedProblems, .missingFeeStatement, .nonstandardTitle, .foreignBody,
    .transmittalLetter, .foreignSection, .skippedNumber, .unevenHeadingLevel,
    .missingRow, .repeatedRow, .misorderedRow, .misorderedHeader, .unknownRow, .nonstandardLabel, .malformedRow,
    .unreadableNumber, .impossibleNumber, .blankCell, .placeholderNumber, .nonstandardNumeral, .mismatchedUnit,
    .misalignedRow, .unevenTable, .missingHeader, .implausibleFigure,
    .contradictedFigure, .contradictedAbsence, .wrongPercentage, .overcountedList, .missingMeasureWord,
    .inconsistentYear, .incompletePeriod, .impossibleDate, .prematureDate, .lateDate,
    .leftoverMarkup, .unpairedBracket, .misnamedCitation, .nonstandardTerm, .missingYearCharacter, .repeatedPassage, .doubledWord,
    .doubledPunctuation, .mixedWidth, .negativeDecrease,
    .brokenCarryover, .unbalancedPreviousReport, .brokenStock, .wrongGrowth, .repeatedText, .severalPreviousReports, .unreadPreviousReport,
    .copiedText,
    .unusedSuppression,
  ]

  /// The rule with an id, or nil.
  package static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
