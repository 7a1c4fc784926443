import ReportSyntax

extension SourceText {
  /// The byte offset of the first place of a string, after another one, and `shift` bytes on.
  package func offset(of part: String, after: String = "", plus shift: Int = 0) -> Int? {
    let start = after.isEmpty ? 0 : place(of: Array(after.utf8), from: 0)
    return start.flatMap { place(of: Array(part.utf8), from: $0) }.map { $0 + shift }
  }

  private func place(of part: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= part.count else { return nil }
    return (start...bytes.count - part.count).first { bytes[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// The text with the first place of a string replaced.
  package func replacing(_ part: String, with other: String, after: String = "") -> SourceText {
    guard let offset = offset(of: part, after: after) else { return self }
    return applying([TextEdit(offset..<offset + part.utf8.count, other)])
  }
}

extension String {
  /// The text with the first place of a string replaced.
  package func replacingFirst(_ part: String, with other: String) -> String { SourceText(self).replacing(part, with: other).string }
}
