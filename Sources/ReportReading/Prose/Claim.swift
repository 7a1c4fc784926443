import ReportForm

/// A count in the prose, and what of the tables it speaks of.
package struct Claim: Sendable {
  /// What is counted.
  package indirect enum Subject: Sendable, Hashable {
    /// Applications at a stage of their way; of all applicants where none are named.
    case applications(Stage, by: [HeaderForm.Role])
    /// Applications by how they ended, the named rows and groups of rows together.
    case outcomes([Ending])
    /// Reviews and lawsuits by their kinds, together: those with some results, or where none are named all of them, with or without those
    /// that are pending; with `total` as the result, no fewer than all.
    case cases([HeaderForm.Role], [HeaderForm.Role])
    /// Rules or normative documents; in any column where none is named.
    case documents(RowKey, HeaderForm.Role?)
    /// Decisions of some kinds together.
    case decisions([RowKey])
    /// The sum charged, in 元.
    case fees
    /// One of several, where the words leave open which.
    case either([Subject])
  }

  /// How far applications are on their way.
  package enum Stage: Sendable, Hashable {
    case received, carriedIn, receivedAndCarriedIn, settled, carriedOut
    /// Come in this year by the form's own word, told beside those that came from the year before: 新收4件，上年结转1件.
    case newlyReceived
    /// Dealt with, told as a part of those that came in, or beside those that are left: 其中办结40件, 办结40件，结转1件.
    case settledOfThem
    /// Named with a count, or 办理, which may mean those that came in or those dealt with.
    case handled
    /// 结转 without a word on which year.
    case carried

    /// Whether they pass from one year to another.
    var isCarried: Bool {
      switch self {
      case .carriedIn, .carriedOut, .carried: true
      case .received, .newlyReceived, .receivedAndCarriedIn, .settled, .settledOfThem, .handled: false
      }
    }
  }

  /// A row of outcomes, or a group of them.
  package enum Ending: Sendable, Hashable {
    case row(RowKey)
    case outcome(Outcome)
  }

  /// What no table counts.
  static let uncounted = Subject.either([])

  package let subject: Subject
  package let quantity: Quantity
  /// The bytes in the prose's text of what names the subject and of the count.
  package let range: Range<Int>
  /// What stands beside it and may be of the same figure, each alone and with what stands between: 答复17件，退回3件.
  package let beside: [Int64]

  init(subject: Subject, quantity: Quantity, range: Range<Int>, beside: [Int64] = []) {
    self.subject = subject
    self.quantity = quantity
    self.range = range
    self.beside = beside
  }

  /// The same number as a count of something else.
  func counting(_ subject: Subject) -> Claim { Claim(subject: subject, quantity: quantity, range: range, beside: beside) }

  /// Whether it may count a figure of the tables, alone or with what stands beside it.
  package func mayCount(_ figure: Int64) -> Bool { quantity.matches(figure) || beside.contains { mayCount(figure, with: $0) } }

  /// Whether it counts a figure of the tables together with one of those beside it.
  package func mayCount(_ figure: Int64, with other: Int64) -> Bool { figure.subtracting(other).map(quantity.matches) ?? false }

  func moved(by distance: Int) -> Claim {
    Claim(subject: subject, quantity: quantity.moved(by: distance), range: range.moved(by: distance), beside: beside)
  }
}

extension Claim.Subject {
  /// What it is a part of.
  package var whole: Claim.Subject {
    if case .cases(let kinds, _) = self { .cases(kinds, []) } else { .applications(.handled, by: []) }
  }

  /// Whether it counts reviews or lawsuits.
  var isOfCases: Bool { if case .cases = self { true } else { false } }

  /// Whether it counts results of reviews or of lawsuits, where the words leave open of which.
  var isResultOfEither: Bool {
    if case .either(let subjects) = self { subjects.allSatisfy { $0.isOfCases } } else { false }
  }

  /// Whether it counts applications, whoever put them in.
  var isOfAllApplications: Bool { if case .applications(_, by: []) = self { true } else { false } }

  /// Whether it counts all applications that are left for the next year.
  var isCarriedOut: Bool { self == .applications(.carriedOut, by: []) }

  /// Whether it counts all applications that are dealt with.
  package var isSettled: Bool {
    switch self {
    case .applications(.settled, by: []), .applications(.settledOfThem, by: []): true
    default: false
    }
  }

  /// The outcomes that it is of, or nil where it is of none.
  var endings: [Claim.Ending]? { if case .outcomes(let endings) = self { endings } else { nil } }

  /// The applicants that it is of, the narrower ones where 企业 leaves two open; nil where it is of all.
  var applicants: [HeaderForm.Role]? {
    switch self {
    case .applications(_, by: let roles): roles.isEmpty ? nil : roles
    case .either(let subjects): subjects.last?.applicants == [.organisations] ? subjects.first?.applicants : nil
    default: nil
    }
  }
}
