/// A pattern that paths are told by: `*` stands for anything within a name, `?` for one character of it, `**` for any folders.
///
/// Without a slash it is the pattern of a name, at whatever depth; with one, of a path from the folder that it counts from.
package struct PathPattern: Sendable {
  /// The patterns of the names, in the order of the path; nil for any number of them.
  private let parts: [[Unicode.Scalar]?]
  private let isOfName: Bool

  package init(_ text: String) {
    let names = text.split(separator: "/").filter { $0 != "." }
    isOfName = names.count == 1 && !text.hasPrefix("/")
    parts = names.map { $0 == "**" ? nil : Array($0.unicodeScalars) }
  }

  /// Whether it is the pattern of a path, given from the folder that the pattern counts from.
  package func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
    if isOfName, let part = parts.first ?? nil { return names.last.map { Self.fits(part[...], $0[...]) } ?? false }
    return fits(parts[...], names[...])
  }

  private func fits(_ parts: ArraySlice<[Unicode.Scalar]?>, _ names: ArraySlice<[Unicode.Scalar]>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    guard let part else { return fits(parts.dropFirst(), names) || !names.isEmpty && fits(parts, names.dropFirst()) }
    guard let name = names.first, Self.fits(part[...], name[...]) else { return false }
    return fits(parts.dropFirst(), names.dropFirst())
  }

  /// Whether a name is of a pattern: where a mark for anything has taken too little, the last one takes more.
  private static func fits(_ pattern: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var (pattern, name) = (pattern, name)
    var retry: (pattern: ArraySlice<Unicode.Scalar>, name: ArraySlice<Unicode.Scalar>)?
    while true {
      if pattern.first == "*" {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
      } else if let scalar = name.first, let mark = pattern.first, mark == "?" || mark == scalar {
        (pattern, name) = (pattern.dropFirst(), name.dropFirst())
      } else if name.isEmpty, pattern.isEmpty {
        return true
      } else if let last = retry, !last.name.isEmpty {
        retry = (last.pattern, last.name.dropFirst())
        (pattern, name) = (last.pattern, last.name.dropFirst())
      } else {
        return false
      }
    }
  }
}
