import LanguageServer

/// A path as the file system has it: bytes, which need not be UTF-8.
struct FilePath: Hashable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The path as it is shown.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes with the NUL that system calls want after them.
  var terminated: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  /// The path of something in this folder; what is in the current one goes by its name alone.
  func appending(_ name: [UInt8]) -> FilePath {
    if bytes.elementsEqual(".".utf8) { return FilePath(bytes: name) }
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name)
  }

  /// The folder that it lies in.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return FilePath(bytes: Array(bytes[...slash]))
  }

  /// Whether the name ends as a text's does.
  var namesText: Bool { TextFileName.matches(bytes) }
}

/// What makes two paths the same file.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}

/// What tells that a file is still as it was when it was read.
struct FileVersion: Hashable {
  let identity: FileIdentity
  /// In bytes.
  let size: Int64
  /// When it was last written: seconds since 1970, and nanoseconds.
  let seconds: Int64
  let nanoseconds: Int64
}
