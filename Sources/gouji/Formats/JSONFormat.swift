import JSONText
import ReportForm

/// One JSON document of all files, or a line of JSON for each, as `gouji rules --format json-schema` describes them.
struct JSONFormat: FindingsFormat {
  let language: Language
  /// Whether each file has a line of its own, and nothing stands around them.
  let isLines: Bool

  var opening: [UInt8] { isLines ? [] : Array("{\"files\":[".utf8) }
  var separator: [UInt8] { isLines ? [] : Array(",".utf8) }

  func piece(of text: CheckedText) -> [UInt8] { line { CheckedFile(text, language: language).write(to: &$0) } }

  func piece(of text: UnreadText) -> [UInt8] {
    line { writer in
      writer.object { writer in
        writer.member("path", text.path)
        if !text.file.isReadable { writer.member("uri", text.file.reference) }
        writer.member("report", false)
        for name: StaticString in ["edition", "year", "body", "previous"] { writer.member(name, JSON.null) }
        writer.name("unreadable")
        writer.object { writer in
          writer.member("reason", text.reason.text(in: language))
          writer.member("mayHoldReport", text.mayHoldReport)
        }
        writer.member("findings", JSON.array([]))
      }
    }
  }

  func closing(_ tally: Tally, troubleCount: Int) -> [UInt8] {
    if isLines { return [] }
    var writer = JSONWriter()
    tally.write(to: &writer)
    return Array("],\"summary\":".utf8) + writer.bytes + Array("}\n".utf8)
  }

  private func line(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes + (isLines ? Array("\n".utf8) : [])
  }
}
