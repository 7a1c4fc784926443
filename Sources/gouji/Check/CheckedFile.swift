import JSONText
import ReportAnalysis
import ReportForm
import ReportSyntax

/// One file in the document that `check --format json` writes.
struct CheckedFile: JSONWritable {
  let path: String
  let analysis: Analysis
  /// The number of repairs made; nil where none were asked for.
  let fixed: Int?
  let language: Language

  func write(to writer: inout JSONWriter) {
    let report = analysis.report
    writer.object { writer in
      writer.member("path", path)
      writer.member("report", report != nil)
      writer.name("edition")
      writer.optional(report?.edition.year.rawValue)
      writer.name("year")
      writer.optional(report?.year)
      writer.name("body")
      writer.optional(report?.body)
      writer.name("previous")
      if let inspection = analysis.inspection, inspection.year != nil {
        writer.array { writer in
          for previous in inspection.lastYear.reports { writer.string(previous.location) }
        }
      } else {
        writer.optional(Int?.none)
      }
      if let fixed { writer.member("fixed", fixed) }
      if let verdict = Verdict(analysis) {
        writer.name("verdict")
        writer.object { writer in
          writer.member("holds", verdict.holds)
          writer.member("figures", verdict.figures)
          writer.member("sums", verdict.sums)
          writer.member("failing", verdict.failing)
          writer.member("open", verdict.open)
          writer.member("silenced", verdict.silenced)
        }
      }
      writer.name("findings")
      writer.array { writer in
        for finding in analysis.findings { write(finding, to: &writer) }
      }
    }
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.name)
      writer.member("message", finding.message.text(in: language))
      write(finding.range, of: analysis.text, to: &writer)
      if analysis.text.origin != nil { writer.member("place", analysis.text.place(of: finding.range.lowerBound).text(in: language)) }
      writer.name("related")
      writer.array { writer in
        for related in finding.related {
          writer.object { writer in
            writer.member("message", related.message.text(in: language))
            if let previous = related.previous { writer.member("path", previous.location) }
            write(related.range, of: related.text(besides: analysis.text), to: &writer)
          }
        }
      }
      writer.name("fixes")
      writer.array { writer in
        for fix in finding.fixes { write(fix, to: &writer) }
      }
    }
  }

  private func write(_ fix: Fix, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", fix.title.text(in: language))
      writer.member("preferred", fix.isPreferred)
      writer.name("edits")
      writer.array { writer in
        for edit in fix.edits {
          writer.object { writer in
            write(edit.range, of: analysis.text, to: &writer)
            writer.member("text", edit.text)
          }
        }
      }
    }
  }

  /// Writes the members `start` and `end` of a range.
  private func write(_ range: ByteRange, of text: SourceText, to writer: inout JSONWriter) {
    writer.member("start", Place(range.lowerBound, in: text))
    writer.member("end", Place(range.upperBound, in: text))
  }
}

/// A place in a file: line and column count from 1, the column in Unicode scalars; the offset counts UTF-8 bytes from 0.
private struct Place: JSONWritable {
  let position: TextPosition
  let offset: Int

  init(_ offset: Int, in text: SourceText) {
    position = text.position(of: offset, in: .utf32)
    self.offset = offset
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("line", position.line + 1)
      writer.member("column", position.column + 1)
      writer.member("offset", offset)
    }
  }
}

extension Tally: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("files", files)
      writer.member("errors", count(of: .error))
      writer.member("warnings", count(of: .warning))
      writer.member("information", count(of: .information))
      writer.member("hints", count(of: .hint))
      writer.member("uncompared", uncompared)
      if let fixed { writer.member("fixed", fixed) }
    }
  }
}
