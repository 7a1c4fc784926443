import JSONText

/// What was found in all files together as one JSON object.
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
      if known > 0 { writer.member("known", known) }
    }
  }
}
