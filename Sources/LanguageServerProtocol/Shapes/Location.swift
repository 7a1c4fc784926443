import JSONText

/// A part of a document, with the document.
package struct Location: Sendable, Equatable, JSONWritable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The part.
  package let range: PositionRange

  /// Puts one together from its parts.
  package init(uri: String, range: PositionRange) {
    self.uri = uri
    self.range = range
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.member("range", range)
    }
  }
}

/// The answer to a request for places: none where there are none.
package struct LocationList: JSONWritable {
  /// The places, in order.
  package let locations: [Location]
  /// What the request was made at, which goes with each place for a client that shows it; nil for others.
  package let origin: PositionRange?

  /// Puts one together from its parts.
  package init(_ locations: [Location], from origin: PositionRange? = nil) {
    self.locations = locations
    self.origin = origin
  }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for location in locations {
        guard let origin else {
          location.write(to: &writer)
          continue
        }
        writer.object { writer in
          writer.member("originSelectionRange", origin)
          writer.member("targetUri", location.uri)
          writer.member("targetRange", location.range)
          writer.member("targetSelectionRange", location.range)
        }
      }
    }
  }
}

/// `textDocument/references`: where the thing at a place is used.
package struct ReferenceParams: Sendable, Equatable {
  /// The place.
  package let place: TextDocumentPosition
  /// Whether the thing itself is wanted too.
  package let includesDeclaration: Bool

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    place = try TextDocumentPosition(params)
    includesDeclaration = params["context"]?["includeDeclaration"]?.bool ?? false
  }
}
