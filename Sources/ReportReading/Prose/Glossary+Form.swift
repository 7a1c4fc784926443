import ReportForm

/// The form's own words, read from its editions, and how reports shorten them.
extension Glossary {
  typealias Entry = (sense: Sense, words: [String])

  static var formWords: [Entry] {
    var entries: [Entry] = shortened
    for edition in Editions.all.list {
      let table = edition.table(.requests)
      for group in table.groups { if let outcome = group.outcome { entries.append((.outcome(outcome), [plain(group.label)])) } }
      for row in table.rows where !row.path.isEmpty {
        if let outcome = row.outcome {
          entries.append((.outcome(outcome), [plain(row.label)]))
        } else if row.key != .otherOutcome, row.key != .total {
          entries.append((.row(row.key), [plain(row.label)]))
        }
      }
      for column in (table.rows.first?.columns ?? []) + (edition.table(.reviews).rows.first?.columns ?? []) {
        for header in column.outerHeaders + [column.header] {
          if let sense = header.role?.sense { entries.append((sense, [header.label])) }
        }
      }
    }
    return entries
  }

  /// A label without its number, its quotation marks and its note in brackets.
  private static func plain(_ label: String) -> String {
    // By scalars, as characters take many times as long to tell apart, which the first findings wait for.
    var words = label.unicodeScalars[...]
    if words.first == "（", let end = words.firstIndex(of: "）") { words = words[end...].dropFirst() }
    if let point = words.firstIndex(of: "."), words[..<point].allSatisfy({ "0" <= $0 && $0 <= "9" }) { words = words[point...].dropFirst() }
    if let note = words.firstIndex(of: "（") { words = words[..<note] }
    var plain = ""
    for scalar in words where scalar != "“" && scalar != "”" { plain.unicodeScalars.append(scalar) }
    return plain
  }

  private static let shortened: [Entry] = [
    (.outcome(.disclosed), ["同意公开", "准予公开", "全部予以公开", "全部公开"]),
    (.outcome(.partlyDisclosed), ["部分予以公开", "予以部分公开", "同意部分公开", "准予部分公开", "区分处理后部分公开"]),
    (.outcome(.refused), ["不同意公开", "决定不予公开"]),
    (.outcome(.unavailable), ["不能提供", "无法予以提供"]),
    (.absent, ["信息不存在", "政府信息不存在"]),
    (.row(.stateSecret), ["国家秘密"]),
    (.row(.forbiddenByLaw), ["法律行政法规禁止公开", "法律、行政法规禁止公开", "其他法律、行政法规禁止公开"]),
    (.row(.threeSecurities), ["三安全一稳定"]),
    (.row(.thirdParty), ["第三方合法权益", "第三方权益"]),
    (.row(.internalAffairs), ["三类内部事务信息", "三类内部事务", "内部事务信息", "内部事务"]),
    (.row(.processInformation), ["四类过程性信息", "过程性信息"]),
    (.row(.enforcementFile), ["行政执法案卷信息", "行政执法案卷", "执法案卷信息", "执法案卷"]),
    (.row(.administrativeInquiry), ["行政查询事项", "行政查询"]),
    (
      .row(.notHeld),
      ["本机关不掌握", "不掌握相关政府信息", "不掌握相关信息", "不掌握", "未掌握", "本机关未掌握", "不属于本机关掌握", "非本机关掌握"]
    ),
    (.row(.needsCreation), ["没有现成信息", "无现成信息", "需要另行制作", "需另行制作", "需要加工、分析", "需要加工分析", "加工、分析"]),
    (.row(.stillUnclear), ["补正后仍不明确", "补正后内容仍不明确"]),
    (.row(.petition), ["信访举报投诉类申请", "信访举报投诉类", "信访、举报、投诉类", "信访投诉举报类", "信访举报投诉", "信访投诉举报", "举报投诉信访", "投诉举报信访", "信访、投诉、举报", "信访、举报、投诉"]),
    (.row(.publication), ["公开出版物"]),
    (.row(.excessiveRequests), ["大量反复申请", "明显超过合理范围", "数量、频次明显超过合理范围"]),
    (.row(.confirmation), ["确认或重新出具已获取信息", "要求重新出具已获取信息", "重新出具已获取信息", "要求确认已获取信息"]),
    (.row(.correctionOverdue), ["无正当理由逾期不补正", "逾期不补正", "逾期未补正"]),
    (.row(.feeUnpaid), ["逾期未按收费通知要求缴纳费用", "逾期未缴纳费用", "逾期未缴费"]),
    (.applicant(.naturalPersons), ["公民", "个人"]),
    (.company, ["企业"]),
    (
      .applicant(.organisations),
      ["法人及其他组织", "法人和其他组织", "法人或者其他组织", "法人、其他组织", "法人与其他组织", "法人以及其他组织", "法人组织", "法人", "单位申请"]
    ),
    (
      .everyone,
      ["公民、", "公民，", "公民和", "公民或", "公民"].flatMap { first in
        ["法人和", "法人或", "法人或者", "法人及", "法人以及", "法人与", "法人、"].flatMap { middle in
          ["其他组织", "者其他组织", "其它组织"].map { first + middle + $0 }
        }
      } + ["社会公众", "公众", "群众", "市民", "当事人", "申请人"]
    ),
  ]
}

extension HeaderForm.Role {
  /// What its header tells of a number in the text; nil where the header's word is too plain to tell anything.
  fileprivate var sense: Sense? {
    switch self {
    case .naturalPersons, .organisations, .businesses, .research, .publicWelfare, .legalServices: .applicant(self)
    case .upheld, .corrected, .otherResult, .pending: .result(self)
    case .reviews, .lawsuits, .withoutReview, .afterReview: .cases(self)
    case .made, .repealed, .inForce, .decisions, .feeAmount, .otherOrganisations, .decided, .total: nil
    }
  }
}
