import JSONText
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportSyntax

/// One file in what `check --format json` and `jsonl` write.
struct CheckedFile: JSONWritable {
  private let path: String
  private let file: FilePath
  private let analysis: Analysis
  private let fixed: Int?
  private let findings: [Finding]
  private let language: Language

  init(_ text: CheckedText, language: Language) {
    path = text.path
    file = text.file
    analysis = text.analysis
    fixed = text.fixed
    findings = text.findings
    self.language = language
  }

  func write(to writer: inout JSONWriter) {
    let report = analysis.report
    writer.object { writer in
      writer.member("path", path)
      if !file.isReadable { writer.member("uri", file.reference) }
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
        verdict.write(to: &writer)
      }
      writer.name("findings")
      writer.array { writer in
        for finding in findings { write(finding, to: &writer) }
      }
    }
  }

  /// Writes one of the findings.
  func write(_ finding: Finding, to writer: inout JSONWriter) {
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
            let text = related.text(besides: analysis.text)
            write(related.range, of: text, to: &writer)
            if text.origin != nil { writer.member("place", text.place(of: related.range.lowerBound).text(in: language)) }
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
    let start = FindingPlace(range.lowerBound, in: text)
    writer.member("start", start)
    writer.member("end", FindingPlace(range.upperBound, in: text, from: start))
  }
}

extension FindingPlace: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("line", line)
      writer.member("column", column)
      writer.member("offset", offset)
    }
  }
}
