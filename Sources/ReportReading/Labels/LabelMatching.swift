/// Tells whether a label that is none of the form's is meant for one of them.
package enum LabelMatching {
  /// The largest distance at which a label still counts as a slip, in characters.
  static let limit = 3

  /// How far a label is from one of the form's, or nil where it is not meant for it.
  ///
  /// A label cut short counts as a slip too, if four characters of it are there; a short label must be nearer than a long one.
  package static func distance(_ label: LabelText, _ standard: String) -> Int? {
    let standard = LabelText(standard)
    let length = standard.core.count / 3
    if label.core.count >= 12, label.core.count < standard.core.count, standard.core.starts(with: label.core) { return 1 }
    return EditDistance.between(label.core, standard.core, limit: min(limit, length / 3))
  }
}
