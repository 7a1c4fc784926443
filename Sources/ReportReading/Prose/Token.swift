/// What the running text consists of, as far as numbers are read by it.
struct Token {
  enum Kind {
    case term(Sense)
    /// A number that is no year, by its place among the prose's quantities.
    case number(Int)
    case mark(Mark)
    /// Characters that the glossary does not know.
    case unknown
  }

  enum Mark { case comma, listComma, colon, semicolon, stop, open, close }

  let kind: Kind
  /// Its bytes in the prose's text.
  let range: Range<Int>

  var sense: Sense? { if case .term(let sense) = kind { sense } else { nil } }
  var mark: Mark? { if case .mark(let mark) = kind { mark } else { nil } }
  var number: Int? { if case .number(let number) = kind { number } else { nil } }
  /// Whether it says nothing that is known where it stands.
  var isUnknown: Bool { if case .unknown = kind { true } else { sense == .more || sense == .less } }

  /// Whether a clause ends with it.
  var endsClause: Bool {
    switch mark {
    case .comma, .semicolon, .stop: true
    case .listComma, .colon, .open, .close, nil: false
    }
  }

  /// Whether a sentence ends with it, or the half of one.
  var endsSentence: Bool { mark == .stop || mark == .semicolon }
}
