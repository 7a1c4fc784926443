#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The process that the server is to end with.
struct ClientProcess: Equatable {
  let id: Int32
  /// When it began, as the system counts; nil where that cannot be told.
  private let start: [UInt8]?

  /// Nil for a number that names no single process.
  init?(id: Int?) {
    guard let id, let id = Int32(exactly: id), id > 0 else { return nil }
    self.id = id
    start = Self.record(id)?.start
  }

  /// The process that started this one; nil where that is the system itself, or has ended already.
  static var parent: ClientProcess? {
    let id = getppid()
    return id > 1 ? ClientProcess(id: Int(id)) : nil
  }

  /// Whether it still is the process that started this one: where a parent ends, another one takes its place.
  var isParent: Bool { getppid() == id }

  /// Whether it still runs; one that may not be signalled does, and one that has ended but was not waited for does not.
  var isAlive: Bool {
    guard kill(id, 0) == 0 || errno != ESRCH else { return false }
    guard let record = Self.record(id) else { return true }
    // Another process may have been given the number since.
    return record.state != UInt8(ascii: "Z") && record.state != UInt8(ascii: "X") && (start == nil || record.start == start)
  }

  /// What the system tells of a process: its state, and when it began; nil where that cannot be told.
  private static func record(_ id: Int32) -> (state: UInt8, start: [UInt8])? {
    #if os(Linux)
      let file = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 1024)
      let count = read(file, &bytes, bytes.count)
      // The fields from the state on follow the name, which is in parentheses and may hold any character.
      guard count > 0, let name = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
      let fields = bytes[(name + 1)..<count].split(separator: UInt8(ascii: " "))
      guard let state = fields.first?.first, fields.count > 19 else { return nil }
      return (state, Array(fields[19]))
    #else
      return nil
    #endif
  }
}
