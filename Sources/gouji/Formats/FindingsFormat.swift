import ReportForm

/// A way to write down what was found: something before all, a piece for each text in its order, and something after them.
protocol FindingsFormat: Sendable {
  /// What stands before all pieces.
  var opening: [UInt8] { get }
  /// What stands between two pieces.
  var separator: [UInt8] { get }

  /// What there is to say of a text; empty for nothing.
  func piece(of text: CheckedText) -> [UInt8]

  /// What there is to say of a text that could not be read; empty for nothing, where it is told elsewhere.
  func piece(of text: UnreadText) -> [UInt8]

  /// What stands after all pieces; `troubleCount` is the number of paths that gave trouble.
  func closing(_ tally: Tally, troubleCount: Int) -> [UInt8]
}

extension FindingsFormat {
  var opening: [UInt8] { [] }
  var separator: [UInt8] { [] }
  func piece(of text: UnreadText) -> [UInt8] { [] }
  func closing(_ tally: Tally, troubleCount: Int) -> [UInt8] { [] }
}
