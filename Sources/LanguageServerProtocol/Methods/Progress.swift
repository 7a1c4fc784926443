import JSONText

/// `$/progress`: a part of an answer, or how far work is.
package struct ProgressParams<Value: JSONWritable>: JSONWritable {
  /// The client's name for what it is about.
  package let token: JSON
  /// What there is to tell.
  package let value: Value

  /// Puts one together from its parts.
  package init(_ token: JSON, _ value: Value) {
    self.token = token
    self.value = value
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("token", token)
      writer.member("value", value)
    }
  }
}

/// How far work is that the user sees going on.
package enum WorkDoneProgress: JSONWritable, Sendable, Equatable {
  /// It begins, and can be cancelled.
  case begin(title: String)
  /// So much of a hundred is done; `message` says of how many pieces.
  case report(percentage: Int, message: String)
  /// It is over.
  case end

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .begin(let title):
        writer.member("kind", "begin")
        writer.member("title", title)
        writer.member("cancellable", true)
        writer.member("percentage", 0)
      case .report(let percentage, let message):
        writer.member("kind", "report")
        writer.member("percentage", percentage)
        writer.member("message", message)
      case .end: writer.member("kind", "end")
      }
    }
  }
}
