/// What a document says, as a text of Markdown with pipe tables, and where each piece of it stands in the document.
package struct DocumentText: Sendable {
  /// A paragraph or a cell within the text, with the marks around it.
  struct Stretch: Sendable {
    let start: Int
    let place: DocumentPlace
    /// The number of the paragraph's element; -1 where there is none.
    let node: Int32
  }

  /// Characters that stand in the document as in the text, or one that is written in another way.
  struct Piece: Sendable {
    var range: Range<Int>
    /// The bytes of the document's main part that they come from.
    var source: Range<Int>
    /// The number of the element that holds them; -1 where there is none.
    let node: Int32
  }

  package internal(set) var bytes: [UInt8] = []
  package internal(set) var leftOut = LeftOut()
  /// In the order of the text.
  var stretches: [Stretch] = []
  /// In the order of the text.
  var pieces: [Piece] = []

  /// Where a byte of the text stands in the document; nil in a text without any.
  package func place(of offset: Int) -> DocumentPlace? { stretch(at: offset)?.place }

  /// The paragraph or cell that an offset is in, or the one before it.
  func stretch(at offset: Int) -> Stretch? {
    let next = stretches.partitioningIndex { $0.start > offset }
    return next > 0 ? stretches[next - 1] : stretches.first
  }

  /// The pieces that a range of the text touches.
  func pieces(in range: Range<Int>) -> ArraySlice<Piece> {
    let first = pieces.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = pieces.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first < end ? pieces[first..<end] : []
  }
}

extension Array {
  /// The first place from which on all elements are such, by halving.
  fileprivate func partitioningIndex(_ isSuch: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isSuch(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
