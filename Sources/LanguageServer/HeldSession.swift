/// A session with a client that runs the server within its own program, as a page does: it hands over what it sends and takes what comes
/// of it, where other clients have streams.
package final class HeldSession {
  /// How long the server works on one thing after the other before the client is heard again, in nanoseconds.
  private static let patience: UInt64 = 50_000_000

  private let transport = HeldTransport()
  private let server: Server
  /// The code to exit with, once the session is over.
  package private(set) var exitStatus: Int32?

  /// Begins a session; `tell` takes what the server has to say to whoever looks after it, one line each.
  package init(arguments: [String] = [], tell: @escaping (String) -> Void) {
    let options = Options(arguments)
    server = Server(transport: transport, options: options, log: Log(level: options.logLevel, write: tell))
  }

  /// Takes bytes that the client sends, framed as on a stream.
  package func receive(_ bytes: some Sequence<UInt8>) { transport.arriving += bytes }

  /// Does what there is to do: in how many milliseconds there may be more, 0 where there is more already, nil where the session is over.
  package func work() -> Int32? {
    let start = Clock.nanoseconds
    transport.idleTime = nil
    while exitStatus == nil, transport.idleTime == nil {
      exitStatus = server.step()
      if transport.isIdle, Clock.nanoseconds &- start > Self.patience { break }
    }
    return exitStatus == nil ? transport.idleTime ?? 0 : nil
  }

  /// What the server has said since it was asked last, framed as on a stream.
  package func takeAnswers() -> [UInt8] {
    let answers = transport.answers
    transport.answers = []
    return answers
  }
}
