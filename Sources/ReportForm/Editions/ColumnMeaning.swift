/// What the columns of the three tables count, by their headers.
package enum ColumnMeaning {
  /// The note that table 3 prints over its labels.
  package static let note = "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"

  /// The meaning of a header, or nil where the table has no such header.
  package static func of(_ header: String, _ table: TableKind) -> Wording? {
    switch table {
    case .disclosures: disclosures[header]
    case .requests: requests[header.hasPrefix("（") ? String(header.dropFirst().dropLast()) : header]
    case .reviews: reviews[header]
    }
  }

  private static let disclosures: [String: Wording] = [
    "信息内容": Wording("本栏是信息的种类，数字写在右边各栏。", "The kind of information; the figures stand in the columns after it."),
    "本年制发件数": Wording("报告年度内制定发布的件数。", "Documents made and issued in the year of the report."),
    "本年废止件数": Wording("报告年度内废止的件数。", "Documents repealed in the year of the report."),
    "现行有效件数": Wording(
      "年底现行有效的件数，等于上一年现行有效的，加本年制发，减本年废止。",
      "Documents in force at the end of the year: those in force a year before, plus those made, less those repealed."),
    "本年处理决定数量": Wording("报告年度内作出的处理决定数量。", "Decisions made in the year of the report."),
    "本年收费金额（单位：万元）": Wording("报告年度内收费的金额。", "The amount charged in the year of the report."),
    "本年新制作数量": Wording("报告年度内新制作的数量。", "Documents made in the year of the report."),
    "本年新公开数量": Wording("报告年度内新公开的数量。", "Documents disclosed for the first time in the year of the report."),
    "对外公开总数量": Wording("对外公开的总数量，不限于报告年度。", "Documents disclosed in all, not in the year of the report alone."),
    "上一年项目数量": Wording("上一年的项目数量。", "The number of items in the year before."),
    "本年增/减": Wording("本年项目数量比上一年增加或减少多少，减少的写负数。", "How many items more than in the year before; negative for fewer."),
    "处理决定数量": Wording("报告年度内作出的处理决定数量。", "Decisions made in the year of the report."),
    "采购项目数量": Wording("报告年度内集中采购的项目数量。", "Projects of centralised procurement in the year of the report."),
    "采购总金额": Wording("报告年度内集中采购的总金额。", "The total of centralised procurement in the year of the report."),
  ]

  private static let requests: [String: Wording] = [
    note: Wording(
      "在每一栏里，一（本年新收）加二（上年结转），等于三（即（七）总计）加四（结转下年度）。",
      "In every column, 一 (received) and 二 (carried in) together equal 三, that is （七）总计, and 四 (carried out)."),
    "申请人情况": Wording(
      "按申请人分栏：自然人、法人或其他组织的五类，最后是总计。",
      "By applicant: natural persons, five kinds of legal persons and other organisations, and the total."),
    "自然人": Wording("申请人是个人的申请。", "Requests whose applicant is a person."),
    "法人或其他组织": Wording(
      "申请人不是个人的申请，分商业企业、科研机构、社会公益组织、法律服务机构、其他五类。",
      "Requests whose applicant is no person, by five kinds: businesses, research, public welfare, legal services, other."),
    "商业企业": Wording("申请人是商业企业的申请。", "Requests whose applicant is a business."),
    "科研机构": Wording("申请人是科研机构的申请。", "Requests whose applicant is a research institution."),
    "社会公益组织": Wording("申请人是社会公益组织的申请。", "Requests whose applicant is a public welfare organisation."),
    "法律服务机构": Wording("申请人是法律服务机构的申请。", "Requests whose applicant provides legal services."),
    "其他": Wording("申请人是前四类以外的法人或其他组织的申请。", "Requests whose applicant is a legal person or organisation of none of the four kinds before."),
    "总计": Wording("本行自然人一栏与五类组织各栏之和。", "The sum of the row: natural persons and the five kinds of organisations."),
  ]

  private static let reviews: [String: Wording] = [
    "行政复议": Wording("因政府信息公开工作被申请行政复议的件数。", "Administrative reviews over the disclosure of information."),
    "行政诉讼": Wording(
      "因政府信息公开工作被提起行政诉讼的件数，分未经复议直接起诉和复议后起诉。",
      "Lawsuits over the disclosure of information: those brought without a review, and those brought after one."),
    "未经复议直接起诉": Wording("没有经过行政复议、直接提起诉讼的。", "Lawsuits brought without a review."),
    "复议后起诉": Wording("经过行政复议后提起诉讼的。", "Lawsuits brought after a review."),
    "结果维持": Wording("已审结，结果是维持原行政行为的。", "Closed: the administrative act was upheld."),
    "结果纠正": Wording("已审结，结果是纠正原行政行为的。", "Closed: the administrative act was corrected."),
    "其他结果": Wording("已审结，结果既不是维持也不是纠正的。", "Closed with an outcome that is neither of the two."),
    "尚未审结": Wording("年底还没有审结的。", "Not closed at the end of the year."),
    "总计": Wording("本组前四栏之和。", "The sum of the four columns before it."),
  ]
}

/// What the items of Article 20 are that title the blocks of table 2.
package enum BlockMeaning {
  /// The meaning of a block's title, or nil where it is none.
  package static func of(_ title: String) -> Wording? { meanings[title] }

  private static let meanings: [String: Wording] = [
    "第二十条第（一）项": Wording("行政法规、规章和规范性文件。", "Administrative regulations, rules and normative documents."),
    "第二十条第（五）项": Wording(
      "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。",
      "Licences and other services to the public: their basis, conditions, procedure and results."),
    "第二十条第（六）项": Wording(
      "实施行政处罚、行政强制的依据、条件、程序，以及本行政机关认为具有一定社会影响的行政处罚决定。",
      "Penalties and coercion: their basis, conditions and procedure, and decisions of some effect on society."),
    "第二十条第（八）项": Wording("行政事业性收费项目及其依据、标准。", "Administrative fees, their basis and rates."),
    "第二十条第（九）项": Wording(
      "政府集中采购项目的目录、标准及实施情况。", "Centralised procurement: its catalogue, standards and how it was carried out."),
  ]
}
