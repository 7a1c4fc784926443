import Testing

@testable import LanguageServerProtocol

@Suite struct FoldingRangeTests {
  @Test func writesWholeLines() {
    let folds = FoldingRangeList([.init(1...4, isComment: false), .init(6...7, isComment: true)])
    #expect(written(folds) == #"[{"startLine":1,"endLine":4},{"startLine":6,"endLine":7,"kind":"comment"}]"#)
  }
}
