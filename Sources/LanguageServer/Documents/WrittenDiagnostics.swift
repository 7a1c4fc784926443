import JSONText
import ReportAnalysis
import ReportForm

/// The diagnostics of a document as they were last written, so that those which stay as they are need not be put into words again.
struct WrittenDiagnostics {
  private var findings: [Finding] = []
  /// Where each begins among the bytes, and behind which it ends.
  private var places: [Range<Int>] = []
  /// Their JSON, one after the other, with commas between them.
  private(set) var bytes: [UInt8] = []
  private var language: Language?

  /// So many findings in a row may be gone before those behind them are written anew.
  private static let reach = 8

  /// Takes the place of those of the version before; `keepsPlaces` tells that what was found there and is found still stands at the same lines and
  /// columns, and `write` writes one.
  mutating func update(_ new: [Finding], in language: Language, keepsPlaces: Bool, write: (Finding, inout JSONWriter) -> Void) {
    let known = keepsPlaces && self.language == language ? findings : []
    var written: [UInt8] = []
    var places: [Range<Int>] = []
    written.reserveCapacity(bytes.count + 512)
    places.reserveCapacity(new.count)
    var next = 0
    var writer = JSONWriter()
    for finding in new {
      if !places.isEmpty { written.append(UInt8(ascii: ",")) }
      let start = written.count
      if let place = (next..<min(next + Self.reach, known.count)).first(where: { known[$0] === finding }) {
        written.append(contentsOf: bytes[self.places[place]])
        next = place + 1
      } else {
        writer.reset()
        write(finding, &writer)
        written.append(contentsOf: writer.bytes)
      }
      places.append(start..<written.count)
    }
    (findings, self.places, bytes, self.language) = (new, places, written, language)
  }
}
