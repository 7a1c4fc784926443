import JSONText
import ReportForm
import ReportReading

/// A roll-up as one JSON document.
extension Rollup {
  func json(in language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("path", path)
      writer.name("body")
      writer.optional(report.body)
      writer.name("year")
      writer.optional(report.year)
      writer.member("edition", report.edition.year.rawValue)
      writer.member("holds", holds)
      writer.name("figures")
      writer.object { writer in
        writer.member("equal", equal)
        writer.member("unequal", unequal)
        writer.member("open", open)
      }
      writer.name("children")
      writer.array { writer in
        for member in subordinates.bodies.flatMap(\.self) { write(member.source.location, member, to: &writer) }
      }
      writer.name("omitted")
      writer.array { writer in
        for (path, _) in omitted { writer.string(path) }
      }
      writer.member("missing", JSON.array(subordinates.missing.map { .string($0) }))
      writer.member("unlisted", JSON.array(subordinates.unlisted.map { .string($0) }))
      writer.name("repeated")
      writer.array { writer in
        for members in subordinates.repeated {
          writer.object { writer in
            writer.member("body", members.first?.body ?? "")
            writer.member("paths", JSON.array(members.map { .string($0.source.location) }))
          }
        }
      }
      writer.name("findings")
      writer.array { writer in
        let file = CheckedFile(CheckedText(path: path, analysis: analysis), language: language)
        for finding in findings { file.write(finding, to: &writer) }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ path: String, _ member: Subordinates.Member, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", path)
      writer.name("body")
      writer.optional(member.body)
    }
  }
}
