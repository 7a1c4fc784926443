import LanguageServerProtocol
import ReportAnalysis
import ReportSyntax

/// An open document: the client's text and version, and what is known of them.
final class Document {
  /// The URI, as the client writes it.
  let uri: String
  private(set) var version: Int?
  private var text: EditableText
  private var known: Analysis?
  /// What the user has settled for it.
  var configuration = Configuration.standard {
    didSet {
      known = nil
      // What rules found in the text may be judged otherwise under other settings.
      surroundings = nil
    }
  }
  /// What it was outside its tables when it was last read, which most edits leave as it is.
  private var surroundings: Surroundings?

  init(_ params: DidOpenParams) {
    uri = params.uri
    version = params.version
    text = EditableText(params.text)
  }

  /// Makes edits, each in the text that those before it leave.
  func apply(_ params: DidChangeParams, in encoding: PositionEncoding) {
    // The analysis shares the bytes, so it must be gone before they can be changed in place.
    known = nil
    version = params.version ?? version
    for change in params.changes {
      if let range = change.range {
        text.replace(range, with: change.text, in: encoding)
      } else {
        text = EditableText(change.text)
      }
    }
  }

  /// What is known of this version: worked out once, for all who ask.
  var analysis: Analysis {
    if let known { return known }
    let analysis = Analysis(SourceText(text.bytes, lineStarts: text.starts), configuration: configuration, reusing: surroundings)
    surroundings = analysis.report?.surroundings
    known = analysis
    return analysis
  }
}
