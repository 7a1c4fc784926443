import Testing

@testable import ReportSyntax

@Suite struct StringSearchTests {
  @Test func aPartIsFoundWhereItStands() {
    let words = "国务院办公厅办公室"
    #expect(words.contains("办公室"))
    #expect(words.contains(""))
    #expect(!words.contains("办公楼"))
    #expect(!"办".contains("办公室"))
    #expect(words.firstRange(of: "办公").map { words[..<$0.lowerBound] } == "国务院")
  }

  @Test func everyPlaceIsFoundAndNoneWithinAnother() {
    let text = "aaaa-aa"
    #expect(text.ranges(of: "aa").map { text.distance(from: text.startIndex, to: $0.lowerBound) } == [0, 2, 5])
    #expect(text.ranges(of: "").isEmpty)
    #expect(text.ranges(of: "b").isEmpty)
  }

  @Test func whatIsFoundIsWrittenAnew() {
    #expect("一·二·三".replacing("·", with: " · ") == "一 · 二 · 三")
    #expect("一二".replacing("·", with: "") == "一二")
    #expect("一·".replacing("·", with: "") == "一")
  }

  @Test func aRunOfBytesIsFoundInAPartOfOthers() {
    let bytes = Array("行政复议、提起行政诉讼".utf8)
    #expect(bytes[3...].contains(Array("行政诉讼".utf8)))
    #expect(!bytes[..<12].contains(Array("行政诉讼".utf8)))
    #expect(bytes[...].contains([]))
  }
}
