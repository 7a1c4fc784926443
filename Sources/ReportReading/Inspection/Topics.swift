import ReportForm

/// Where the overview takes up its aspects.
package struct Topics {
  /// For each subject the place in the prose where it leads a sentence or a sub-heading.
  private var leads = [Int?](repeating: nil, count: AspectForm.Subject.allCases.count)
  private var isMentioned = [Bool](repeating: false, count: AspectForm.Subject.allCases.count)
  private var hasSubheadings = false

  /// Reads a section, by its number.
  package init(_ prose: Prose, ofSection number: Int) {
    for hit in prose.hits {
      guard let subject = hit.word.subject?.rawValue, prose.section(at: hit.range.lowerBound) == number else { continue }
      isMentioned[subject] = true
      switch Lead(of: hit.range.lowerBound, in: prose.text) {
      case .subheading: hasSubheadings = true
      case .sentence: break
      case .none: continue
      }
      if leads[subject] == nil { leads[subject] = hit.range.lowerBound }
    }
  }

  /// Whether a subject is taken up; where nothing is set apart by sub-headings, a mention is enough.
  package func covers(_ subject: AspectForm.Subject) -> Bool {
    hasSubheadings ? lead(of: subject) != nil : isMentioned[subject.rawValue]
  }

  /// The place in the prose where a subject leads a sentence or a sub-heading, or nil.
  package func lead(of subject: AspectForm.Subject) -> Int? { leads[subject.rawValue] }
}

extension Word {
  /// The subject of the overview that a word names.
  fileprivate var subject: AspectForm.Subject? {
    switch self {
    case .disclosureUnasked: .disclosureUnasked
    case .onRequest, .disclosureApplication: .requests
    case .informationManagement, .informationResources: .management
    case .platformBuilding, .disclosurePlatform, .siteBuilding: .platforms
    case .supervision, .support, .supportAndSupervision, .organisation: .supervision
    default: nil
    }
  }
}
