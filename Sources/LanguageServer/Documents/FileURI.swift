/// Turns a client's URIs of files into paths.
enum FileURI {
  /// The path that a `file:` URI names, or nil for another URI.
  static func path(of uri: String) -> String? {
    let scheme = "file://"
    guard uri.utf8.count > scheme.utf8.count, uri.lowercased().hasPrefix(scheme) else { return nil }
    let rest = Array(uri.utf8.dropFirst(scheme.utf8.count))
    guard let start = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let host = String(decoding: rest[..<start], as: UTF8.self)
    guard host.isEmpty || host == "localhost" else { return nil }
    var path: [UInt8] = []
    var index = start
    while index < rest.count {
      if rest[index] == UInt8(ascii: "%"), index + 2 < rest.count, let high = digit(rest[index + 1]), let low = digit(rest[index + 2]) {
        path.append(high << 4 | low)
        index += 3
      } else {
        path.append(rest[index])
        index += 1
      }
    }
    // A path ends at a NUL for the system, so one with a NUL inside names no file.
    return path.contains(0) ? nil : String(decoding: path, as: UTF8.self)
  }

  /// What the file of a URI is called, to be read.
  static func name(of uri: String) -> String {
    let whole = path(of: uri) ?? uri
    return whole.lastIndex(of: "/").map { String(whole[whole.index(after: $0)...]) } ?? whole
  }

  /// The URI of a path that begins at the root.
  static func uri(ofPath path: String) -> String { "file://" + escaped(path) }

  /// A path or a name as it stands in a URI.
  static func escaped(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte -> [UInt8] in
      isPlain(byte) ? [byte] : [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 0x0F)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte may stand in the path of a URI as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: false
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
