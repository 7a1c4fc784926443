import JSONText
import LanguageServer

/// What whoever runs the program may call: it asks for room, writes there, and says what the bytes are.
private enum Exports {
  nonisolated(unsafe) static var room: [UInt8] = []
  nonisolated(unsafe) static var answer: [UInt8] = []
  nonisolated(unsafe) static var session: HeldSession?
}

/// Room for so many bytes, which is the caller's until the next call.
@_cdecl("room") public func room(_ count: Int32) -> UnsafeMutablePointer<UInt8>? {
  if Exports.room.count < count || Exports.room.count > 1 << 20 { Exports.room = [UInt8](repeating: 0, count: max(Int(count), 1 << 16)) }
  // Nothing else touches the array before the bytes are read.
  return Exports.room.withUnsafeMutableBufferPointer { $0.baseAddress }
}

/// Begins a session of the language server, in the place of one that there was; with what it has to say of itself where that is asked for.
@_cdecl("start") public func start(_ isVerbose: Int32) {
  Exports.session = HeldSession(arguments: isVerbose == 0 ? [] : ["--log-level", "info"]) { line in
    var line = line
    line.withUTF8 { hostLog($0.baseAddress, Int32(clamping: $0.count)) }
  }
}

/// Hands the first bytes of the room to the server, framed as on a stream, and does what there is to do: in how many milliseconds there may
/// be more, or less than 0 where the session is over.
@_cdecl("receive") public func receive(_ count: Int32) -> Int32 {
  guard let session = Exports.session else { return -1 }
  session.receive(Exports.room.prefix(Int(count)))
  return session.work() ?? -1
}

/// The code to exit with, once the session is over.
@_cdecl("status") public func status() -> Int32 { Exports.session?.exitStatus ?? 1 }

/// Puts what the server has said since it was asked last in the place of the last answer: how many bytes.
@_cdecl("take") public func take() -> Int32 {
  Exports.answer = Exports.session?.takeAnswers() ?? []
  return Int32(clamping: Exports.answer.count)
}

/// Answers what stands in the first bytes of the room (``Task``): how many bytes the answer has.
@_cdecl("perform") public func perform(_ count: Int32) -> Int32 {
  Exports.answer = Task.answer(to: Array(Exports.room.prefix(Int(count))))
  return Int32(clamping: Exports.answer.count)
}

/// Where the answer stands until the next call.
@_cdecl("answer") public func answer() -> UnsafePointer<UInt8>? { Exports.answer.withUnsafeBufferPointer { $0.baseAddress } }

/// Takes a line for whoever looks after the program.
@_extern(wasm, module: "host", name: "log")
private func hostLog(_ line: UnsafePointer<UInt8>?, _ count: Int32)
