import JSONText
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportSyntax

/// A finding in a log of SARIF, with its related places and repairs.
struct SARIFResult: JSONWritable {
  let finding: Finding
  let text: SourceText
  let path: FilePath
  /// The place of its rule in the log's list.
  let ruleIndex: Int?
  let fingerprint: String
  let language: Language

  /// Writes that a text was not checked, and why.
  static func unchecked(_ path: FilePath, _ reason: String, isTrouble: Bool, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ruleId", isTrouble ? "unreadable" : "no-report")
      writer.member("kind", isTrouble ? "fail" : "notApplicable")
      writer.member("level", isTrouble ? "error" : "none")
      message(reason, &writer)
      writer.name("locations")
      writer.array { writer in location(path, nil, nil, &writer) }
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ruleId", finding.rule)
      if let ruleIndex { writer.member("ruleIndex", ruleIndex) }
      writer.member("level", finding.severity.sarifLevel)
      Self.message(finding.message.text(in: language), &writer)
      writer.name("locations")
      writer.array { writer in Self.location(path, (finding.range, text), nil, &writer) }
      writer.name("partialFingerprints")
      writer.object { $0.member("gouji/v1", fingerprint) }
      if !finding.related.isEmpty {
        writer.name("relatedLocations")
        writer.array { writer in
          for (index, related) in finding.related.enumerated() {
            let words = related.message.text(in: language)
            Self.location(
              related.previous.map { FilePath($0.location) } ?? path, (related.range, related.text(besides: text)), (index + 1, words),
              &writer)
          }
        }
      }
      // An empty repair changes nothing.
      let fixes = finding.fixes.filter { !$0.edits.isEmpty }
      guard !fixes.isEmpty else { return }
      writer.name("fixes")
      writer.array { writer in
        for fix in fixes { write(fix, &writer) }
      }
    }
  }

  private func write(_ fix: Fix, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("description")
      writer.object { $0.member("text", fix.title.text(in: language)) }
      writer.name("artifactChanges")
      writer.array { writer in
        writer.object { writer in
          Self.artifact(path, &writer)
          writer.name("replacements")
          writer.array { writer in
            for edit in fix.edits {
              writer.object { writer in
                writer.name("deletedRegion")
                Self.region(edit.range, text, &writer)
                writer.name("insertedContent")
                writer.object { $0.member("text", edit.text) }
              }
            }
          }
        }
      }
    }
  }

  private static func message(_ text: String, _ writer: inout JSONWriter) {
    writer.name("message")
    writer.object { $0.member("text", text) }
  }

  private static func location(
    _ path: FilePath, _ place: (range: ByteRange, text: SourceText)?, _ related: (id: Int, message: String)?, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      if let related {
        writer.member("id", related.id)
        message(related.message, &writer)
      }
      writer.name("physicalLocation")
      writer.object { writer in
        artifact(path, &writer)
        guard let place else { return }
        writer.name("region")
        region(place.range, place.text, &writer)
      }
    }
  }

  private static func artifact(_ path: FilePath, _ writer: inout JSONWriter) {
    writer.name("artifactLocation")
    writer.object { $0.member("uri", path.reference) }
  }

  private static func region(_ range: ByteRange, _ text: SourceText, _ writer: inout JSONWriter) {
    let start = FindingPlace(range.lowerBound, in: text)
    let end = FindingPlace(range.upperBound, in: text, from: start)
    writer.object { writer in
      writer.member("startLine", start.line)
      writer.member("startColumn", start.column)
      writer.member("endLine", end.line)
      writer.member("endColumn", end.column)
      writer.member("byteOffset", range.lowerBound)
      writer.member("byteLength", range.count)
    }
  }
}
