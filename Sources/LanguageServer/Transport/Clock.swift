#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Time as far as the server asks for it: the user's calendar, and how long things take.
enum Clock {
  /// The present year where the user is.
  static var year: Int {
    var now = time(nil)
    var parts = tm()
    // A year has 31,556,952 seconds on average.
    return localtime_r(&now, &parts) == nil ? 1970 + Int(now) / 31_556_952 : Int(parts.tm_year) + 1900
  }

  /// Nanoseconds since some moment; they never go back.
  static var nanoseconds: UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(clamping: now.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: now.tv_nsec)
  }
}
