/// A word that some rule looks for in the prose; all of them are found in one pass. Its raw value is the word itself, without white space.
package enum Word: String, Sendable, CaseIterable {
  // What fees are called.
  case processingFee = "信息处理费"
  case processingFeeMisnamed = "信息公开处理费"
  case handlingFee = "处理费"
  case charge = "收费"
  case expense = "费用"
  case levied = "收取"

  // The five aspects of section 一.
  case disclosureUnasked = "主动公开"
  case informationManagement = "信息管理"
  case informationResources = "信息资源"
  case platformBuilding = "平台建设"
  case disclosurePlatform = "公开平台"
  case siteBuilding = "网站建设"
  case supervision = "监督保障"
  case support = "强化保障"
  case supportAndSupervision = "保障监督"
  case organisation = "组织保障"

  // What ends a title.
  case annualReport = "年度报告"

  // What is cited, and how it is miswritten.
  case disclosureOfficeNotice = "国办公开办函"
  case disclosureOfficeNoticeMiswritten = "国办公开办涵"
  case generalOfficeLetter = "国办函"
  case generalOfficeLetterMiswritten = "国办涵"
  case generalOfficeNotice = "国办发"
  case secrecyLawMisnamed = "《中华人民共和国保密法》"
  case decreeUnnumbered = "国务院令711号"

  // What a word processor or a template leaves behind.
  case bookmark = "[bookmark:"
  case lostReference = "错误!未找到引用源"
  case lostReferenceWide = "错误！未找到引用源"
  case lostReferenceEnglish = "Error!Referencesourcenotfound"
  case pageReference = "PAGEREF"
  case tableOfContents = "TOC\\o"
  case hyperlink = "HYPERLINK\""
  case here = "（此处"
  case hereNarrow = "(此处"
  case hereBlack = "【此处"

  // What applications are called, and what is done with them.
  case disclosureApplication = "信息公开申请"
  case onRequest = "依申请公开"
  case application = "申请"
  case gotten = "收到"
  case reached = "接到"
  case takenIn = "接收"
  case takenUp = "接受"
  case accepted = "受理"
  case newlyReceived = "新收"
  case collected = "收办"
  case settled = "办结"
  case answered = "答复"
  case replied = "办复"
  case responded = "回复"
  case handled = "办理"
  case carriedOver = "结转"
  case lastYear = "上年"
  case theYearBefore = "上一年"

  // How they end, and who makes them.
  case disclosed = "予以公开"
  case partlyDisclosed = "部分公开"
  case refused = "不予公开"
  case unavailable = "无法提供"
  case declined = "不予处理"
  case otherHandling = "其他处理"
  case naturalPersons = "自然人"
  case legalPersons = "法人或其他组织"
  case legalPersonsToo = "法人或者其他组织"
  case legalPersonsAnd = "法人和其他组织"

  // Reviews and lawsuits.
  case administrativeReview = "行政复议"
  case review = "复议"
  case administrativeLawsuit = "行政诉讼"
  case lawsuit = "诉讼"

  // Documents.
  case rules = "规章"
  case rulebook = "规章制度"
  case normativeDocument = "规范性文件"

  // What else reports count.
  case calls = "来电"
  case letters = "来信"
  case mail = "信件"
  case messages = "留言"
  case workOrders = "工单"
  case hotline = "热线"
  case proposals = "提案"
  case motions = "议案"
  case suggestions = "建议"
  case enquiries = "咨询"
  case petitions = "信访"
  case reports = "举报"
  case affairs = "办件"
  case services = "政务服务"

  // What narrows a count to a part of the whole.
  case ofWhich = "其中"
  case onlyOn = "仅"
  case online = "网上"
  case network = "网络"
  case inPerson = "当面"
  case byLetter = "信函"
  case byPost = "邮寄"
  case byFax = "传真"
  case byMail = "邮件"
  case onSite = "现场"
  case offline = "线下"
  case onlineToo = "线上"
  case onBehalf = "代收"

  // What tells of another year, or of a change.
  case formerly = "去年"
  case samePeriod = "同期"
  case yearOnYear = "同比"
  case increased = "增加"
  case decreased = "减少"
  case grew = "增长"
  case fell = "下降"
  case average = "平均"

  // Measure words where a number belongs.
  case disclosedItems = "公开条"
  case publishedItems = "发布条"
  case gottenItems = "收到件"

  // What years are compared by, and what names the period.
  case comparedWith = "对比"
  case comparedToo = "相比"
  case commended = "表彰"
  case assessed = "考核"
  case revised = "修订"
  case sinceThen = "以来"
  case statisticPeriod = "统计期限"
}

extension Word {
  /// Whether it names a fee, or that there was none.
  package var speaksOfFees: Bool {
    switch self {
    case .processingFee, .processingFeeMisnamed, .handlingFee, .charge, .expense, .levied:
      true
    default: false
    }
  }
}
