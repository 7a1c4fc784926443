import JSONText

/// What a client sent in one message.
package enum ClientMessage: Sendable, Equatable {
  /// Wants exactly one answer; `params` is null where there are none.
  case request(id: RequestID, method: String, params: JSON)
  /// Wants no answer; `params` is null where there are none.
  case notification(method: String, params: JSON)
  /// Answers a request of the server's; the result is nil where the client could not answer.
  case response(id: RequestID?, result: JSON?)
  /// Cannot be understood, and is answered with the error; the id is nil where the message names none.
  case invalid(id: RequestID?, ResponseError)

  /// Reads a message from the bytes of one body.
  package init(body: UnsafeBufferPointer<UInt8>) {
    do throws(JSONFault) {
      self.init(try JSONParser.parse(body))
    } catch {
      self = .invalid(id: nil, ResponseError(.parseError, "not JSON at byte \(error.offset): \(error.reason.english)"))
    }
  }

  /// Reads a message from JSON; a missing `jsonrpc` is forgiven.
  package init(_ json: JSON) {
    guard json.isObject else {
      self = .invalid(id: nil, ResponseError(.invalidRequest, "a message is one object; batches are not part of the protocol"))
      return
    }
    let idValue = json["id"]
    let id = idValue.flatMap { RequestID($0) }
    guard let methodValue = json["method"] else {
      if idValue != nil, json["result"] != nil || json["error"] != nil {
        self = .response(id: id, result: json["result"])
      } else {
        self = .invalid(id: id, ResponseError(.invalidRequest, "the member \"method\" is missing"))
      }
      return
    }
    guard let method = methodValue.string else {
      self = .invalid(id: id, ResponseError(.invalidRequest, "the member \"method\" must be a string"))
      return
    }
    let params = json["params"] ?? .null
    switch (idValue, id) {
    case (nil, _): self = .notification(method: method, params: params)
    case (_, let id?): self = .request(id: id, method: method, params: params)
    case (_, nil): self = .invalid(id: nil, ResponseError(.invalidRequest, "the member \"id\" must be an integer or a string"))
    }
  }
}
