import ReportReading
import ReportSyntax

/// What the rules that look at each paragraph of the running text by itself have found in those that they have looked at.
struct ParagraphFindings: Sendable {
  /// A rule of which nothing is known must look at all paragraphs.
  private var known: RuleFindings
  /// The paragraphs, by their numbers, that no rule has looked at; none where all of the text is known.
  private let unread: Range<Int>
  /// The report with those paragraphs alone, once a rule was asked about them.
  private var part: Inspection?

  /// Nothing is known.
  static let none = ParagraphFindings(known: RuleFindings(), unread: 0..<0)

  private init(known: RuleFindings, unread: Range<Int>) {
    self.known = known
    self.unread = unread
  }

  /// Whether all of the text is known, as far as rules have looked.
  var isWhole: Bool { unread.isEmpty && !known.isEmpty }

  /// The rules that find nothing in any paragraph.
  var nothing: RuleSet { unread.isEmpty ? known.nothing : [] }

  /// The same once rules have looked at all paragraphs.
  var whole: ParagraphFindings { ParagraphFindings(known: known, unread: 0..<0) }

  /// The same where an edit in a table has moved it.
  func moved(by displacement: Displacement) -> ParagraphFindings {
    ParagraphFindings(known: known.mapped(displacement.moved), unread: unread)
  }

  /// What was found in the paragraphs that a displacement knows, which are all but the unread ones.
  func kept(by displacement: Displacement, unread: Range<Int>) -> ParagraphFindings? {
    // Of a version that no rule has looked at nothing can be kept.
    guard self.unread.isEmpty else { return nil }
    let kept = known.mapped { found in displacement.moved(found.filter { displacement.knows($0.range) }) }
    return ParagraphFindings(known: kept, unread: unread)
  }

  /// What a rule finds, which is asked about the paragraphs that are not known.
  mutating func findings(of rule: Rule, at place: Int, in inspection: Inspection) -> [Finding] {
    if let known = known[place] {
      if unread.isEmpty { return known }
      let part = part ?? inspection.part(unread)
      self.part = part
      let all = known + (rule.findingsInParagraphs(of: part) ?? [])
      self.known.note(all, of: place)
      return all
    }
    let found = rule.findingsInParagraphs(of: inspection) ?? []
    known.note(found, of: place)
    return found
  }
}
