#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Time as far as the server asks for it: the user's calendar, and how long things take.
package enum Clock {
  /// The present year where the user is.
  static var year: Int { date.year }

  /// The year that is reported on now: the last one, and from June on, when all reports of it are out, this one.
  package static var reportYear: Int {
    let (year, month) = date
    return month < 6 ? year - 1 : year
  }

  /// The present year and month, from 1, where the user is.
  private static var date: (year: Int, month: Int) {
    var now = time(nil)
    var parts = tm()
    // A year has 31,556,952 seconds on average.
    return localtime_r(&now, &parts) == nil ? (1970 + Int(now) / 31_556_952, 1) : (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1)
  }

  /// Nanoseconds since some moment; they never go back.
  static var nanoseconds: UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(clamping: now.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: now.tv_nsec)
  }
}
