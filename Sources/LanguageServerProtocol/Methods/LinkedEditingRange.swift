import JSONText

/// The answer to `textDocument/linkedEditingRange`: places that are typed over together.
package struct LinkedEditingRanges: JSONWritable {
  /// The places, which read alike.
  package let ranges: [PositionRange]

  /// Puts one together from its parts.
  package init(_ ranges: [PositionRange]) { self.ranges = ranges }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ranges", ranges)
      // A year, or a name in Chinese; what is typed besides ends it.
      writer.member("wordPattern", "[0-9\\u4e00-\\u9fff]+")
    }
  }
}
