import ReportForm

extension Draft {
  /// A whole report to start from: title, six headings, the three tables, and in each section what it must hold, as a comment.
  /// `blank` stands for every figure: empty, or `0`.
  package static func report(_ edition: Edition, year: Int, body: String, blank: String, language: Language) -> Draft {
    Draft([title(body, "\(year)")] + sections(of: edition, level: 2, blank: blank, language: language).blocks)
  }

  /// The title of a body's report on a year.
  package static func title(_ body: String, _ year: String) -> Block { .heading("\(body)\(year)年政府信息公开工作年度报告", level: 1) }

  /// The six sections with their headings.
  package static func sections(of edition: Edition, level: Int, blank: String, language: Language) -> Draft {
    Draft(edition.sections.flatMap { section($0, of: edition, level: level, blank: blank, language: language).blocks })
  }

  /// One section with its heading.
  package static func section(_ form: SectionForm, of edition: Edition, level: Int, blank: String, language: Language) -> Draft {
    let heading = Block.heading(form.heading, level: level)
    if let kind = form.table { return Draft([heading, .table(PrintedTable(kind, of: edition) { _ in blank })]) }
    let aspects = form.aspects.map { Block.subheading("\($0.heading)。") }
    return Draft([heading, .comment(form.holds.text(in: language))] + aspects)
  }
}
