/// The bodies that say a sentence, by their numbers, as long as they are few.
struct Speakers: Sendable {
  private var numbers: (UInt32, UInt32, UInt32, UInt32) = (.max, .max, .max, .max)
  /// Whether they are five or more: then it says nothing of any, as the words of a law or of a form that was handed out.
  private(set) var areMany = false

  /// Counts a body, each once.
  mutating func add(_ body: UInt32) {
    switch UInt32.max {
    case _ where areMany || [numbers.0, numbers.1, numbers.2, numbers.3].contains(body): break
    case numbers.0: numbers.0 = body
    case numbers.1: numbers.1 = body
    case numbers.2: numbers.2 = body
    case numbers.3: numbers.3 = body
    default: areMany = true
    }
  }
}
