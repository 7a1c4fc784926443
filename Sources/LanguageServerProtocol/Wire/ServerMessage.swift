import JSONText

/// The notifications and requests that the server sends.
package enum ServerMethod: String, CaseIterable, Sendable {
  case publishDiagnostics = "textDocument/publishDiagnostics"
  case showMessage = "window/showMessage"
  case configuration = "workspace/configuration"
  case registerCapability = "client/registerCapability"
  case applyEdit = "workspace/applyEdit"
  case refreshTokens = "workspace/semanticTokens/refresh"
  case refreshHints = "workspace/inlayHint/refresh"
  case refreshLenses = "workspace/codeLens/refresh"
  case refreshDiagnostics = "workspace/diagnostic/refresh"
  case progress = "$/progress"
  case verdict = "gouji/verdict"
}

/// The three forms of message that the server sends.
package enum ServerMessage {
  /// Writes the answer to a request.
  @inline(__always)
  package static func result(_ result: some JSONWritable, to id: RequestID, in writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.member("result", result)
    }
  }

  /// Writes that a request could not be answered; the id is nil where the message had none that could be read.
  package static func error(_ error: ResponseError, to id: RequestID?, in writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      if let id {
        writer.member("id", id)
      } else {
        writer.member("id", JSON.null)
      }
      writer.member("error", error)
    }
  }

  /// Writes a request.
  package static func request(_ method: ServerMethod, _ params: some JSONWritable, id: RequestID, in writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.member("method", method.rawValue)
      writer.member("params", params)
    }
  }

  /// Writes a request that has no parameters.
  package static func request(_ method: ServerMethod, id: RequestID, in writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.member("method", method.rawValue)
    }
  }

  /// Writes a notification.
  @inline(__always)
  package static func notification(_ method: ServerMethod, _ params: some JSONWritable, in writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("method", method.rawValue)
      writer.member("params", params)
    }
  }
}
