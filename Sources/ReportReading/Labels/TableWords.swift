import ReportForm

/// The headers and groups of one table of one edition, each by the forms in which it is compared with what a text writes.
package final class TableWords: Sendable {
  /// One way in which a word is written.
  package struct Spelling: Sendable {
    package let word: FormWord
    /// The compared form, with the number.
    package let compared: [UInt8]
    /// The same without the number.
    package let core: [UInt8]
  }

  /// Every way in which one of them is written.
  package let spellings: [Spelling]

  init(_ form: TableForm) {
    spellings = form.words.filter { $0.kind == .header || $0.kind == .group }.flatMap { word in
      word.spellings.map { spelling in
        let label = LabelText(spelling)
        return Spelling(word: word, compared: label.bytes, core: Array(label.core))
      }
    }
  }

  /// The words of a table in an edition; those of the editions that there are, are read once.
  package static func of(_ table: TableKind, in edition: Edition) -> TableWords {
    let place = Editions.all.place(of: edition)
    return Editions.all.list[place] === edition ? known[place][table.rawValue] : TableWords(edition.table(table))
  }

  private static let known = Editions.all.list.map { $0.tables.map { TableWords($0) } }

  /// The word that a label names, or nil.
  package func named(_ label: LabelText) -> FormWord? { named(label.core) }

  /// The word that a compared form without its number is, or nil.
  package func named(_ core: ArraySlice<UInt8>) -> FormWord? {
    core.isEmpty ? nil : spellings.first { $0.core[...] == core }?.word
  }
}
