/// Something that bears on statements in the sentences beside it.
struct Remark: Sendable {
  /// A statement that all is done; nil where it is told how many are left open.
  let done: Absence?
  /// The number of its sentence in the text.
  let sentence: Int

  /// The same so much further on in the text.
  func moved(by distance: Int, sentences: Int) -> Remark { Remark(done: done?.moved(by: distance), sentence: sentence + sentences) }
}
