import CharacterSets
import OfficeDocument
import ReportAnalysis
import ReportFolder
import ReportSyntax

/// Bytes of a document, an archive, a packed stream or a text in any encoding are read or refused.
func feedDocuments(_ bytes: [UInt8]) {
  _ = try? Inflate.unpack(bytes[...], limit: 1 << 20)
  if let read = TextEncoding.read(bytes) { _ = read.encoding.encoded(read.text) }
  let content = FileContent(bytes)
  guard let document = content.document else { return }
  let analysis = Analysis(content.text)
  for finding in analysis.findings { _ = content.text.place(of: finding.range.lowerBound) }
  let notes = analysis.findings.map { Annotation($0.range, [$0.message.text(in: .chinese)]) }
  guard let annotated = try? document.annotated(notes, author: "gouji") else { return }
  let again = FileContent(annotated)
  hold(again.text.bytes == content.text.bytes, "comments change no word of a document")
}
