import JSONText

/// One node of a call hierarchy.
package struct CallHierarchyItem: Sendable, Equatable, JSONWritable {
  /// What it is called.
  package let name: String
  /// What is shown beside the name.
  package let detail: String
  /// The document's URI, as the client writes it.
  package let uri: String
  /// Its place there.
  package let range: PositionRange
  /// The number by which it is asked for again.
  package let number: Int

  /// What it is, in the protocol's numbers: a constant.
  private static let kind = 14

  /// Puts one together from its parts.
  package init(name: String, detail: String, uri: String, range: PositionRange, number: Int) {
    self.name = name
    self.detail = detail
    self.uri = uri
    self.range = range
    self.number = number
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("kind", Self.kind)
      writer.member("detail", detail)
      writer.member("uri", uri)
      writer.member("range", range)
      writer.member("selectionRange", range)
      writer.member("data", number)
    }
  }
}

/// The answer to `textDocument/prepareCallHierarchy`.
package struct CallHierarchyItemList: JSONWritable {
  /// The nodes, in order.
  package let items: [CallHierarchyItem]

  /// Puts one together from its parts.
  package init(_ items: [CallHierarchyItem]) { self.items = items }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for item in items { item.write(to: &writer) }
    }
  }
}

/// `callHierarchy/incomingCalls` and `callHierarchy/outgoingCalls`: what is before and behind a node.
package struct CallHierarchyParams: Sendable, Equatable {
  /// The URI of the node's document, as the client writes it.
  package let uri: String
  /// The number that the node was given.
  package let number: Int

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    let item = try params.requiredObject("item")
    uri = try item.requiredString("uri")
    number = try item.requiredInteger("data")
  }
}

/// The answer to those two methods: nodes, each with the place of the call.
package struct CallList: JSONWritable {
  /// On which side of the call the nodes are.
  package enum Side: Sendable { case from, to }

  /// The nodes, in order.
  package let items: [CallHierarchyItem]
  /// The side that they are on.
  package let side: Side

  /// Puts one together from its parts.
  package init(_ items: [CallHierarchyItem], _ side: Side) {
    self.items = items
    self.side = side
  }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for item in items {
        writer.object { writer in
          switch side {
          case .from: writer.member("from", item)
          case .to: writer.member("to", item)
          }
          writer.member("fromRanges", [item.range])
        }
      }
    }
  }
}
