import JSONText
import ReportAnalysis

/// A verdict as one JSON object, alike in what `check` and `table` write.
extension Verdict: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("holds", holds)
      writer.member("figures", figures)
      writer.member("sums", sums)
      writer.member("failing", failing)
      writer.member("open", open)
      writer.member("silenced", silenced)
    }
  }
}
