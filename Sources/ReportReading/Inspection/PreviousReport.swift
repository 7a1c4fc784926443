import ReportSyntax

/// Last year's report of the same body, and where it lies: what the rules that look across two years need, worked out once.
package final class PreviousReport: Sendable {
  /// Its text, in which the places are that findings point at, and where it lies.
  package let source: LocatedText
  package let inspection: Inspection
  /// Where its sentences stand that could be repeated, for each of ``Sentence/sections`` by their fingerprints.
  private let sentences: [[UInt64: ByteRange]]

  package var text: SourceText { source.text }

  /// Where it lies, as whoever found it names files: a path, or a URI.
  package var location: String { source.location }

  /// What its file is called, to be read.
  package var name: String { source.name }

  /// Whose report it is, and of which year.
  package var identity: Identity { inspection.report.identity }

  /// Reads a text, or gives nil where it is no report.
  package convenience init?(_ text: SourceText, location: String, name: String) {
    guard let report = Report(reading: SyntaxTree(text), fileName: name) else { return nil }
    self.init(Inspection(report, prose: Prose(report)), location: location, name: name)
  }

  /// One that was read already.
  package init(_ inspection: Inspection, location: String, name: String) {
    source = LocatedText(inspection.text, location: location, name: name)
    self.inspection = inspection
    let prose = inspection.prose
    sentences = Sentence.sections.map { number in
      prose.ownSentences(inSection: number).reduce(into: [:]) { $0[$1.fingerprint] = $0[$1.fingerprint] ?? prose.source($1.range) }
    }
  }

  /// Where one of ``Sentence/sections`` has the same sentence, or nil.
  package func place(of sentence: Sentence, inSection number: Int) -> ByteRange? {
    Sentence.sections.firstIndex(of: number).flatMap { sentences[$0][sentence.fingerprint] }
  }

  /// Its year, to be read.
  package var year: String { identity.year.map(String.init) ?? "" }

  /// Whether it says all that another one does which is compared across years: the figures, the counts of the text and what authors
  /// write freely.
  package func saysTheSame(as other: PreviousReport) -> Bool {
    sentences.map { Set($0.keys) } == other.sentences.map { Set($0.keys) }
      && inspection.tables.map { $0.values } == other.inspection.tables.map { $0.values }
      && inspection.prose.claims.map { $0.quantity.whole } == other.inspection.prose.claims.map { $0.quantity.whole }
  }
}

extension Table {
  /// What it has for each figure, nil where that is no number.
  fileprivate var values: [Int64?] { figures.map { $0.numeral?.whole } }
}
