import Glibc

/// The target that the environment names.
private let target = getenv("GOUJI_FUZZ_TARGET").flatMap { Target(rawValue: String(cString: $0)) }

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else { fatalError("GOUJI_FUZZ_TARGET names no target") }
  target.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run where a law does not hold.
func hold(_ condition: Bool, _ law: @autoclosure () -> String) {
  if condition { return }
  var line = "broken: \(law())\n"
  line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  abort()
}
