import JSONText
import Testing

/// A way to a server that is spoken to turn by turn.
enum Connection: CaseIterable {
  case inProcess, pipes

  func start() throws -> any Interlocutor {
    switch self {
    case .inProcess: ReplayedServer()
    case .pipes: try ServerProcess()
    }
  }
}

/// A server that is spoken to turn by turn.
protocol Interlocutor: AnyObject {
  /// Sends messages in one write, and gives what the server says to them, which must be so many messages.
  func exchange(_ messages: [String], expecting count: Int) throws -> [JSON]
}

/// A server in this process: each turn plays the conversation from its beginning, since the server says the same every time.
final class ReplayedServer: Interlocutor {
  private var batches: [[String]] = []
  private var heard = 0

  func exchange(_ messages: [String], expecting count: Int) throws -> [JSON] {
    batches.append(messages)
    let said = try Conversation(batches).messages[heard...]
    heard += said.count
    try #require(said.count == count, "\(said)")
    return Array(said)
  }
}

extension ServerProcess: Interlocutor {
  func exchange(_ messages: [String], expecting count: Int) throws -> [JSON] {
    send(raw: messages.flatMap(Conversation.frame))
    return try (0..<count).map { _ in try #require(try receive()) }
  }
}
