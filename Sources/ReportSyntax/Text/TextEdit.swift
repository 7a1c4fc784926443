/// One replacement in a text: the bytes of `range` give way to `text`.
package struct TextEdit: Sendable, Hashable {
  /// The bytes to replace; empty where something is inserted.
  package let range: ByteRange
  /// What stands there afterwards.
  package let text: String

  package init(_ range: ByteRange, _ text: String) {
    self.range = range
    self.text = text
  }
}
