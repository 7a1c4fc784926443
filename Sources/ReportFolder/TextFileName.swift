/// The names of files in which a report may stand: those that are looked at in a folder.
package enum TextFileName {
  /// What the name of a page of HTML ends in, without the full stop.
  private static let pageEndings = ["html", "htm"]
  /// What such a name ends in.
  private static let endings = ["md", "markdown", "txt"] + pageEndings

  /// Whether a name, or the path before it too, ends as a text's does, in any case.
  package static func matches(_ name: some BidirectionalCollection<UInt8>) -> Bool { ends(name, in: endings) }

  /// Whether a name, or the path before it too, ends as that of a page of HTML does, in any case.
  package static func isPage(_ name: [UInt8]) -> Bool { ends(name, in: pageEndings) }

  /// What the name of a document ends in that is read without any other program.
  private static let documentEndings = ["docx", "docm", "xlsx", "xlsm"]

  /// Whether a name, or the path before it too, ends as that of such a document does, in any case; what Word lays beside a document that
  /// is open is none.
  package static func isDocument(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    let last = name.lastIndex(of: .slash).map { name[name.index(after: $0)...] } ?? name[...]
    return ends(name, in: documentEndings) && !last.starts(with: "~$".utf8)
  }

  private static func ends(_ name: some BidirectionalCollection<UInt8>, in endings: [String]) -> Bool {
    let tail = name.suffix(".markdown".utf8.count).map { $0.isCapital ? $0 + .space : $0 }
    return endings.contains { tail.suffix($0.utf8.count + 1).elementsEqual(".\($0)".utf8) }
  }

  /// The glob pattern for all of them, in any folder.
  package static var pattern: String { "**/*.{\(endings.joined(separator: ","))}" }
}
