#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension System {
  /// The number of processors that this process may use, at least one.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Lets so many milliseconds pass.
  static func sleep(_ milliseconds: Int64) { poll(nil, 0, Int32(clamping: milliseconds)) }

  /// A thread that was started.
  struct Thread {
    fileprivate let id: pthread_t

    /// Waits for its end.
    func join() { pthread_join(id, nil) }
  }

  /// Starts a thread that does something; nil where the system has none left.
  static func start(_ body: @escaping @Sendable () -> Void) -> Thread? {
    let box = Unmanaged.passRetained(ThreadBody(run: body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As much as the first thread has: the smaller stacks of some systems are too small for deep texts.
    pthread_attr_setstacksize(&attributes, 1 << 23)
    #if canImport(Darwin)
      var id: pthread_t?
      let status = pthread_create(
        &id, &attributes,
        { context in
          Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, box.toOpaque())
      if status == 0, let id { return Thread(id: id) }
    #else
      var id = pthread_t()
      let status = pthread_create(
        &id, &attributes,
        { context in
          if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, box.toOpaque())
      if status == 0 { return Thread(id: id) }
    #endif
    box.release()
    return nil
  }
}

/// What a thread does, held until it has begun.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
