import JSONText

/// Why a request was not answered with a result.
package struct ResponseError: Error, Equatable, JSONWritable {
  /// What kind of thing is wrong.
  package let code: ErrorCode
  /// What is wrong, for whoever reads the client's log.
  package let message: String

  /// Puts one together from its parts.
  package init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The parameters are not those of the method.
  package static func invalidParams(_ message: String) -> ResponseError { ResponseError(.invalidParams, message) }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", code.rawValue)
      writer.member("message", message)
    }
  }
}

/// The numbers of JSON-RPC and the Language Server Protocol for what may be wrong with a request.
package enum ErrorCode: Int, Sendable {
  /// The bytes are no JSON, or no message could be cut out of them.
  case parseError = -32700
  /// The JSON is no request, or the request has no place in the session now.
  case invalidRequest = -32600
  /// There is no such method here.
  case methodNotFound = -32601
  /// The parameters are not those of the method.
  case invalidParams = -32602
  /// The request came before `initialize`.
  case serverNotInitialized = -32002
  /// The request is right, and cannot be done; the message is for the user.
  case requestFailed = -32803
  /// The client cancelled the request.
  case requestCancelled = -32800
}
