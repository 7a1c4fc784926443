import JSONText
import ReportForm

/// A file that could not be read, among the files in the document that `check --format json` writes.
struct UnreadFile: JSONWritable {
  private let file: ReportFiles.Unread
  private let language: Language

  init(_ file: ReportFiles.Unread, language: Language) {
    self.file = file
    self.language = language
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", file.path)
      writer.member("report", false)
      for name: StaticString in ["edition", "year", "body", "previous"] { writer.member(name, JSON.null) }
      writer.name("unreadable")
      writer.object { writer in
        writer.member("reason", file.reason.text(in: language))
        writer.member("mayHoldReport", file.mayHoldReport)
      }
      writer.member("findings", JSON.array([]))
    }
  }
}
