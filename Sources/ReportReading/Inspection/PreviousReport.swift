import ReportSyntax

/// Last year's report of the same body, and where it lies: what the rules that look across two years need, worked out once.
package final class PreviousReport: Sendable {
  /// Where it lies, as whoever found it names files: a path, or a URI.
  package let location: String
  /// What its file is called, to be read.
  package let name: String
  package let inspection: Inspection
  /// Where its sentences stand that could be repeated, for each of ``Sentence/sections`` by their fingerprints.
  private let sentences: [[UInt64: ByteRange]]

  /// Its text, in which the places are that findings point at.
  package var text: SourceText { inspection.text }

  /// Its title, or nil where it has none.
  package var title: Title? { inspection.title }

  /// Reads a text, or gives nil where it is no report.
  package init?(_ text: SourceText, location: String, name: String) {
    guard let report = Report(reading: SyntaxTree(text)) else { return nil }
    self.location = location
    self.name = name
    let prose = Prose(report)
    inspection = Inspection(report, prose: prose)
    sentences = Sentence.sections.map { number in
      let places = prose.ownSentences(inSection: number).map { ($0.fingerprint, prose.source($0.range)) }
      return Dictionary(places) { first, _ in first }
    }
  }

  /// Where one of ``Sentence/sections`` has the same sentence, or nil.
  package func place(of sentence: Sentence, inSection number: Int) -> ByteRange? {
    Sentence.sections.firstIndex(of: number).flatMap { sentences[$0][sentence.fingerprint] }
  }

  /// Whether it is of the year before that of a title.
  package func precedes(_ title: Title) -> Bool { self.title?.year.map { $0 + 1 } == title.year }

  /// Its year, to be read.
  package var year: String { title?.year.map(String.init) ?? "" }
}

extension Title {
  /// Whether this is the title of the report that the same body wrote a year before another; bodies are the same where their names
  /// are, white space and width aside.
  package func precedes(_ later: Title) -> Bool {
    guard let year, let body else { return false }
    return year + 1 == later.year && body == later.body
  }
}
