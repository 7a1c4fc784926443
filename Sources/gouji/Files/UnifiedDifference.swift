import ReportFolder
import ReportSyntax

/// Where two versions of a file differ, as `diff -u` writes it and `patch` and `git apply` read it.
struct UnifiedDifference {
  /// The unchanged lines around a change.
  private static let context = 3

  private let name: [UInt8]
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  /// The changes, in runs that stand so near each other that they are shown together.
  private let hunks: [[LineDifference.Change]]

  /// Compares two versions of the file under a path.
  init(_ path: FilePath, from old: SourceText, to new: SourceText) {
    name = Self.name(of: path)
    self.old = Self.lines(old.bytes)
    self.new = Self.lines(new.bytes)
    var hunks: [[LineDifference.Change]] = []
    for change in LineDifference.changes(from: self.old, to: self.new) {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * Self.context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    self.hunks = hunks
  }

  /// The difference for a program: every byte of every line as it stands in the file; nothing where the versions are the same.
  var bytes: [UInt8] {
    written.flatMap { $0.bytes + ($0.bytes.last == 0x0A ? [] : Self.missingBreak) }
  }

  /// The difference for a reader at a terminal, without what could command the terminal.
  func shown(isColoured: Bool) -> String {
    written.map { line in
      let content = line.bytes.prefix { $0 != 0x0A }
      let text = String(decoding: content.last == 0x0D ? content.dropLast() : content, as: UTF8.self).printable
      let end = line.bytes.last == 0x0A ? "\n" : String(decoding: Self.missingBreak, as: UTF8.self)
      return (isColoured ? line.colour?.paint(text) ?? text : text) + end
    }.joined()
  }

  private static let missingBreak = Array("\n\\ No newline at end of file\n".utf8)

  private struct Line {
    let bytes: [UInt8]
    let colour: Colour?
  }

  private var written: [Line] {
    if hunks.isEmpty { return [] }
    var lines = [header("--- ", name), header("+++ ", name)]
    for hunk in hunks {
      guard let first = hunk.first, let last = hunk.last else { continue }
      let lead = min(Self.context, first.old.lowerBound)
      let tail = min(Self.context, old.count - last.old.upperBound)
      let before = Self.span(first.old.lowerBound - lead..<last.old.upperBound + tail)
      let after = Self.span(first.new.lowerBound - lead..<last.new.upperBound + tail)
      lines.append(Line(bytes: Array("@@ -\(before) +\(after) @@\n".utf8), colour: .cyan))
      var next = first.old.lowerBound - lead
      for change in hunk {
        lines += old[next..<change.old.lowerBound].map { line(" ", $0, nil) }
        lines += old[change.old].map { line("-", $0, .red) }
        lines += new[change.new].map { line("+", $0, .green) }
        next = change.old.upperBound
      }
      lines += old[next..<next + tail].map { line(" ", $0, nil) }
    }
    return lines
  }

  private func header(_ mark: String, _ name: [UInt8]) -> Line {
    Line(bytes: Array(mark.utf8) + name + [0x0A], colour: .bold)
  }

  private func line(_ mark: String, _ text: ArraySlice<UInt8>, _ colour: Colour?) -> Line {
    Line(bytes: Array(mark.utf8) + text, colour: colour)
  }

  /// Lines by their first, from 1, and their number; of none, the line before them is named.
  private static func span(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  /// The lines with their breaks; to `patch` only LF ends a line.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// A name as `patch` reads it: in quotation marks where it has control characters, and with a tab behind it where it has spaces.
  private static func name(of path: FilePath) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let backslash = UInt8(ascii: "\\")
    guard path.bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == quote || $0 == backslash }) else {
      return path.bytes + (path.bytes.contains(0x20) ? [0x09] : [])
    }
    let escaped = path.bytes.flatMap { byte -> [UInt8] in
      if byte == quote || byte == backslash { return [backslash, byte] }
      guard byte < 0x20 || byte == 0x7F else { return [byte] }
      return [backslash] + [byte >> 6, byte >> 3 & 7, byte & 7].map { $0 + 0x30 }
    }
    return [quote] + escaped + [quote]
  }
}
