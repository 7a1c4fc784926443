import ReportForm
import ReportReading

/// Every rule, in the order of the catalogue: arithmetic, structure, rows and cells, prose against tables, language and citations,
/// across years, across bodies, comments.
package enum Rules {
  package static let all: [Rule] = [
    .unbalancedTotal, .unbalancedCarryover,
    .missingSection, .misorderedSection, .repeatedSection, .nonstandardHeading, .missingTable, .misplacedTable, .wrongEdition,
    .missingTopic, .emptyTopic, .missingAppraisal, .emptySection, .oneSidedProblems, .missingFeeStatement, .nonstandardTitle, .foreignBody,
    .transmittalLetter, .foreignSection, .skippedNumber, .unevenHeadingLevel,
    .missingRow, .repeatedRow, .misorderedRow, .misorderedHeader, .nonstandardHeader, .unknownRow, .nonstandardLabel, .malformedRow,
    .unreadableNumber, .impossibleNumber, .blankCell, .placeholderNumber, .nonstandardNumeral, .mismatchedUnit,
    .misalignedRow, .unevenTable, .missingHeader, .implausibleFigure,
    .contradictedFigure, .contradictedAbsence, .wrongPercentage, .overcountedList, .missingMeasureWord,
    .inconsistentYear, .incompletePeriod, .impossibleDate, .prematureDate, .lateDate,
    .leftoverMarkup, .unpairedBracket, .misnamedCitation, .nonstandardTerm, .missingYearCharacter, .repeatedPassage, .doubledWord,
    .doubledPunctuation, .mixedWidth, .negativeDecrease,
    .brokenCarryover, .unbalancedPreviousReport, .brokenStock, .wrongGrowth, .repeatedText, .severalPreviousReports, .unreadPreviousReport,
    .copiedText, .unbalancedRollup,
    .unusedSuppression,
  ]

  /// The rule of an id or a name in either language, or nil.
  package static func rule(_ word: String) -> Rule? {
    all.first { $0.id == word } ?? all.first { $0.name.chinese == word || $0.name.english == word }
  }

  /// The title of the rule of an id, as 合计不符（unbalanced-total）; the id itself where there is none.
  package static func title(of id: String) -> Localized { rule(id)?.title ?? Localized(id, id) }

  /// The name of the rule that a word may have been meant for; nil where none is near.
  package static func nearest(to word: String) -> String? {
    NearestWord.one(to: word, among: all.map { $0.id } + all.map { $0.name.chinese })
  }
}
