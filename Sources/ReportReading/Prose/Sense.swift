import ReportForm

/// What a word of the field tells of the numbers around it.
enum Sense: Sendable, Hashable {
  // MARK: What is counted

  /// 政府信息公开申请 and the like: applications of the form, by their full name.
  case applications
  /// 申请, which other business has too.
  case application
  /// Reviews, lawsuits, or lawsuits of one way, by the header of their columns.
  case cases(HeaderForm.Role)
  /// 规章, 规范性文件.
  case documents(RowKey)
  /// 行政许可, 行政处罚, 行政强制.
  case decisions(RowKey)
  /// 行政事业性收费.
  case fees
  /// 政府信息公开, as what a review or a lawsuit is about.
  case disclosure
  /// 信息: what applications ask for, in the names of their outcomes; else other business.
  case information
  /// Other business, that no table counts.
  case other

  // MARK: What is done

  case received, settled, handled
  /// 终止办理, 撤回: dealt with without an answer, which several rows count.
  case ended
  /// 结转: passes from one year to another.
  case carried
  /// 未办结, 在办: left open.
  case open
  /// 正在, 尚在: what is dealt with so is left open.
  case ongoing
  case made, published, repealed, inForce
  /// What is done with documents besides: 审查, 清理, 转发.
  case treated
  /// 失效: what is no more in force, without a year.
  case lapsed
  /// 协助, 指导: what is done is another's.
  case assisted
  /// 作出, 实施 of decisions.
  case taken

  // MARK: How it ends, and who asks

  case row(RowKey)
  case outcome(Outcome)
  /// 信息不存在, which offices count in one row or another of 无法提供.
  case absent
  /// 维持, 纠正 and so on, by the header of their column.
  case result(HeaderForm.Role)
  /// 审结.
  case decided
  /// 法院, 判决: a court has decided.
  case court
  case applicant(HeaderForm.Role)
  /// 企业, which may mean 商业企业 or all that is no natural person.
  case company
  /// 公民、法人和其他组织: whoever applies.
  case everyone
  /// 其他, one of what the list before it consists of.
  case otherOne

  // MARK: Whose, when, which part

  case own, unit
  /// 办公室: a part of a body also where it is named beside that.
  case office
  case paper, online
  /// 等方式, 多种渠道: the ways named make up the whole.
  case allWays
  case thisYear, lastYear, nextYear, otherYear
  /// 近三年, 以来: more years than one.
  case manyYears
  /// 5月, by its number: the months that a count is of.
  case month(Int)
  /// 上半年, 一季度, 月均: a part of a year, until 全年 ends it.
  case partOfYear, wholeYear
  /// 各类, 全部 of reviews: also those over other things.
  case wide
  /// 涉及, 关于: what follows narrows.
  case narrowing

  // MARK: How numbers hang together

  case ofWhich, including, respectively, sum
  /// 的.
  case of
  /// 另有, 尚有, 剩余.
  case rest
  case except, all, conjunction
  /// 等, 原因: more than is named.
  case andSo
  /// 不服: what is named before or behind it is what a review or a lawsuit is over.
  case objected
  /// 未, 没有, 无.
  case absence
  case share
  /// 办结率, 答复率.
  case settledRate
  /// 公开率.
  case disclosedRate
  /// 维持率, 纠错率: the share of a result, by the header of its column.
  case resultRate(HeaderForm.Role)
  /// 满意率 and other rates.
  case otherRate
  case rise, fall, level
  /// 多, 少 and 增, 减, which tell of a change where a comparison stands before them and the number behind them, and else of nothing known.
  case more, less
  /// 有所, 略有: how much is not told.
  case somewhat
  case compared, yearOnYear
  /// 个百分点, 左右: what makes a change another thing than a plain one.
  case vague
  /// 增至: the number is what it has become.
  case becomes
  /// 法定期限: what is done within it need not be all.
  case deadline
  /// 工作日内, 天内 after a number: what is done within so many days is a part.
  case days
  /// 收费: what there is none of may be money, and no application.
  case charged
  /// 后: what stands before it is done when what stands behind it is counted.
  case afterwards
  case filler

  /// Whether it may stand beside what is counted without telling what that is.
  var isLight: Bool {
    switch self {
    case .own, .thisYear, .month, .wholeYear, .sum, .rest, .all, .conjunction, .andSo, .filler, .ofWhich, .including, .except,
      .respectively, .wide,
      .narrowing, .objected, .disclosure, .allWays, .of, .deadline, .afterwards, .charged:
      true
    default: false
    }
  }

  /// Whether it names what is counted.
  var isNoun: Bool {
    switch self {
    case .applications, .application, .cases, .documents, .decisions, .fees, .information, .other: true
    default: false
    }
  }
}
