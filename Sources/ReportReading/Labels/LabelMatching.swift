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

  private static func hasSameCharacters(_ label: LabelText, _ standard: LabelText) -> Bool {
    func characters(_ text: LabelText) -> [Unicode.Scalar] { String(decoding: text.core, as: UTF8.self).unicodeScalars.sorted() }
    return characters(label) == characters(standard)
  }
}
