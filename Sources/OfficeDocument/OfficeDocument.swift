/// A document of an office program, read without any other program.
package struct OfficeDocument: Sendable {
  package let package: OfficePackage
  package let text: DocumentText

  /// Reads a document; fails where it is none that is read here.
  package init(_ bytes: [UInt8]) throws(DocumentFault) {
    package = try OfficePackage(bytes)
    switch package.kind {
    case .word: text = try WordReader.text(of: package)
    case .sheet: text = try SheetReader.text(of: package)
    case .other: throw .otherKind
    }
    guard text.bytes.count <= Self.textLimit else { throw .tooLarge }
  }

  /// No report is nearly as long: 16 MiB.
  private static let textLimit = 1 << 24

  /// The document with comments of an author added, for documents of Word; fails for all others.
  package func annotated(_ annotations: [Annotation], author: String) throws(DocumentFault) -> [UInt8] {
    try package.annotated(annotations, in: text, author: author)
  }
}
