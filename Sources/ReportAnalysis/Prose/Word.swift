/// A word that some rule looks for in the prose; all of them are found in one pass. Its raw value is the word itself, without white space.
package enum Word: String, Sendable, CaseIterable {
  // What fees are called.
  case processingFee = "信息处理费"
  case processingFeeMisnamed = "信息公开处理费"
  // Nobody was asked to pay one.
  case noFeeNotice = "未发出收费通知"
  case noFeeNoticeGiven = "没有发出收费通知"
  case noFeeNoticeSent = "未发收费通知"
}
