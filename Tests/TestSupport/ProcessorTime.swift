import Foundation

/// The time that this thread has had a processor for, in seconds: other work on the machine does not count.
package enum ProcessorTime {
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What some work takes.
  package static func of(_ work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }
}
