/// Time as whoever runs the program tells it.
package enum Clock {
  static var year: Int { Int(hostMonths() / 12) }

  package static var reportYear: Int {
    let months = Int(hostMonths())
    return months % 12 < 5 ? months / 12 - 1 : months / 12
  }

  static var nanoseconds: UInt64 { UInt64(max(0, hostMilliseconds()) * 1_000_000) }
}

/// The months since the year 0 where the user is.
@_extern(wasm, module: "host", name: "months")
private func hostMonths() -> Int32

/// Milliseconds since some moment, with what they have of fractions; they never go back.
@_extern(wasm, module: "host", name: "milliseconds")
private func hostMilliseconds() -> Double
