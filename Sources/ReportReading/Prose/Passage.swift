/// What a passage has said so far, as far as its next paragraph is read by it.
struct Passage: Sendable, Equatable {
  /// What the section or its sub-heading is about.
  var base = Topic.none
  var topic = Topic.none
  /// What the sentence before spoke of.
  var lastTopic = Topic.none
  /// Which year the sentence is of: this one, the last, or another.
  var yearOfSentence = Sense.thisYear
}
