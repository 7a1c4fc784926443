/// Why a document cannot be read.
package enum DocumentFault: Error, Hashable, Sendable {
  /// It is no document of this kind: no archive, or one without the part that every such document has.
  case otherKind
  /// It breaks off, or contradicts itself.
  case damaged
  /// It opens only with a password.
  case encrypted
  /// Unpacked it is larger than any report.
  case tooLarge
  /// It is packed in a way that no office program uses.
  case unknownPacking
}
