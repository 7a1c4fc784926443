import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The numbers that the tables have for what the words before the cursor count: after 收到申请 the count, after 占 its share, after 同比
/// the change since last year.
///
/// A number is put there for trial, and read as the rules on the text read it; whatever they would compare it with is offered.
struct NumberCompletion {
  private let analysis: Analysis
  private let inspection: Inspection
  private let place: ProsePlace
  private let cursor: Cursor
  private let language: Language
  /// The digits that are typed already, which are replaced.
  private let range: ByteRange
  /// Whether an editor asks by itself, so that what only may be meant is left out.
  private let isUnasked: Bool

  init(_ analysis: Analysis, _ inspection: Inspection, _ place: ProsePlace, _ cursor: Cursor, _ language: Language, isUnasked: Bool) {
    self.analysis = analysis
    self.inspection = inspection
    self.place = place
    self.cursor = cursor
    self.language = language
    self.isUnasked = isUnasked
    range = cursor.offset - place.typedNumber.utf8.count..<cursor.offset
  }

  /// The number for trial: whatever it is, the words around it tell what it counts.
  private static let trial = "7"
  /// The words after which applications are named.
  private static let verbs = ["收到", "接到", "受理", "新收", "接收"]
  /// Words that say which way a count has changed.
  private static let directions = ["增长", "增加", "上升", "提高", "下降", "减少", "降低", "持平"]
  /// How words end that a share follows: 占, 比重, 比例, 办结率, 达到, 办结总数的, and a bracket.
  private static let shareEndings = Set("占比重例率为达到的是约（".unicodeScalars)
  /// The words by which a sentence compares with last year.
  private static let comparisons = ["同比", "上年", "去年", "同期", "比", "较"]
  /// The measure words that stand there already.
  private static let measures = Set("件条份宗起例封部".unicodeScalars)

  private struct Offer {
    let text: String
    let detail: String
  }

  var items: [Completion.Item] {
    // The other sections count nothing that a table has.
    guard let form = place.section?.form, form.table != nil || !form.aspects.isEmpty else { return [] }
    let written = place.before.dropLast(place.typedNumber.count)
    let words = written.trimmingSuffix { $0.isBlank }
    guard let last = words.unicodeScalars.last, last.value >= 0x4E00 || "：、（".unicodeScalars.contains(last) else { return [] }
    let next = place.after.unicodeScalars.first { !Blank.contains($0) }
    if let next, ("0"..."9").contains(next) || next == "." { return [] }
    // Some authors set figures apart from the words around them.
    let measure = next.map(Self.measures.contains) ?? false ? "" : words.endIndex < written.endIndex ? " 件" : "件"
    var offers: [Offer] = []
    if next != "%" {
      if place.typedNumber.isEmpty, measure == "件", Self.verbs.contains(where: words.hasSuffix) { offers += counts("政府信息公开申请", measure) }
      offers += counts("", measure)
    }
    let isDirected = Self.directions.contains(where: words.hasSuffix)
    if isDirected || offers.isEmpty && Self.shareEndings.contains(last) {
      let rates = ratios(next == "%" ? "" : "%")
      offers = words.hasSuffix("增加") || words.hasSuffix("减少") ? offers + rates : rates + offers
    }
    // Behind a count that is told to its end no change follows without a mark between them.
    let isTold = Self.measures.contains(last)
    if offers.isEmpty, !isDirected, !isTold, place.typedNumber.isEmpty, Self.comparisons.contains(where: words.suffix(30).contains) {
      offers += changes
    }
    var seen: Set<String> = []
    return offers.filter { $0.text.hasPrefix(place.typedNumber) && $0.text != place.typedNumber && seen.insert($0.text).inserted }.filter {
      offer in
      ProseTrial(analysis, replacing: range, with: offer.text).isSound
    }.map(item)
  }

  private func frame(_ text: String) -> Frame.Meaning? { ProseTrial(analysis, replacing: range, with: text).frame?.meaning }

  /// The counts that the tables have, behind a noun and with a measure word; a count that has changed so much is none.
  private func counts(_ noun: String, _ measure: String) -> [Offer] {
    switch frame(noun + Self.trial + measure) {
    case .count(let claim)?:
      if isUnasked, claim.subject == .applications(.handled, by: []) { return [] }
      return inspection.readings(of: claim.subject).map { Offer(text: "\(noun)\($0.value)\(measure)", detail: $0.text.text(in: language)) }
    case .growth(let growth)?:
      return due(growth).filter { $0.direction == growth.direction }.map {
        Offer(text: "\($0.difference)\(measure)", detail: $0.equation(like: nil))
      }
    case .lastYear, .share, .none?, nil: return []
    }
  }

  /// The shares, or the rates of change where the words say which way.
  private func ratios(_ sign: String) -> [Offer] {
    switch frame(Self.trial + "." + Self.trial + Self.trial + sign) {
    case .share(let share)?:
      return inspection.ratios(of: share).compactMap { ratio in
        ratio.percentage(decimals: 2)?.shortest.map { Offer(text: $0.plain + sign, detail: "\(ratio.part)÷\(ratio.whole)") }
      }
    case .growth(let growth)?:
      return due(growth).filter { $0.direction == growth.direction }.map {
        Offer(text: $0.percentage + sign, detail: $0.equation(like: growth.quantity))
      }
    case .count, .lastYear, .none?, nil: return []
    }
  }

  /// The changes with the word for which way: 增长12.5%, 增加44件; 持平.
  private var changes: [Offer] {
    var offers: [Offer] = []
    if case .growth(let rate)? = frame("增长\(Self.trial)%") {
      offers += due(rate).map { Offer(text: $0.named("增长", "下降", $0.percentage + "%"), detail: $0.equation(like: rate.quantity)) }
    }
    if case .growth(let growth)? = frame("增加\(Self.trial)件") {
      offers += due(growth).map { Offer(text: $0.named("增加", "减少", "\($0.difference)件"), detail: $0.equation(like: nil)) }
    }
    return offers
  }

  /// The changes that last year's report tells; none where a figure of this year is not known, or in doubt.
  private func due(_ growth: Growth) -> [ChangeOfCount] {
    // Several reports of last year that differ leave open what has changed.
    guard inspection.lastYear.reports.count <= 1, !inspection.readings(of: growth.subject).isEmpty else { return [] }
    return inspection.changes(of: growth).changes
  }

  private func item(_ offer: Offer) -> Completion.Item {
    Completion.Item(
      kind: .number, label: offer.text, detail: offer.detail, documentation: nil, filterText: offer.text, range: range, text: offer.text,
      snippet: nil)
  }
}

extension Substring {
  /// What is left without the characters of a kind at its end.
  fileprivate func trimmingSuffix(where isLeft: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, isLeft(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}

extension ChangeOfCount {
  /// The change with the word for which way, as 增加44件; 持平 where there is none.
  fileprivate func named(_ rise: String, _ fall: String, _ amount: String) -> String {
    direction == .level ? "持平" : (isFall ? fall : rise) + amount
  }

  /// The change in per cent with two decimals at most.
  fileprivate var percentage: String {
    let written = percentage(decimals: 2)
    guard written.contains(".") else { return written }
    let short = written.reversed().drop { $0 == "0" }
    return String((short.first == "." ? short.dropFirst() : short).reversed())
  }
}
