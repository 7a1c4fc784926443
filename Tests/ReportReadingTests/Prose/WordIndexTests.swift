import ReportSyntax
import Testing

@testable import ReportReading

/// A closed list of words, looked up at each character of a text.
@Suite struct WordIndexTests {
  /// The word that the index finds at each character of a text, from left to right, or `·` where none begins.
  private func found(_ list: [String], in text: String) -> [String] {
    let index = WordIndex(list)
    let bytes = [UInt8](text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.filter { $0 + 2 < buffer.count && buffer[$0] & 0xC0 == 0xC0 }.map { start in
        let place = WordIndex.place(buffer[start + 1], buffer[start + 2])
        guard index.begins[place], let (word, end) = index.word(at: start, place: place, in: buffer) else { return "·" }
        #expect(String(decoding: bytes[start..<end], as: UTF8.self) == list[word])
        return list[word]
      }
    }
  }

  @Test func theLongestWordIsTaken() {
    let words = ["公开", "予以公开", "公", "公开信息", "予以"]
    #expect(found(words, in: "予以公开信息公") == ["予以公开", "·", "公开信息", "·", "·", "·", "公"])
    #expect(found(words.reversed(), in: "予以公开信息公") == ["予以公开", "·", "公开信息", "·", "·", "·", "公"])
  }

  /// 公 (E5 85 AC) and 兑 (E5 85 91) differ in their last byte, 公 and 慬 (E6 85 AC) in their first alone.
  @Test func wordsThatShareAPlaceAreToldApart() {
    #expect(found(["公开", "慬开", "兑开"], in: "兑开公开慬开慬公") == ["兑开", "·", "公开", "·", "慬开", "·", "·", "·"])
  }

  @Test func ofAWordThatIsListedTwiceTheFirstIsFound() {
    let index = WordIndex(["予以", "公开", "公布", "公开"])
    let word = Array("公开".utf8).withUnsafeBufferPointer { index.word(at: 0, place: WordIndex.place($0[1], $0[2]), in: $0)?.word }
    #expect(word == 1)
  }

  @Test func whatIsShorterThanAWideCharacterIsNoWord() {
    #expect(found(["", "a", "ab", "件"], in: "ab件") == ["件"])
    #expect(found([], in: "件") == ["·"])
  }

  @Test func aWordThatTheTextEndsInIsNone() {
    #expect(found(["公开信息"], in: "公开信") == ["·", "·", "·"])
  }

  @Test func everyWordOfTheGlossaryIsFoundWhereItStandsAlone() {
    let words = Glossary.formWords.flatMap(\.words)
    #expect(words.count > 100 && words.allSatisfy { !$0.isEmpty && !$0.contains("（") && !$0.contains("“") })
    for word in Set(words) where word.utf8.count >= 3 {
      let index = Glossary.shared.index
      let bytes = [UInt8](word.utf8)
      let end = bytes.withUnsafeBufferPointer { index.word(at: 0, place: WordIndex.place($0[1], $0[2]), in: $0)?.end }
      #expect(end == bytes.count, "\(word)")
    }
  }
}
