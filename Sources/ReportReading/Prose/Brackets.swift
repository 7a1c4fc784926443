/// The brackets and quotation marks of the prose, paired paragraph by paragraph.
package struct Brackets {
  /// A bracket without its other half.
  package struct Unpaired {
    package let kind: Kind
    package let isOpening: Bool
    package let range: Range<Int>
    /// The first byte of the paragraph it stands in, and the last bracket still open there.
    package let paragraph: Range<Int>
    package let within: Range<Int>?
  }

  package enum Kind: Int, CaseIterable {
    case title, innerTitle, round, quote, tortoise, black

    package var marks: (open: String, close: String) {
      switch self {
      case .title: ("《", "》")
      case .innerTitle: ("〈", "〉")
      case .round: ("（", "）")
      case .quote: ("“", "”")
      case .tortoise: ("〔", "〕")
      case .black: ("【", "】")
      }
    }
  }

  package private(set) var unpaired: [Unpaired] = []
  private var open: [(kind: Kind, range: Range<Int>)] = []
  /// How many of each kind are open.
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)

  package init(_ prose: Prose) {
    var paragraph = 0
    prose.text.withUnsafeBufferPointer { text in
      var wide = 0
      var narrow = text.firstIndex(of: .leftParenthesis, or: .rightParenthesis, from: 0, before: text.count)
      while true {
        wide = text.firstIndex(of: 0xE2, or: 0xE3, or: 0xEF, from: wide, before: text.count)
        let place = Swift.min(wide, narrow)
        while paragraph < prose.paragraphs.count, prose.paragraphs[paragraph].range.upperBound <= place {
          close(prose.paragraphs[paragraph].range)
          paragraph += 1
        }
        guard place < text.count else { break }
        if let (kind, isOpening, width) = Self.mark(text, place) {
          let whole = paragraph < prose.paragraphs.count ? prose.paragraphs[paragraph].range : place..<place + width
          take(kind, isOpening, place..<place + width, whole, text)
        }
        if narrow == place {
          narrow = text.firstIndex(of: .leftParenthesis, or: .rightParenthesis, from: narrow &+ 1, before: text.count)
        } else {
          wide &+= 3
        }
      }
    }
  }

  @inline(__always)
  private static func mark(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> (Kind, isOpening: Bool, width: Int)? {
    if text[place] == .leftParenthesis { return (.round, true, 1) }
    if text[place] == .rightParenthesis { return (.round, false, 1) }
    switch text.wideCharacter(at: place, before: text.count) {
    case "《": return (.title, true, 3)
    case "》": return (.title, false, 3)
    case "〈": return (.innerTitle, true, 3)
    case "〉": return (.innerTitle, false, 3)
    case "【": return (.black, true, 3)
    case "】": return (.black, false, 3)
    case "〔": return (.tortoise, true, 3)
    case "〕": return (.tortoise, false, 3)
    case "（": return (.round, true, 3)
    case "）": return (.round, false, 3)
    case "“": return (.quote, true, 3)
    case "”": return (.quote, false, 3)
    default: return nil
    }
  }

  private mutating func take(
    _ kind: Kind, _ isOpening: Bool, _ range: Range<Int>, _ paragraph: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) {
    if isOpening {
      open.append((kind, range))
      counts[kind.rawValue] += 1
      return
    }
    if counts[kind.rawValue] > 0, let partner = open.lastIndex(where: { $0.kind == kind }) {
      // What was opened since and not closed has no other half within this pair.
      for item in open[(partner + 1)...] { report(item.kind, true, item.range, paragraph, within: nil) }
      for item in open[partner...] { counts[item.kind.rawValue] -= 1 }
      open.removeSubrange(partner...)
    } else if kind != .round || !Self.isListNumber(text, range.lowerBound) {
      report(kind, false, range, paragraph, within: open.last?.range)
    }
  }

  private mutating func close(_ paragraph: Range<Int>) {
    for item in open { report(item.kind, true, item.range, paragraph, within: nil) }
    open.removeAll(keepingCapacity: true)
    for kind in counts.indices { counts[kind] = 0 }
  }

  private mutating func report(_ kind: Kind, _ isOpening: Bool, _ range: Range<Int>, _ paragraph: Range<Int>, within: Range<Int>?) {
    // Two quotation marks that face the same way are one pair with a slip in it.
    if kind == .quote, let last = unpaired.last, last.kind == .quote, last.isOpening == isOpening, last.paragraph == paragraph {
      unpaired.removeLast()
    }
    unpaired.append(Unpaired(kind: kind, isOpening: isOpening, range: range, paragraph: paragraph, within: within))
  }

  /// Whether a closing bracket ends a list's number, as in 1） or a).
  private static func isListNumber(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let last = text[place - 1]
    if last.isASCII { return last.isDigit || last.isLetter }
    return place >= 3 && text.chineseDigit(at: place - 3, before: place) != nil
  }
}
