/// Tells whether a label that is none of the form's is meant for one of them.
package enum LabelMatching {
  /// The largest distance at which a label still counts as a slip, in characters.
  static let limit = 3

  /// How far a label is from one of the form's, or nil where it is not meant for it.
  ///
  /// A label cut short counts as a slip too, if four characters of it are there, and so does one whose words changed places; a short label
  /// must be nearer than a long one.
  package static func distance(_ label: LabelText, _ standard: String) -> Int? {
    let standard = LabelText(standard)
    let length = standard.core.count / 3
    if label.core.count >= 12, label.core.count < standard.core.count, standard.core.starts(with: label.core) { return 1 }
    if length >= 6, label.core.count == standard.core.count, hasSameCharacters(label, standard) { return limit }
    return EditDistance.between(label.core, standard.core, limit: min(limit, length / 3))
  }

  /// Whether a label is one of the form's with a slip in it, or one cut short at either end.
  package static func isSlip(_ label: LabelText, _ standard: String) -> Bool {
    distance(label, standard) != nil || isPart(label, of: standard)
  }

  /// Whether a label is some of the words of one of the form's, as 处罚.
  package static func isPart(_ label: LabelText, of standard: String) -> Bool {
    label.core.count >= 6 && Array(LabelText(standard).core).firstIndex(of: Array(label.core)) != nil
  }

  /// How many characters a label has in common with one of the form's, in their order; nil where these are less than half of the shorter
  /// one, and the label is not meant for it even where its place tells so.
  package static func resemblance(_ label: LabelText, _ standard: String) -> Int? {
    let written = Array(String(decoding: label.core, as: UTF8.self).unicodeScalars)
    let meant = Array(String(decoding: LabelText(standard).core, as: UTF8.self).unicodeScalars)
    guard !written.isEmpty, !meant.isEmpty, written.count <= 60 else { return nil }
    var common = [Int](repeating: 0, count: meant.count + 1)
    for character in written {
      var diagonal = 0
      for (place, other) in meant.enumerated() {
        let above = common[place + 1]
        common[place + 1] = character == other ? diagonal + 1 : max(above, common[place])
        diagonal = above
      }
    }
    return common[meant.count] * 2 >= min(written.count, meant.count) ? common[meant.count] : nil
  }

  private static func hasSameCharacters(_ label: LabelText, _ standard: LabelText) -> Bool {
    func characters(_ text: LabelText) -> [Unicode.Scalar] { String(decoding: text.core, as: UTF8.self).unicodeScalars.sorted() }
    return characters(label) == characters(standard)
  }
}
