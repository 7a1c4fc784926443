#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension System {
  /// What a program that was run came to.
  struct Outcome {
    /// The code it ended with, or nil where a signal ended it.
    let status: Int32?
    let output: [UInt8]
    /// What it said on its error stream, at most 64 KiB.
    let errors: [UInt8]
  }

  /// Runs a program that `PATH` finds, with `input` on its standard input, and waits for its end.
  ///
  /// Fails where there is no such program, where it runs longer than `seconds`, and where it writes more than `limit` bytes; in the
  /// last two cases it is killed.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], limit: Int, seconds: Int
  ) throws(SystemFault) -> Outcome {
    let streams = try (Channel(), Channel(), Channel())
    var (toProgram, fromProgram, complaints) = streams
    defer {
      toProgram.close()
      fromProgram.close()
      complaints.close()
    }
    let process = try spawn(program, arguments, [toProgram.reading, fromProgram.writing, complaints.writing])
    toProgram.closeReading()
    fromProgram.closeWriting()
    complaints.closeWriting()
    do throws(SystemFault) {
      let (output, errors) = try exchange(input, &toProgram, fromProgram, complaints, limit: limit, seconds: seconds)
      return Outcome(status: wait(for: process), output: output, errors: errors)
    } catch {
      kill(process, SIGKILL)
      _ = wait(for: process)
      throw error
    }
  }

  /// Starts a program with three descriptors as its standard streams.
  private static func spawn(_ program: String, _ arguments: [String], _ descriptors: [Int32]) throws(SystemFault) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    // The signals that this process ignores are a program's own affair.
    var ignored = sigset_t()
    sigemptyset(&ignored)
    sigaddset(&ignored, SIGPIPE)
    sigaddset(&ignored, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let fault = posix_spawnp(&process, program, &actions, &attributes, &words, environ)
    guard fault == 0 else { throw SystemFault(fault) }
    return process
  }

  /// The code that a program ends with, once it does.
  private static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  /// Writes and reads at the same time, so that neither side waits for the other for ever.
  private static func exchange(
    _ input: [UInt8], _ toProgram: inout Channel, _ fromProgram: Channel, _ complaints: Channel, limit: Int, seconds: Int
  ) throws(SystemFault) -> (output: [UInt8], errors: [UInt8]) {
    var rest = input[...]
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var (isTalking, isComplaining) = (true, true)
    _ = fcntl(toProgram.writing, F_SETFL, O_NONBLOCK)
    let start = milliseconds
    while isTalking || isComplaining {
      if rest.isEmpty { toProgram.closeWriting() }
      var descriptors = [
        pollfd(fd: isTalking ? fromProgram.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isComplaining ? complaints.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: toProgram.writing, events: Int16(POLLOUT), revents: 0),
      ]
      let left = Int64(seconds) * 1000 - (milliseconds - start)
      guard left > 0 else { throw .isLate }
      if poll(&descriptors, nfds_t(descriptors.count), Int32(left)) < 0, errno != EINTR { throw SystemFault(errno) }
      if descriptors[0].revents != 0 { isTalking = try read(from: fromProgram.reading, to: &output) }
      if descriptors[1].revents != 0 { isComplaining = try read(from: complaints.reading, to: &errors) }
      if output.count > limit { throw .isTooLarge }
      if errors.count > 1 << 16 { errors.removeFirst(errors.count - 1 << 16) }
      guard descriptors[2].revents != 0 else { continue }
      let count = rest.withUnsafeBytes { bytes in writeSome(toProgram.writing, bytes.baseAddress, bytes.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EAGAIN, errno != EINTR {
        // A program that does not want all of its input says with its status whether that is well.
        rest = []
      }
    }
    return (output, errors)
  }

  /// Reads what is there; whether more may come.
  private static func read(from descriptor: Int32, to bytes: inout [UInt8]) throws(SystemFault) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = readSome(descriptor, &buffer, buffer.count)
    if count < 0, errno != EINTR, errno != EAGAIN { throw SystemFault(errno) }
    if count > 0 { bytes += buffer[..<count] }
    return count != 0
  }

  /// Milliseconds by a clock that only goes forward.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// A pipe to or from a program; its ends are closed once each.
private struct Channel {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() throws(SystemFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFault(errno) }
    // No other program is to hold them open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  mutating func closeReading() { Self.end(&reading) }
  mutating func closeWriting() { Self.end(&writing) }

  mutating func close() {
    closeReading()
    closeWriting()
  }

  private static func end(_ descriptor: inout Int32) {
    if descriptor >= 0 { closeDescriptor(descriptor) }
    descriptor = -1
  }
}

// Within System and Channel these names are their own.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, buffer, count) }
private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
private func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

extension SystemFault {
  static let isLate = SystemFault(ETIMEDOUT)
}
