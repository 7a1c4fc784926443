/// Whoever runs the program: it is asked for files, and nothing else.
enum Host {
  /// What is asked for under a path; the numbers are those that the host knows.
  enum Question: Int32 {
    /// The size of the regular file and when it was changed, in milliseconds: eight bytes each, the lowest first.
    case stamp = 0
    case contents = 1
    case entries = 2
    /// An answer, which may be empty, where there is a folder.
    case folder = 3
    case currentFolder = 4
  }

  /// The answer of no more than `limit` bytes or names; nil where there is none.
  static func ask(_ question: Question, _ path: String, limit: Int = 0) -> [UInt8]? {
    var path = path
    let count = path.withUTF8 { hostAsk(question.rawValue, $0.baseAddress, Int32(clamping: $0.count), Int32(clamping: limit)) }
    guard count >= 0 else { return nil }
    return [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
      hostAnswer(buffer.baseAddress)
      initialized = Int(count)
    }
  }
}

/// Asks; the host keeps the answer, of so many bytes, until it is taken; less than 0 where there is none.
@_extern(wasm, module: "host", name: "ask")
private func hostAsk(_ question: Int32, _ path: UnsafePointer<UInt8>?, _ count: Int32, _ limit: Int32) -> Int32

/// Takes the answer.
@_extern(wasm, module: "host", name: "answer")
private func hostAnswer(_ place: UnsafeMutablePointer<UInt8>?)
