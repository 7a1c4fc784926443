/// Some senses together, of which one is asked after more often than they are read.
struct SenseMarks {
  private let marks: UInt64

  init(_ senses: [Sense]) { marks = senses.reduce(0) { $0 | $1.mark } }

  /// Whether a sense is among them; nil for one that has no bit of its own, as one that is of a role or a row.
  @inline(__always)
  func has(_ sense: Sense) -> Bool? {
    let mark = sense.mark
    return mark == 0 ? nil : marks & mark != 0
  }
}

extension Sense {
  /// A bit of its own; 0 for one that has none.
  fileprivate var mark: UInt64 {
    switch self {
    case .applications: 1 << 0
    case .application: 1 << 1
    case .fees: 1 << 2
    case .disclosure: 1 << 3
    case .other: 1 << 4
    case .received: 1 << 5
    case .settled: 1 << 6
    case .handled: 1 << 61
    case .carried: 1 << 8
    case .open: 1 << 9
    case .made: 1 << 10
    case .published: 1 << 11
    case .repealed: 1 << 12
    case .inForce: 1 << 13
    case .treated: 1 << 14
    case .taken: 1 << 62
    case .absent: 1 << 16
    case .decided: 1 << 17
    case .everyone: 1 << 18
    case .otherOne: 1 << 19
    case .own: 1 << 20
    case .unit: 1 << 21
    case .paper: 1 << 22
    case .online: 1 << 23
    case .allWays: 1 << 24
    case .thisYear: 1 << 25
    case .lastYear: 1 << 26
    case .nextYear: 1 << 27
    case .otherYear: 1 << 28
    case .manyYears: 1 << 29
    case .wide: 1 << 30
    case .narrowing: 1 << 31
    case .ofWhich: 1 << 32
    case .including: 1 << 33
    case .respectively: 1 << 34
    case .sum: 1 << 35
    case .of: 1 << 36
    case .rest: 1 << 37
    case .except: 1 << 38
    case .all: 1 << 39
    case .conjunction: 1 << 40
    case .andSo: 1 << 41
    case .absence: 1 << 42
    case .share: 1 << 43
    case .settledRate: 1 << 44
    case .disclosedRate: 1 << 45
    case .otherRate: 1 << 46
    case .rise: 1 << 47
    case .fall: 1 << 48
    case .level: 1 << 49
    case .somewhat: 1 << 50
    case .compared: 1 << 51
    case .yearOnYear: 1 << 52
    case .vague: 1 << 53
    case .becomes: 1 << 54
    case .deadline: 1 << 55
    case .filler: 1 << 56
    case .information: 1 << 57
    case .ended: 1 << 58
    case .days: 1 << 59
    default: 0
    }
  }
}
