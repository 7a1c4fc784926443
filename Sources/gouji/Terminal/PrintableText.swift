import ReportSyntax

extension String {
  /// The text as it may be sent to a terminal: characters that could command it, or turn the text round, shown as U+FFFD.
  var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isControl ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

extension [UInt8] {
  /// Lines of UTF-8 as they may be sent to a terminal; their breaks stay.
  var printableLines: [UInt8] {
    let lines = split(separator: .lineFeed, omittingEmptySubsequences: false).map { line in
      let isReturned = line.last == .carriageReturn
      return Array<UInt8>(String(decoding: isReturned ? line.dropLast() : line, as: UTF8.self).printable.utf8)
        + (isReturned ? [.carriageReturn] : [])
    }
    return Array(lines.joined(separator: [.lineFeed]))
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a separator of lines, or one that changes the direction of the text around it.
  fileprivate var isControl: Bool {
    switch value {
    case 0x09: false
    case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
    default: false
    }
  }
}
