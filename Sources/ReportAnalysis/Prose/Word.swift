/// A word that some rule looks for in the prose; all of them are found in one pass. Its raw value is the word itself, without white space.
package enum Word: String, Sendable, CaseIterable {
  // What fees are called.
  case processingFee = "信息处理费"
  case processingFeeMisnamed = "信息公开处理费"
}
