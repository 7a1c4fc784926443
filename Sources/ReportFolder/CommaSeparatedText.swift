import ReportSyntax

/// A file of comma-separated values (RFC 4180) as a text with tabs between its cells, as `export` writes one and spreadsheets save it.
///
/// A record takes one line, so that its number is the line's.
enum CommaSeparatedText {
  /// The text; bytes that are no such file come out as they can.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    let content = bytes.starts(with: "\u{FEFF}".utf8) ? bytes[3...] : bytes[...]
    var output: [UInt8] = []
    for record in records(content) {
      output += record.map(Self.escaped).joined(separator: [.tab])
      output.append(.lineFeed)
    }
    return output
  }

  private static func records(_ bytes: ArraySlice<UInt8>) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if isQuoted {
        if byte == UInt8(ascii: "\""), next == byte {
          field.append(byte)
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        } else {
          field.append(byte.isLineBreak ? .space : byte)
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") {
        fields.append(field)
        field = []
      } else if byte.isLineBreak {
        if byte == .carriageReturn, next == .lineFeed { index += 1 }
        records.append(fields + [field])
        (fields, field) = ([], [])
      } else {
        field.append(byte)
      }
      index += 1
    }
    if !fields.isEmpty || !field.isEmpty { records.append(fields + [field]) }
    return records
  }

  /// A field in which nothing separates cells.
  private static func escaped(_ field: [UInt8]) -> [UInt8] {
    field.flatMap { byte -> [UInt8] in
      switch byte {
      case .pipe, .backslash: [.backslash, byte]
      case .lessThan: Array("&lt;".utf8)
      case .tab: [.space]
      default: [byte]
      }
    }
  }
}
