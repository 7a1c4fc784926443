/// Where section 一 takes up its aspects.
package struct Topics {
  /// For each aspect the place in the prose where it leads a sentence or a sub-heading.
  package private(set) var leads: [Int?] = [nil, nil, nil, nil, nil]
  private var isMentioned = [false, false, false, false, false]
  private var hasSubheadings = false

  package init(_ prose: Prose) {
    for hit in prose.hits {
      guard let aspect = hit.word.aspect, prose.section(at: hit.range.lowerBound) == 1 else { continue }
      isMentioned[aspect] = true
      switch Lead(of: hit.range.lowerBound, in: prose.text) {
      case .subheading: hasSubheadings = true
      case .sentence: break
      case .none: continue
      }
      if leads[aspect] == nil { leads[aspect] = hit.range.lowerBound }
    }
  }

  /// Whether an aspect is taken up; where nothing is set apart by sub-headings, a mention is enough.
  package func covers(_ aspect: Int) -> Bool { hasSubheadings ? leads[aspect] != nil : isMentioned[aspect] }
}

extension Word {
  /// The aspect of section 一 that a word names, from 0.
  fileprivate var aspect: Int? {
    switch self {
    case .disclosureUnasked: 0
    case .onRequest, .disclosureApplication: 1
    case .informationManagement, .informationResources: 2
    case .platformBuilding, .disclosurePlatform, .siteBuilding: 3
    case .supervision, .support, .supportAndSupervision, .organisation: 4
    default: nil
    }
  }
}
