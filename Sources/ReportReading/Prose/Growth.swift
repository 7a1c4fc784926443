/// A change since last year that the prose gives: 收到申请454件，同比增长12.5%, 比2023年（410件）增加44件, or 办结量同比下降3%.
package struct Growth: Sendable {
  /// What has changed.
  package let subject: Claim.Subject
  /// This year's count where the text gives it.
  package let now: Claim?
  /// Last year's count where the text gives it.
  package let before: Claim?
  /// The change: a percentage, or a count.
  package let quantity: Quantity
  package let isFall: Bool
  /// The bytes in the prose's text of the word that says which way.
  package let direction: Range<Int>
}
