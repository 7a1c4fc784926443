import JSONText

/// `textDocument/selectionRange`: what selections at some places grow to.
package struct SelectionRangeParams: Sendable, Equatable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The places.
  package let positions: [Position]

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    uri = try params.requiredObject("textDocument").requiredString("uri")
    var positions: [Position] = []
    for position in try params.requiredArray("positions") { positions.append(try Position(position)) }
    self.positions = positions
  }
}

/// The answer to `textDocument/selectionRange`: for each place the ranges around it.
package struct SelectionRangeList: JSONWritable {
  /// The ranges around each place, from the smallest on, at least one.
  package let ranges: [[PositionRange]]

  /// Puts one together from its parts.
  package init(_ ranges: [[PositionRange]]) { self.ranges = ranges }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for ranges in ranges { Self.write(ranges[...], to: &writer) }
    }
  }

  private static func write(_ ranges: ArraySlice<PositionRange>, to writer: inout JSONWriter) {
    writer.object { writer in
      guard let first = ranges.first else { return }
      writer.member("range", first)
      guard ranges.count > 1 else { return }
      writer.name("parent")
      write(ranges.dropFirst(), to: &writer)
    }
  }
}
