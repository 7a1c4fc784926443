import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A law or a notice is cited by a wrong name or number, or by one that is no longer in force.
  package static let misnamedCitation = Rule(
    id: "misnamed-citation", name: Wording("引用有误", "Misnamed citation"), severity: .warning,
    summary: Wording("引用的法规、文件名称或文号有误。", "A law or notice is cited with a wrong name or number."),
    rationale: Wording(
      "法规用全称，发文字号的年份用六角括号〔〕；2021 年度起的格式依据是国办公开办函〔2021〕30号。",
      "Cite laws by their full names, and put the year of a document number in 〔〕; from 2021 on, the form is prescribed by 国办公开办函〔2021〕30号."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true, inParagraphs: { rule, inspection in inspection.slips.map { rule.finding(on: $0, inspection) } },
    check: { rule, inspection in inspection.slipsOfEditions.map { rule.finding(on: $0, inspection) } })

  private func finding(on slip: CitationSlip, _ inspection: Inspection) -> Finding {
    let source = inspection.prose.source(slip.range)
    return finding(
      inspection.text.underlined(source), .rightly(slip.right),
      fixes: [.replacement(TextEdit(source, slip.right), in: inspection.text, preferred: slip.isCertain)])
  }
}

/// What is wrong in a citation, and what is right instead.
private struct CitationSlip {
  /// Its bytes in the prose.
  let range: Range<Int>
  let right: String
  /// Whether the author has nothing to decide.
  var isCertain = true
}

extension Inspection {
  /// Those that a paragraph tells by itself.
  fileprivate var slips: [CitationSlip] {
    let names = CitedName.all(in: prose.text)
    let files = CitedFile.all(in: prose.text)
    let wrongNames = names.compactMap { name in name.rightly.map { CitationSlip(range: whole(name), right: wrapped($0, name)) } }
    let wrongFiles = files.filter { !$0.isOfForm }.flatMap { slips($0, names, files) }
    return wrongNames + statutes + decrees + wrongFiles + articles + dates(names)
  }

  /// Those in the numbers of the notices that prescribe the form, of which an older one may be cited beside the one in force.
  fileprivate var slipsOfEditions: [CitationSlip] {
    let files = CitedFile.all(in: prose.text)
    return files.filter { $0.isOfForm }.flatMap { file in
      let paragraph = prose.paragraph(at: file.range.lowerBound)?.range ?? file.range
      return slips(file, CitedName.all(in: prose.text, paragraph), files)
    }
  }

  /// The bytes of a name with its marks.
  private func whole(_ name: CitedName) -> Range<Int> { name.range.lowerBound - 3..<name.range.upperBound + 3 }

  private func wrapped(_ right: String, _ name: CitedName) -> String { name.isInner ? "〈\(right)〉" : "《\(right)》" }

  /// 政府信息公开法 without marks: there is no such law.
  private var statutes: [CitationSlip] {
    let (wrong, right) = ("政府信息公开法", "政府信息公开条例")
    return prose.text.places(of: wrong).compactMap { place in
      let end = place + wrong.utf8.count
      // 政府信息公开法定内容 and 政府信息公开法律 are words of their own; a name in marks is told by them.
      let goesOn = ["定", "律", "规", "治", "制", "院", "人", "》", "〉"]
      return prose.text.word(of: goesOn, at: end) == nil ? CitationSlip(range: place..<end, right: right) : nil
    }
  }

  // MARK: Decrees

  /// The decrees by which the regulations are cited, where number or wording are wrong.
  private var decrees: [CitationSlip] {
    let text = prose.text
    return text.places(of: "国务院").compactMap { place -> CitationSlip? in
      var index = place + 9
      let isBefore = text.has("令", at: index)
      if isBefore { index += 3 }
      let hasOrdinal = text.has("第", at: index)
      if hasOrdinal { index += 3 }
      let digits = text[min(index, text.count)...].prefix(5).prefix { $0.isDigit }
      guard !digits.isEmpty else { return nil }
      let mark = text.word(of: ["号", "条"], at: digits.endIndex)
      let end = digits.endIndex + (mark == nil ? 0 : 3)
      guard isBefore || text.has("令", at: end) else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1.digitValue) }
      let range = place..<(isBefore ? end : end + 3)
      let right = isBefore ? "国务院令第\(KnownInstrument.decree)号" : "国务院第\(KnownInstrument.decree)号令"
      if number == KnownInstrument.decree {
        return hasOrdinal && mark == "号" ? nil : CitationSlip(range: range, right: right)
      }
      return citesRegulations(before: place, number) ? CitationSlip(range: range, right: right) : nil
    }
  }

  /// Whether a decree of another number than theirs stands for the regulations in force.
  private func citesRegulations(before place: Int, _ number: Int) -> Bool {
    let sentence = prose.sentence(at: place)
    let before = sentence.lowerBound..<place
    // What was in force before may be spoken of.
    if prose.text.has(anyOf: ["废止", "修订", "修改", "原《", "原国务院", "旧"], in: sentence) || prose.text.has("原", endingAt: place) { return false }
    let near = max(before.lowerBound, place - 60)..<place
    guard let name = prose.text.places(of: "信息公开条例", in: near).last else {
      return number == KnownInstrument.formerDecree && prose.text.has(anyOf: ["信息公开"], in: sentence)
    }
    // Another document's name between the two is what the decree belongs to.
    return prose.text.places(of: "《", in: name..<place).isEmpty
  }

  // MARK: File numbers

  private func slips(_ cited: CitedFile, _ names: [CitedName], _ files: [CitedFile]) -> [CitationSlip] {
    if let right = expected(cited, names, files), right != cited.file {
      let isCitedToo = cited.isOfForm && files.contains { $0.file.office == right.office && $0.file.year == right.year }
      if isCitedToo { return [] }
      // A slip in the office alone is mended there.
      if cited.file.year == right.year, cited.file.number == right.number, EditDistance.isSmall(cited.file.office, right.office) {
        return [CitationSlip(range: cited.officeRange, right: right.office)]
      }
      return [CitationSlip(range: cited.range, right: right.name, isCertain: !cited.isOfForm)]
    }
    if cited.file.office.hasSuffix("涵") {
      return [CitationSlip(range: cited.officeRange, right: String(cited.file.office.dropLast()) + "函")]
    }
    let isKnownOffice = [Notice.office, "国办函", "国办发"].contains(cited.file.office)
    return cited.isStandard || !isKnownOffice ? [] : [CitationSlip(range: cited.yearRange, right: "〔\(cited.file.year)〕")]
  }

  /// The file that is meant where another one may be cited by mistake; nil where that cannot be told.
  private func expected(_ cited: CitedFile, _ names: [CitedName], _ files: [CitedFile]) -> FileNumber? {
    let form = year == nil ? nil : edition.notice.file
    let fee = KnownInstrument.feeMeasures
    if year == nil, cited.isOfForm { return nil }
    if KnownInstrument.otherNotices.contains(where: { $0.file == cited.file }) { return nil }
    if let name = title(before: cited, names) {
      if name.contains("年度报告格式") { return form ?? edition.notice.file }
      return name.contains("信息处理费") ? fee : nil
    }
    if cited.file == fee || cited.file == form { return cited.file }
    if cited.isOfForm { return form }
    let candidates = [form ?? edition.notice.file, fee]
    let sentence = prose.sentence(at: cited.range.lowerBound)
    let isAlone = files.count { sentence.contains($0.range.lowerBound) } == 1
    if isAlone {
      let speaksOfForm = prose.text.has(anyOf: ["年度报告", "格式"], in: sentence)
      let speaksOfFee = prose.text.has(anyOf: ["信息处理费"], in: sentence)
      let same = { (file: FileNumber) in
        [cited.file.office == file.office, cited.file.year == file.year, cited.file.number == file.number].count { $0 } >= 2
      }
      if speaksOfFee, !speaksOfForm, same(fee) { return fee }
      if speaksOfForm, !speaksOfFee, same(candidates[0]) { return candidates[0] }
    }
    return candidates.first { $0.office == Notice.office && cited.isSlip(of: $0) }
  }

  /// The name that a file's number in brackets follows.
  private func title(before cited: CitedFile, _ names: [CitedName]) -> String? {
    let place = cited.range.lowerBound
    let bracket = prose.text.word(of: ["（", "("], endingAt: place)
    let end = place - (bracket?.utf8.count ?? 0)
    guard prose.text.has("》", endingAt: end) else { return nil }
    return names.last { $0.range.upperBound == end - 3 }?.name
  }

  // MARK: Articles and dates

  /// The article on which the report itself is said to rest.
  private var articles: [CitationSlip] {
    let text = prose.text
    return ["条例》第", "条例第"].flatMap { lead in
      text.places(of: lead).compactMap { place -> CitationSlip? in
        let start = place + lead.utf8.count - 3
        guard let article = CitedArticle(text, start) else { return nil }
        let sentence = prose.sentence(at: place)
        let clause = article.range.upperBound..<min(sentence.upperBound, article.range.upperBound + 90)
        guard prose.section(at: place) <= 1, !KnownInstrument.reportArticles.contains(article.number),
          text.has(anyOf: ["信息公开条例"], in: max(sentence.lowerBound, place - 60)..<start) || lead == "条例》第",
          text.has(anyOf: ["编制", "年度报告", "年报"], in: clause), text.places(of: "《", in: clause).isEmpty,
          // Several articles, or one for something done in the year, are no basis of the report alone.
          text.places(of: "第", in: clause).isEmpty
        else { return nil }
        return CitationSlip(range: article.range, right: "第五十条")
      }
    }
  }

  /// The day from which the regulations are said to be in force, where it is that of those before them.
  private func dates(_ names: [CitedName]) -> [CitationSlip] {
    let text = prose.text
    return names.filter { $0.name.hasSuffix("信息公开条例") }.compactMap { name in
      let start = name.range.upperBound + 3
      guard let bracket = text.word(of: ["（", "("], at: start) else { return nil }
      let place = start + bracket.utf8.count + (text.has("自", at: start + bracket.utf8.count) ? 3 : 0)
      let wrong = KnownInstrument.formerlySince
      guard text.has(wrong, at: place) else { return nil }
      return CitationSlip(range: place..<place + wrong.utf8.count, right: KnownInstrument.inForceSince)
    }
  }
}

extension CitedFile {
  /// Whether it is the notice that prescribes an edition of the form.
  fileprivate var isOfForm: Bool { Editions.all.list.contains { $0.notice.file == file } }
}

extension Localized {
  fileprivate static func rightly(_ right: String) -> Localized { Localized("应为“\(right)”", "This should be “\(right)”") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      根据《中华人民共和国政府信息公开条例》（国务院令 711 号）、国办公开办涵〔2021〕30号和《中华人民共
      　　　　　　　　　　　　　　　　　　　　＾＾＾＾^^^^^＾ W misnamed-citation: 应为“国务院令第711号”
      　　　　　　　　　　　　　　　　　　　　　　　　     　　　＾＾＾＾＾＾ W misnamed-citation: 应为“国办公开办函”
      　　　　　　　　　　　　　　　　　　　　　　　　     　　　　　　　　　　    　  　　＾＾＾＾＾＾ W misnamed-citation: 应为“《中华人民共和国保守国家秘密法》”
      和国保密法》编制。
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告
        一、总体情况
        根据《中华人民共和国政府信息公开条例》（国务院令第711号）、国办公开办函〔2021〕30号和《中华人民共和国保守国家秘密法》编制。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      按照国办公开办函〔2019〕60号规定的格式编制，并执行国办函[2020]109号、国办发（2019） 14 号。
      　　＾＾＾＾＾＾＾^^^^＾^^＾ W misnamed-citation: 应为“国办公开办函〔2021〕30号”
      　　　　　　　　　    　  　　　　　　　　　　　　　　　^^^^^^ W misnamed-citation: 应为“〔2020〕”
      　　　　　　　　　    　  　　　　　　　　　　　　　　　         　　　　　＾^^^^＾ W misnamed-citation: 应为“〔2019〕”
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告
        一、总体情况
        按照国办公开办函〔2021〕30号规定的格式编制，并执行国办函〔2020〕109号、国办发〔2019〕 14 号。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      根据《中华人民共和国政府信息公开条例》（国务院令第711号）、国办公开办函〔2021〕 30 号、国办函
      〔2020〕109号、《中华人民共和国保守国家秘密法》和《保密法》编制。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号代替。
      """),
    Example(
      """
      云岭县水务局2020年政府信息公开工作年度报告
      一、总体情况
      按照国办公开办函〔2019〕60号编制。
      """),
  ]
}
