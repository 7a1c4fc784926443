import ReportSyntax

/// What whoever runs the program tells of files.
extension DiskFile {
  static func stamp(of path: String) -> Stamp? {
    guard let answer = Host.ask(.stamp, path), answer.count == 16 else { return nil }
    func number(_ place: Int) -> UInt64 { (0..<8).reduce(0) { $0 | UInt64(answer[place + $1]) << UInt64(8 * $1) } }
    let milliseconds = number(8)
    return Stamp(
      size: Int(clamping: number(0)), seconds: Int(clamping: milliseconds / 1000),
      nanoseconds: Int(clamping: milliseconds % 1000 * 1_000_000), number: 0)
  }

  package static func contents(of path: String, limit: Int) -> [UInt8]? { Host.ask(.contents, path, limit: limit) }

  /// The answer has a name a line, after it a slash where it is that of a folder.
  static func forEachEntry(of folder: String, limit: Int, _ take: (_ name: String, _ isFolder: Bool) -> Void) {
    guard let answer = Host.ask(.entries, folder.isEmpty ? "." : folder, limit: limit) else { return }
    let names = answer.split(separator: .lineFeed).filter { $0.first != UInt8(ascii: ".") }
    for name in names.prefix(limit) {
      let isFolder = name.last == UInt8(ascii: "/")
      take(String(decoding: isFolder ? name.dropLast() : name, as: UTF8.self), isFolder)
    }
  }

  package static func isFolder(_ path: String) -> Bool { Host.ask(.folder, path) != nil }

  static var currentFolder: String? { Host.ask(.currentFolder, "").map { String(decoding: $0, as: UTF8.self) } }
}
