/// A document of Office Open XML: parts in an archive, tied to each other by relationships.
package struct OfficePackage: Sendable {
  /// A tie from one part to another, or to an address outside.
  struct Relationship: Sendable {
    let id: String
    /// The last word of its type, as `styles`.
    let type: String
    /// The name of the part, or the address.
    let target: String
    let isOutside: Bool
  }

  let archive: ArchiveReader
  /// The part that the document begins with.
  package let main: String
  /// The ties of that part.
  let relationships: [Relationship]

  /// What a document is, by its main part.
  package enum Kind: Sendable { case word, sheet, other }

  package let kind: Kind

  /// No part of a report is larger unpacked: 64 MiB.
  static let partLimit = 1 << 26

  /// Opens a document.
  package init(_ bytes: [UInt8]) throws(DocumentFault) {
    archive = try ArchiveReader(bytes)
    let start = try Self.relationships(of: "", in: archive).first { $0.type == "officeDocument" && !$0.isOutside }
    let known = ["word/document.xml", "xl/workbook.xml"].first { [archive] in archive.has($0) }
    guard let main = start?.target ?? known, archive.has(main) else { throw .otherKind }
    self.main = main
    relationships = try Self.relationships(of: main, in: archive)
    kind = main.hasPrefix("word/") ? .word : main.hasPrefix("xl/") ? .sheet : .other
  }

  /// The elements of a part; nil where there is no such part.
  func tree(_ name: String) throws(DocumentFault) -> XMLTree? {
    guard let content = try archive.contents(of: name, limit: Self.partLimit) else { return nil }
    return try XMLTree(content)
  }

  /// The elements of the first part that is tied to the main one in a way.
  func tree(tiedAs type: String) throws(DocumentFault) -> XMLTree? {
    guard let name = part(tiedAs: type) else { return nil }
    return try tree(name)
  }

  /// The name of the first part that is tied to the main one in a way.
  func part(tiedAs type: String) -> String? { relationships.first { $0.type == type && !$0.isOutside }?.target }

  /// Where a part's relationships are listed.
  static func relationshipsPart(of part: String) -> String {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return part[..<slash] + "_rels/" + part[slash...] + ".rels"
  }

  private static func relationships(of part: String, in archive: ArchiveReader) throws(DocumentFault) -> [Relationship] {
    guard let bytes = try archive.contents(of: relationshipsPart(of: part), limit: 1 << 22) else { return [] }
    let tree = try XMLTree(bytes)
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    return tree.children(of: 0).compactMap { node in
      guard let target = tree.attribute("Target", of: node), let type = tree.attribute("Type", of: node) else { return nil }
      let isOutside = tree.attribute("TargetMode", of: node) == "External"
      return Relationship(
        id: tree.attribute("Id", of: node) ?? "", type: type.split(separator: "/").last.map(String.init) ?? type,
        target: isOutside ? target : target.hasPrefix("/") ? String(target.dropFirst()) : resolved(folder + target), isOutside: isOutside)
    }
  }

  /// A name without steps upwards in it.
  private static func resolved(_ name: String) -> String {
    var parts: [Substring] = []
    for part in name.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
