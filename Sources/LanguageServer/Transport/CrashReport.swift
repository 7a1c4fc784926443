#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The line that the server leaves on the error stream where a fault of its own ends it: its version, the signal and the method that was
/// being handled, and nothing of any document.
enum CrashReport {
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
  /// The longest name of a method that is kept, in bytes.
  private static let nameLimit = 64
  /// Memory is set aside before it is needed, since in a handler of signals none can be had.
  nonisolated(unsafe) private static let name = UnsafeMutablePointer<UInt8>.allocate(capacity: nameLimit)
  nonisolated(unsafe) private static let stack = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
  nonisolated(unsafe) private static var length = 0
  private static let stackSize = 1 << 16
  nonisolated(unsafe) private static var opening = UnsafeRawBufferPointer(start: nil, count: 0)
  nonisolated(unsafe) private static let middle = copy(" in ")
  nonisolated(unsafe) private static let closing = copy(
    "; gouji lsp --mirror FILE records a session, and gouji debug replay FILE replays it\n")

  /// Has the line written when the time comes, in the name of a version.
  static func install(version: String) {
    // A stack that is full has no room for a handler.
    var room = stack_t()
    room.ss_sp = stack
    room.ss_size = numericCast(stackSize)
    sigaltstack(&room, nil)
    note("no message")
    opening = copy("gouji \(version): the server was ended by signal ")
    _ = (middle, closing)
    var faults = sigset_t()
    sigemptyset(&faults)
    for number in signals { sigaddset(&faults, number) }
    // Whoever starts the server may have blocked them.
    sigprocmask(SIG_UNBLOCK, &faults, nil)
    for number in signals {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = tell
      #else
        action.__sigaction_handler.sa_handler = tell
      #endif
      // The bit of SA_RESETHAND is that of the sign on some systems.
      action.sa_flags = Int32(truncatingIfNeeded: Int(SA_ONSTACK) | Int(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }

  /// Notes the method that is handled from now on.
  static func note(_ method: String) {
    length = 0
    var method = method
    let name = name
    length = method.withUTF8 { bytes in
      let count = min(bytes.count, nameLimit)
      // A name from outside is nothing to command a terminal with.
      for place in 0..<count { name[place] = bytes[place] > 0x20 && bytes[place] < 0x7F ? bytes[place] : UInt8(ascii: " ") }
      return count
    }
  }

  private static let tell: @convention(c) (Int32) -> Void = { number in
    put(opening)
    var digits: (UInt8, UInt8) = (
      UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10), UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    )
    withUnsafeBytes(of: &digits) { put(UnsafeRawBufferPointer(rebasing: number < 10 ? $0[1...] : $0[...])) }
    put(middle)
    put(UnsafeRawBufferPointer(start: name, count: length))
    put(closing)
    raise(number)
  }

  private static func put(_ bytes: UnsafeRawBufferPointer) { _ = systemWrite(2, bytes.baseAddress, bytes.count) }

  /// A text in memory that stays.
  private static func copy(_ text: String) -> UnsafeRawBufferPointer {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    bytes.copyBytes(from: text.utf8)
    return UnsafeRawBufferPointer(bytes)
  }
}
