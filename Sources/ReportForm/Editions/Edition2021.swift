extension Edition {
  /// 国办公开办函〔2021〕30号 of 26 September 2021, for the reports of 2021 and later: 200 figures, 42 sums.
  package static let edition2021 = Edition(
    year: .year2021, notice: .of2021,
    sections: [
      SectionForm(
        number: 1, numeral: "一", title: "总体情况",
        keywords: [["总体"], ["基本情况"], ["概况"], ["概述"], ["工作", "开展", "情况"]],
        holds: Wording(
          "本年度政府信息公开工作的总体情况，一般分主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写；各级人民政府的报告在监督保障里还应当写工作考核、社会评议和责任追究结果情况。",
          "The year's work as a whole: disclosure unasked, on request, management of information, platforms, supervision; a government also reports assessment, public review and accountability there."
        ),
        citation: Citation(.notice2021),
        aspects: [
          AspectForm(.disclosureUnasked, "（一）", "主动公开"), AspectForm(.requests, "（二）", "依申请公开"),
          AspectForm(.management, "（三）", "政府信息管理"), AspectForm(.platforms, "（四）", "政府信息公开平台建设"),
          AspectForm(.supervision, "（五）", "监督保障"),
        ], statesAppraisal: true),
      SectionForm(
        number: 2, numeral: "二", title: "主动公开政府信息情况",
        keywords: [["主动公开", "情况"]], table: .disclosures,
        holds: Wording("表二：按条例第二十条各项统计主动公开的政府信息。", "Table 2: information disclosed unasked, by the items of Article 20."),
        citation: Citation(.regulations, "第五十条第（一）项")),
      SectionForm(
        number: 3, numeral: "三", title: "收到和处理政府信息公开申请情况",
        keywords: [["申请", "收到"], ["依申请公开", "情况"], ["申请", "处理"], ["申请", "办理"]], table: .requests,
        holds: Wording(
          "表三：本年新收、上年结转、办理结果和结转下年度的申请数量；第一项加第二项之和，等于第三项加第四项之和。",
          "Table 3: requests received, carried in, dealt with, carried out; one and two together equal three and four."),
        citation: Citation(.regulations, "第五十条第（二）项")),
      SectionForm(
        number: 4, numeral: "四", title: "政府信息公开行政复议、行政诉讼情况",
        keywords: [["行政复议"], ["行政诉讼"], ["复议", "诉讼"]], table: .reviews,
        holds: Wording(
          "表四：因政府信息公开工作被申请行政复议、提起行政诉讼的件数和结果。",
          "Table 4: administrative reviews and lawsuits over the disclosure of information, and how they ended."),
        citation: Citation(.regulations, "第五十条第（三）项")),
      SectionForm(
        number: 5, numeral: "五", title: "存在的主要问题及改进情况",
        keywords: [["问题", "改进"], ["问题", "整改"], ["问题", "措施"], ["存在", "问题"]],
        holds: Wording(
          "政府信息公开工作存在的主要问题及改进情况。",
          "The main problems and what was done about them."),
        citation: Citation(.regulations, "第五十条第（四）项")),
      SectionForm(
        number: 6, numeral: "六", title: "其他需要报告的事项",
        keywords: [["其他", "事项"], ["需要报告"]],
        holds: Wording(
          "其他需要报告的事项；收取信息处理费的情况在这里报告，没有收取也要写明。",
          "Anything else to report; fees charged for processing information are reported here, also where there were none."),
        citation: Citation(.regulations, "第五十条第（五）项"), statesFees: true),
    ],
    tables: [
      TableForm(
        kind: .disclosures, labelColumns: 1, stub: kinds,
        rows: [
          RowForm(
            .rules, "规章", in: ["第二十条第（一）项"], columns: documentColumns,
            meaning: Wording(
              "本机关制定的规章；只有国务院部门和有立法权的地方人民政府能制定规章。",
              "Rules of government, which only ministries and local governments with legislative power can make."),
            Citation(.regulations, "第二十条第（一）项")),
          RowForm(
            .normativeDocuments, "行政规范性文件", in: ["第二十条第（一）项"], columns: documentColumns,
            meaning: Wording(
              "本机关制发的行政规范性文件：本年制发、本年废止和年底现行有效的件数。",
              "Administrative normative documents: made and repealed in the year, and in force at its end."),
            Citation(.regulations, "第二十条第（一）项")),
          RowForm(
            .licences, "行政许可", in: ["第二十条第（五）项"], columns: decisionColumns,
            meaning: Wording("本年度作出的行政许可处理决定数量。", "Decisions on administrative licences in the year."),
            Citation(.regulations, "第二十条第（五）项")),
          RowForm(
            .penalties, "行政处罚", in: ["第二十条第（六）项"], columns: decisionColumns,
            meaning: Wording("本年度作出的行政处罚决定数量。", "Decisions on administrative penalties in the year."),
            Citation(.regulations, "第二十条第（六）项")),
          RowForm(
            .coercions, "行政强制", in: ["第二十条第（六）项"], columns: decisionColumns,
            meaning: Wording("本年度作出的行政强制决定数量。", "Decisions on administrative coercion in the year."),
            Citation(.regulations, "第二十条第（六）项")),
          RowForm(
            .fees, "行政事业性收费", in: ["第二十条第（八）项"], columns: feeColumns,
            meaning: Wording(
              "本年度行政事业性收费金额，单位为万元；收取的信息处理费也计在内。",
              "Administrative fees of the year in units of 10,000 yuan, information processing fees included."),
            Citation(.regulations, "第二十条第（八）项")),
        ],
        groups: [
          GroupForm(
            "第二十条第（一）项",
            meaning: Wording("行政法规、规章和规范性文件。", "Administrative regulations, rules and normative documents."),
            Citation(.regulations, "第二十条第（一）项")),
          GroupForm(
            "第二十条第（五）项",
            meaning: Wording(
              "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。",
              "Licences and other services to the public: their basis, conditions, procedure and results."),
            Citation(.regulations, "第二十条第（五）项")),
          GroupForm(
            "第二十条第（六）项",
            meaning: Wording(
              "实施行政处罚、行政强制的依据、条件、程序，以及本行政机关认为具有一定社会影响的行政处罚决定。",
              "Penalties and coercion: their basis, conditions and procedure, and decisions of some effect on society."),
            Citation(.regulations, "第二十条第（六）项")),
          GroupForm(
            "第二十条第（八）项",
            meaning: Wording("行政事业性收费项目及其依据、标准。", "Administrative fees, their basis and rates."), Citation(.regulations, "第二十条第（八）项")),
        ],
        markers: ["本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额（单位：万元）", "行政规范性文件"]),
      TableForm(
        kind: .requests, labelColumns: 3, stub: note, header: applicants,
        rows: [
          RowForm(
            .received, "一、本年新收政府信息公开申请数量", columns: requestColumns,
            meaning: Wording("统计期内（1月1日至12月31日）新收到的政府信息公开申请。", "Requests received from 1 January to 31 December."),
            Citation(.regulations, "第五十条第（二）项")),
          RowForm(
            .carriedIn, "二、上年结转政府信息公开申请数量", columns: requestColumns,
            meaning: Wording(
              "上一年度未办结、转入本年度办理的申请，应与上一年度报告的第四项一致。",
              "Requests left open by the year before; the same as item four of its report."),
            Citation(.regulations, "第五十条第（二）项")),
          RowForm(
            .disclosed, "（一）予以公开", .disclosed, in: ["三、本年度办理结果"], columns: requestColumns,
            meaning: Wording("申请的信息可以公开，已向申请人提供或告知获取方式。", "The information asked for was disclosed, or the way to obtain it told."),
            Citation(.regulations, "第三十六条第（一）、（二）项")),
          RowForm(
            .partlyDisclosed, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", .partlyDisclosed, in: ["三、本年度办理结果"], columns: requestColumns,
            meaning: Wording(
              "信息中含有不应公开的内容但能够区分处理，只公开可以公开的部分；区分处理的只计在这一项。",
              "Part of the information was disclosed and the rest withheld; such a request counts here only."),
            Citation(.regulations, "第三十七条")),
          RowForm(
            .stateSecret, "1.属于国家秘密", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording("依法确定为国家秘密的政府信息，不予公开。", "Information lawfully classified as a state secret."),
            Citation(.regulations, "第十四条")),
          RowForm(
            .forbiddenByLaw, "2.其他法律行政法规禁止公开", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording("其他法律、行政法规禁止公开的政府信息。", "Information whose disclosure another law or administrative regulation forbids."),
            Citation(.regulations, "第十四条")),
          RowForm(
            .threeSecurities, "3.危及“三安全一稳定”", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording(
              "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。",
              "Information whose disclosure may endanger national, public or economic security or social stability."),
            Citation(.regulations, "第十四条")),
          RowForm(
            .thirdParty, "4.保护第三方合法权益", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording(
              "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。",
              "Trade secrets, privacy and the like, whose disclosure would harm a third party."),
            Citation(.regulations, "第十五条")),
          RowForm(
            .internalAffairs, "5.属于三类内部事务信息", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording("人事管理、后勤管理、内部工作流程三类内部事务信息，可以不予公开。", "Internal affairs: personnel, logistics and internal procedure."),
            Citation(.regulations, "第十六条第一款")),
          RowForm(
            .processInformation, "6.属于四类过程性信息", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording(
              "履行职能过程中形成的讨论记录、过程稿、磋商信函、请示报告四类过程性信息，可以不予公开。",
              "Information of a process: records of discussion, drafts, letters of consultation, requests for instructions."),
            Citation(.regulations, "第十六条第二款")),
          RowForm(
            .enforcementFile, "7.属于行政执法案卷", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording("行政执法案卷信息，可以不予公开。", "The files of administrative enforcement."),
            Citation(.regulations, "第十六条第二款")),
          RowForm(
            .administrativeInquiry, "8.属于行政查询事项", in: ["三、本年度办理结果", "（三）不予公开"], columns: requestColumns,
            meaning: Wording(
              "法律、行政法规对信息的获取有特别规定的（如工商、不动产登记资料），告知申请人依照其规定办理。",
              "Information, such as land registration, whose retrieval another law governs."),
            Citation(.regulations, "第三十六条第（七）项")),
          RowForm(
            .notHeld, "1.本机关不掌握相关政府信息", in: ["三、本年度办理结果", "（四）无法提供"], columns: requestColumns,
            meaning: Wording("经检索没有所申请公开的信息，或者不属于本机关负责公开。", "The body does not have the information, or another body answers for it."),
            Citation(.regulations, "第三十六条第（四）、（五）项")),
          RowForm(
            .needsCreation, "2.没有现成信息需要另行制作", in: ["三、本年度办理结果", "（四）无法提供"], columns: requestColumns,
            meaning: Wording("需要对现有政府信息进行加工、分析才能提供的，可以不予提供。", "Information that would first have to be compiled or analysed."),
            Citation(.regulations, "第三十八条")),
          RowForm(
            .stillUnclear, "3.补正后申请内容仍不明确", in: ["三、本年度办理结果", "（四）无法提供"], columns: requestColumns,
            meaning: Wording("申请内容不明确，经补正后仍不明确，无法提供。", "A request that is still unclear after it was corrected."),
            Citation(.regulations, "第三十条")),
          RowForm(
            .petition, "1.信访举报投诉类申请", in: ["三、本年度办理结果", "（五）不予处理"], columns: requestColumns,
            meaning: Wording("以政府信息公开申请的形式进行信访、投诉、举报等活动的，告知申请人不作为政府信息公开申请处理。", "A petition, complaint or report in the form of a request."),
            Citation(.regulations, "第三十九条第一款")),
          RowForm(
            .repeatedRequest, "2.重复申请", in: ["三、本年度办理结果", "（五）不予处理"], columns: requestColumns,
            meaning: Wording("已就申请作出答复，申请人重复申请公开相同信息的，告知不予重复处理。", "A repeated request for information that has been answered already."),
            Citation(.regulations, "第三十六条第（六）项")),
          RowForm(
            .publication, "3.要求提供公开出版物", in: ["三、本年度办理结果", "（五）不予处理"], columns: requestColumns,
            meaning: Wording("要求提供政府公报、报刊、书籍等公开出版物的，告知获取途径。", "A request for a gazette, newspaper, book or other publication."),
            Citation(.regulations, "第三十九条第二款")),
          RowForm(
            .excessiveRequests, "4.无正当理由大量反复申请", in: ["三、本年度办理结果", "（五）不予处理"], columns: requestColumns,
            meaning: Wording(
              "申请数量、频次明显超过合理范围，且说明的理由不合理的，告知不予处理。",
              "Requests beyond reason in number or frequency, without a reasonable ground."),
            Citation(.regulations, "第三十五条")),
          RowForm(
            .confirmation, "5.要求行政机关确认或重新出具已获取信息", in: ["三、本年度办理结果", "（五）不予处理"], columns: requestColumns,
            meaning: Wording(
              "要求行政机关对已获取的政府信息进行确认或者重新出具的，可以不予处理。",
              "A request to confirm or reissue information that was obtained already."),
            Citation(.notice2021)),
          RowForm(
            .correctionOverdue, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", in: ["三、本年度办理结果", "（六）其他处理"], columns: requestColumns,
            meaning: Wording(
              "申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理。",
              "The applicant did not correct the request in time and is taken to have given it up."),
            Citation(.regulations, "第三十条")),
          RowForm(
            .feeUnpaid, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", in: ["三、本年度办理结果", "（六）其他处理"], columns: requestColumns,
            meaning: Wording(
              "申请人逾期未按收费通知缴纳信息处理费的，视为放弃申请，行政机关不再处理。",
              "The applicant did not pay the information processing fee in time and is taken to have given the request up."),
            Citation(.feeMeasures)),
          RowForm(
            .otherOutcome, "3.其他", in: ["三、本年度办理结果", "（六）其他处理"], columns: requestColumns,
            meaning: Wording("以上各项都不包括的其他处理结果。", "Any outcome that none of the rows above covers."),
            Citation(.notice2021)),
          RowForm(
            .total, "（七）总计", in: ["三、本年度办理结果"], columns: requestColumns,
            meaning: Wording("本年度办理结果各项之和，即本年度办结的申请数量。", "The sum of all outcomes: the requests dealt with in the year."),
            Citation(.notice2021)),
          RowForm(
            .carriedOut, "四、结转下年度继续办理", columns: requestColumns,
            meaning: Wording("年底尚未办结、转入下一年度办理的申请。", "Requests still open at the end of the year."),
            Citation(.regulations, "第五十条第（二）项")),
        ],
        groups: [
          GroupForm(
            "三、本年度办理结果",
            meaning: Wording("本年度办结申请的各种结果；本行没有数字，合计写在（七）总计。", "The outcomes of the requests dealt with; the sum stands in （七）总计."),
            Citation(.regulations, "第三十六条")),
          GroupForm(
            "（三）不予公开", .refused,
            meaning: Wording("不予公开的各种理由；本行没有数字，分项填写。", "Grounds for withholding; the figures stand in the items."),
            Citation(.regulations, "第十四条至第十六条")),
          GroupForm(
            "（四）无法提供", .unavailable,
            meaning: Wording("无法提供的各种情形；本行没有数字，分项填写。", "Reasons why it cannot be provided; the figures stand in the items."),
            Citation(.regulations, "第三十六条")),
          GroupForm(
            "（五）不予处理", .declined,
            meaning: Wording("不予处理的各种情形；本行没有数字，分项填写。", "Reasons why it is not dealt with; the figures stand in the items."),
            Citation(.regulations, "第三十五条、第三十六条、第三十九条")),
          GroupForm(
            "（六）其他处理", .otherHandling,
            meaning: Wording("其他处理的各种情形；本行没有数字，分项填写。", "Other ways of dealing with it; the figures stand in the items."),
            Citation(.notice2021)),
        ]),
      TableForm(
        kind: .reviews, labelColumns: 0,
        rows: [
          RowForm(
            .reviews, "", columns: reviewColumns,
            meaning: Wording(
              "因政府信息公开工作被申请行政复议、提起行政诉讼的件数，按结果统计。", "Administrative reviews and lawsuits over disclosure, by how they ended."),
            Citation(.regulations, "第五十条第（三）项"))
        ]),
    ],
    calculations: [
      .acrossColumns(.requests),
      .downRows(
        .requests,
        parts: [
          .disclosed, .partlyDisclosed, .stateSecret, .forbiddenByLaw, .threeSecurities, .thirdParty, .internalAffairs,
          .processInformation, .enforcementFile, .administrativeInquiry, .notHeld, .needsCreation, .stillUnclear, .petition,
          .repeatedRequest, .publication, .excessiveRequests, .confirmation, .correctionOverdue, .feeUnpaid, .otherOutcome,
        ],
        total: .total),
      .carryover(.requests, incoming: [.received, .carriedIn], outgoing: [.total, .carriedOut]),
      .acrossColumns(.reviews),
    ])

  private static let kinds = HeaderForm(
    "信息内容", meaning: Wording("本栏是信息的种类，数字写在右边各栏。", "The kind of information; the figures stand in the columns after it."))

  private static let documentColumns: [ColumnForm] = [
    ColumnForm(HeaderForm("本年制发件数", .made, meaning: Wording("报告年度内制定发布的件数。", "Documents made and issued in the year of the report."))),
    ColumnForm(HeaderForm("本年废止件数", .repealed, meaning: Wording("报告年度内废止的件数。", "Documents repealed in the year of the report."))),
    ColumnForm(
      HeaderForm(
        "现行有效件数", .inForce,
        meaning: Wording(
          "年底现行有效的件数，等于上一年现行有效的，加本年制发，减本年废止。",
          "Documents in force at the end of the year: those in force a year before, plus those made, less those repealed."))),
  ]
  private static let decisionColumns: [ColumnForm] = [
    ColumnForm(HeaderForm("本年处理决定数量", .decisions, meaning: Wording("报告年度内作出的处理决定数量。", "Decisions made in the year of the report.")))
  ]
  private static let feeColumns: [ColumnForm] = [
    ColumnForm(
      HeaderForm("本年收费金额（单位：万元）", .feeAmount, meaning: Wording("报告年度内收费的金额。", "The amount charged in the year of the report.")),
      .amount)
  ]

  /// The note on the sums of table 3, over its labels.
  private static let note = HeaderForm(
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    meaning: Wording(
      "在每一栏里，一（本年新收）加二（上年结转），等于三（即（七）总计）加四（结转下年度）。",
      "In every column, 一 (received) and 二 (carried in) together equal 三, that is （七）总计, and 四 (carried out)."))
  private static let applicants = HeaderForm(
    "申请人情况",
    meaning: Wording(
      "按申请人分栏：自然人、法人或其他组织的五类，最后是总计。",
      "By applicant: natural persons, five kinds of legal persons and other organisations, and the total."))
  private static let organisations = HeaderForm(
    "法人或其他组织", .organisations,
    meaning: Wording(
      "申请人不是个人的申请，分商业企业、科研机构、社会公益组织、法律服务机构、其他五类。",
      "Requests whose applicant is no person, by five kinds: businesses, research, public welfare, legal services, other."))

  private static let requestColumns: [ColumnForm] = [
    ColumnForm(HeaderForm("自然人", .naturalPersons, meaning: Wording("申请人是个人的申请。", "Requests whose applicant is a person."))),
    ColumnForm(
      HeaderForm("商业企业", .businesses, meaning: Wording("申请人是商业企业的申请。", "Requests whose applicant is a business.")), under: [organisations]),
    ColumnForm(
      HeaderForm("科研机构", .research, meaning: Wording("申请人是科研机构的申请。", "Requests whose applicant is a research institution.")),
      under: [organisations]),
    ColumnForm(
      HeaderForm(
        "社会公益组织", .publicWelfare, meaning: Wording("申请人是社会公益组织的申请。", "Requests whose applicant is a public welfare organisation.")),
      under: [organisations]),
    ColumnForm(
      HeaderForm("法律服务机构", .legalServices, meaning: Wording("申请人是法律服务机构的申请。", "Requests whose applicant provides legal services.")),
      under: [organisations]),
    ColumnForm(
      HeaderForm(
        "其他", .otherOrganisations,
        meaning: Wording(
          "申请人是前四类以外的法人或其他组织的申请。",
          "Requests whose applicant is a legal person or organisation of none of the four kinds before.")),
      under: [organisations]),
    ColumnForm(
      HeaderForm(
        "总计", .total,
        meaning: Wording("本行自然人一栏与五类组织各栏之和。", "The sum of the row: natural persons and the five kinds of organisations."))),
  ]

  private static let reviews = HeaderForm(
    "行政复议", .reviews,
    meaning: Wording("因政府信息公开工作被申请行政复议的件数。", "Administrative reviews over the disclosure of information."))
  private static let lawsuits = HeaderForm(
    "行政诉讼", .lawsuits,
    meaning: Wording(
      "因政府信息公开工作被提起行政诉讼的件数，分未经复议直接起诉和复议后起诉。",
      "Lawsuits over the disclosure of information: those brought without a review, and those brought after one."))
  private static let withoutReview = HeaderForm(
    "未经复议直接起诉", .withoutReview, meaning: Wording("没有经过行政复议、直接提起诉讼的。", "Lawsuits brought without a review."))
  private static let afterReview = HeaderForm(
    "复议后起诉", .afterReview, meaning: Wording("经过行政复议后提起诉讼的。", "Lawsuits brought after a review."))

  /// The columns of each block of table 4.
  private static let caseHeaders = [
    HeaderForm("结果维持", .upheld, meaning: Wording("已审结，结果是维持原行政行为的。", "Closed: the administrative act was upheld.")),
    HeaderForm("结果纠正", .corrected, meaning: Wording("已审结，结果是纠正原行政行为的。", "Closed: the administrative act was corrected.")),
    HeaderForm(
      "其他结果", .otherResult, meaning: Wording("已审结，结果既不是维持也不是纠正的。", "Closed with an outcome that is neither of the two.")),
    HeaderForm("尚未审结", .pending, meaning: Wording("年底还没有审结的。", "Not closed at the end of the year.")),
    HeaderForm("总计", .total, meaning: Wording("本组前四栏之和。", "The sum of the four columns before it.")),
  ]

  private static let reviewColumns: [ColumnForm] = [[reviews], [lawsuits, withoutReview], [lawsuits, afterReview]].flatMap { block in
    caseHeaders.map { ColumnForm($0, under: block) }
  }
}

extension Notice {
  /// 国办公开办函〔2021〕30号.
  package static let of2021 = Notice(year: 2021, number: 30)
}

extension Citation.Instrument {
  /// 国办公开办函〔2021〕30号, the form of 2021.
  package static let notice2021 = Citation.Instrument.notice(.of2021)
}
