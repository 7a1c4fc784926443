import ReportAnalysis
import ReportForm
import ReportSyntax

/// The standard headings that may come here, on a blank line and on one that begins like a heading: those still missing between the
/// headings before and behind, in the order of the form.
struct HeadingCompletion {
  private let outline: Outline
  private let cursor: Cursor
  private let style: DraftStyle
  private let language: Language

  init(_ outline: Outline, _ cursor: Cursor, _ style: DraftStyle, _ language: Language) {
    self.outline = outline
    self.cursor = cursor
    self.style = style
    self.language = language
  }

  var items: [Completion.Item] {
    guard cursor.kind == .blank || cursor.kind == .text else { return [] }
    let heading = Heading(cursor.text, cursor.content)
    let fragment = Fragment(cursor.text, heading.title)
    // 1. and （一） number what stands below the six headings.
    if fragment.hasNumber || opensBracket(heading.title) { return [] }
    // A number alone is on its way to be one with its mark.
    if let number = bareNumber(heading) {
      return outline.edition.sections.filter { $0.number == number && isOpen($0) }
        .map { item($0, heading, isNumbered: true) }
    }
    let isMarked = heading.level > 0 || heading.number != nil
    // Who has begun one knows which; nobody else is offered what would stand out of order.
    let isBegun = !fragment.isEmpty || heading.number != nil
    let candidates = outline.edition.sections.filter { isBegun ? isOpen($0) : isOpen($0) && isInOrder($0) }
    let offered = cursor.isOnBlankLine ? candidates : candidates.filter { fits($0, heading, fragment, isMarked: isMarked) }
    return offered.filter { !isWritten($0, heading) }.map { item($0, heading, isNumbered: heading.number != nil) }
  }

  /// Whether a heading is missing, or the line's own.
  private func isOpen(_ form: SectionForm) -> Bool { isMissing(form) || isOwn(form) }

  private func isOwn(_ form: SectionForm) -> Bool { form.number == outline.section(atRow: cursor.row) }

  /// Whether it would stand between those that the form has before and behind it.
  private func isInOrder(_ form: SectionForm) -> Bool { isOwn(form) || outline.gap(aroundRow: cursor.row).contains(form.number) }

  private func isMissing(_ form: SectionForm) -> Bool { !outline.has(form.number, outsideRow: cursor.row) }

  /// Whether the line is the heading to the last character, so that there is nothing to offer.
  private func isWritten(_ form: SectionForm, _ heading: Heading) -> Bool { cursor.text.string(heading.range) == form.heading }

  private func opensBracket(_ title: ByteRange) -> Bool {
    let first = cursor.text.string(title).first
    return first == "（" || first == "("
  }

  /// The number of a line that says nothing else, without the mark that a heading has behind it.
  private func bareNumber(_ heading: Heading) -> Int? {
    guard heading.number == nil, heading.title.count == 3 else { return nil }
    return cursor.text.string(heading.title).unicodeScalars.first.flatMap(ChineseNumber.value(of:))
  }

  /// Whether a heading may be what the line begins; the line's own heading always may.
  private func fits(_ form: SectionForm, _ heading: Heading, _ fragment: Fragment, isMarked: Bool) -> Bool {
    if isOwn(form) { return true }
    let hasItsNumber = heading.number == nil || heading.number == form.number
    if fragment.isEmpty { return hasItsNumber }
    if isMarked { return fragment.begins(form.title) || (hasItsNumber && fragment.fits(form.title)) }
    return cursor.content.count >= 2 && fragment.begins(form.title)
  }

  private func item(_ form: SectionForm, _ heading: Heading, isNumbered: Bool) -> Completion.Item {
    let level = outline.level == 0 && cursor.isOnBlankLine ? 0 : max(outline.level, min(heading.level, 6))
    // Up to the cursor where nothing follows the marks: an editor matches the blank behind them, too.
    let end = heading.range.isEmpty ? cursor.reaching(cursor.content).upperBound : heading.range.lowerBound
    let lead = heading.level > 0 ? cursor.text.string(cursor.content.lowerBound..<end) : ""
    return Completion.Item(
      kind: .heading, label: form.heading, detail: isMissing(form) ? language.say("缺少", "missing") : language.say("已有", "already there"),
      documentation: documentation(of: form),
      // No blanks between them, which an editor would match with the one behind the marks.
      filterText: lead + (isNumbered ? form.heading : "\(form.title)/\(form.heading)") + "/" + PinyinInitials.of(form.title),
      range: cursor.reaching(cursor.content),
      text: String(Draft([.heading(form.heading, level: level)]).text(in: style).dropLast()), snippet: nil)
  }

  private func documentation(of form: SectionForm) -> String {
    [form.holds.text(in: language), form.citation.text(in: language)].map(HoverText.escaped).joined(separator: "\n\n")
  }
}
