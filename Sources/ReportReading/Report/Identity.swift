import ReportSyntax

/// Which body reports, and for which year: as the title says, or where it does not, as the text does.
package struct Identity: Sendable, Equatable {
  /// Where a year or a name was read.
  package enum Source: Sendable, Equatable {
    case title
    /// The period of the figures: 统计期限自2024年1月1日起至2024年12月31日止.
    case period
    /// The sentence that announces the report: 现公布云岭县水务局2024年政府信息公开工作年度报告.
    case announcement
    /// The name of the file: 云岭县水务局2024年政府信息公开工作年度报告.md.
    case fileName
  }

  /// The year with where it was read; nil where nothing gives it.
  package let year: Int?
  package let yearSource: Source?
  /// The body with where it was read; nil where nothing names it.
  package let body: String?
  package let bodySource: Source?

  /// What the title says, or else the opening of a text, or else what its file is called, where it has a name.
  init(_ title: Title?, _ tree: SyntaxTree, before end: Int, fileName: String?) {
    if let title, title.isComplete {
      (year, yearSource, body, bodySource) = (title.year, .title, title.body, .title)
      return
    }
    let opening = Opening(tree, before: end)
    let period = title?.year == nil ? opening.periodYear : nil
    let announced = opening.announcement
    let named = fileName.map(ReportFileName.init)
    (year, yearSource) = Self.first([
      (title?.year, .title), (period, .period), (announced?.year, .announcement), (named?.reportYear, .fileName),
    ])
    (body, bodySource) = Self.first([(title?.body, .title), (announced?.body, .announcement), (named?.body, .fileName)])
  }

  private init(_ title: Title) { (year, yearSource, body, bodySource) = (title.year, .title, title.body, .title) }

  /// That of a report of which these are the first lines, with its title; nil where it takes more than a whole title to tell.
  package static func plain(_ tree: SyntaxTree) -> (identity: Identity, title: ByteRange)? {
    guard !tree.isPage, let title = tree.titleBeforeSections, title.isComplete, title.wording != .other else { return nil }
    return (Identity(title), title.range)
  }

  /// The first value there is, with where it was read.
  private static func first<Value>(_ found: [(Value?, Source)]) -> (Value?, Source?) {
    for case (let value?, let source) in found { return (value, source) }
    return (nil, nil)
  }

  /// Whether this is of the report that the same body wrote a year before another; bodies are the same where their names are, white
  /// space and width aside.
  package func precedes(_ later: Identity) -> Bool {
    guard let year, let body else { return false }
    return year + 1 == later.year && body == later.body
  }
}

/// The lines at the beginning of a report, without white space.
private struct Opening {
  private let text: [UInt8]

  /// No more bytes of running text are read.
  private static let longest = 6000

  init(_ tree: SyntaxTree, before end: Int) {
    var text: [UInt8] = []
    for row in tree.rows[..<min(max(end, 0), tree.rows.count)] where row.kind == .text || row.kind == .element {
      guard text.count < Self.longest, let content = tree.content(of: row) else { continue }
      let plain = tree.text.plain(content.lowerBound..<min(content.upperBound, content.lowerBound + Self.longest))
      text += plain.unicodeScalars.lazy.filter { !Blank.contains($0) }.flatMap { Array(String($0).utf8) }
    }
    self.text = text
  }

  /// The year of the period: that in which it begins on 1 January and which it ends in.
  var periodYear: Int? {
    let dates = WrittenDate.dates(in: text)
    for (first, last) in zip(dates, dates.dropFirst()) {
      guard let year = first.year?.value, first.month?.value == 1, last.month?.value == 12, last.year.map({ $0.value == year }) ?? true,
        last.range.lowerBound - first.range.upperBound <= 12, (2008...2100).contains(year)
      else { continue }
      return year
    }
    return nil
  }

  /// The body and the year that the name of the report follows.
  var announcement: (year: Int, body: String?)? {
    for date in WrittenDate.dates(in: text) {
      guard let year = date.year?.value, date.month == nil, (2008...2100).contains(year) else { continue }
      let end = date.range.upperBound + (text.has("度", at: date.range.upperBound) ? 3 : 0)
      guard text.has("政府信息公开", at: end) else { continue }
      let body = BodyName.name(before: date.range.lowerBound, in: text)?.name
      return (year, body.flatMap { $0.hasPrefix("我") || $0.hasPrefix("本") ? nil : $0 })
    }
    return nil
  }
}
