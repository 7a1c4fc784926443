import JSONText
import ReportAnalysis
import ReportForm

/// A row of the sheet as a line of JSON.
extension CollectedRow {
  /// The line, with its line break.
  func line(in language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("path", path)
      writer.member("report", isReport)
      writer.name("body")
      writer.optional(body)
      writer.name("year")
      writer.optional(year)
      writer.name("edition")
      writer.optional(edition?.rawValue)
      switch standing {
      case .report(let verdict, let counts):
        writer.name("verdict")
        verdict.write(to: &writer)
        writer.member("errors", counts[.error] ?? 0)
        writer.member("warnings", counts[.warning] ?? 0)
        writer.member("information", counts[.information] ?? 0)
        writer.member("hints", counts[.hint] ?? 0)
      case .noReport: break
      case .unread(let unread):
        writer.name("unreadable")
        writer.object { writer in
          writer.member("reason", unread.reason.text(in: language))
          writer.member("mayHoldReport", unread.mayHoldReport)
        }
      }
      writer.name("figures")
      writer.object { writer in
        for table in tables {
          for (index, value) in table.values.enumerated() {
            writer.name(table.edition.fullName(of: table.firstFigure + index))
            // What is no number is none for a program, either; the file has it as it is written.
            if case .number(let number) = value { writer.number(number) } else { writer.null() }
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private var isReport: Bool { if case .report = standing { true } else { false } }
}
