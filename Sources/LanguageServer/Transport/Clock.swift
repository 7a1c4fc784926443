#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The user's calendar, as far as the server asks it.
enum Clock {
  /// The present year where the user is.
  static var year: Int {
    var now = time(nil)
    var parts = tm()
    // A year has 31,556,952 seconds on average.
    return localtime_r(&now, &parts) == nil ? 1970 + Int(now) / 31_556_952 : Int(parts.tm_year) + 1900
  }
}
