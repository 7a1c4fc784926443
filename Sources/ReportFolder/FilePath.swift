import ReportSyntax

/// A path as the file system has it: bytes, which need not be UTF-8.
package struct FilePath: Hashable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The path as it is shown.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the path as it is shown leads to the file.
  package var isReadable: Bool { bytes.firstInvalidUTF8 == nil }

  /// The path as a reference of RFC 3986, which may be relative, in which all but plain characters are escaped.
  package var reference: String {
    var result = bytes.first == .slash ? "file://" : ""
    let digits = Array("0123456789ABCDEF")
    for byte in bytes {
      if byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }

  /// The bytes with the NUL that system calls want after them.
  package var terminated: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  /// The path of something in this folder; what is in the current one goes by its name alone.
  package func appending(_ name: [UInt8]) -> FilePath {
    if bytes.elementsEqual(".".utf8) { return FilePath(bytes: name) }
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name)
  }

  /// The folder that it lies in.
  package var folder: FilePath {
    guard let slash = bytes.lastIndex(of: .slash) else { return FilePath(".") }
    return FilePath(bytes: Array(bytes[...slash]))
  }

  /// Whether the name ends as a text's does.
  package var namesText: Bool { TextFileName.matches(bytes) }

  /// Whether the name ends as that of a document that is read here.
  package var namesDocument: Bool { TextFileName.isDocument(bytes) }

  /// Whether the name ends as that of a page of HTML does.
  package var namesPage: Bool { TextFileName.isPage(bytes) }

  /// What follows the last full stop of the name, in small letters; empty where there is none.
  package var ending: String {
    guard let stop = bytes.lastIndex(of: UInt8(ascii: ".")), !bytes[stop...].contains(.slash) else { return "" }
    return String(decoding: bytes[(stop + 1)...], as: UTF8.self).lowercased()
  }
}
