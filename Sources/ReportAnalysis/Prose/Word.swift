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
  case onRequest = "依申请公开"
  case disclosureApplication = "信息公开申请"
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

  // Where a comment of Markdown begins and ends.
  case commentStart = "<!--"
  case commentEnd = "-->"
}
