import ReportSyntax
import Testing

@testable import ReportAnalysis

/// Whatever stands in a file, it is read without a crash and without losing a byte, and every finding is sound.
@Suite struct TotalityTests {
  private func faults(_ bytes: [UInt8]) -> [String] { unsoundness(of: Analysis(SourceText(bytes))) }

  @Test(arguments: Corpus.sound + Corpus.faulty) func truncatedAtEveryByte(_ document: Corpus.Document) {
    let bytes = document.text.bytes
    #expect((0..<bytes.count).flatMap { faults([UInt8](bytes[..<$0])) } == [])
  }

  @Test(arguments: Corpus.sound + Corpus.faulty) func withoutAnyOneByte(_ document: Corpus.Document) {
    let bytes = document.text.bytes
    let found = bytes.indices.flatMap { index in
      var rest = bytes
      rest.remove(at: index)
      return faults(rest)
    }
    #expect(found == [])
  }

  @Test(arguments: Corpus.sound) func withRandomDamage(_ document: Corpus.Document) {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [0x0A, 0x0D, 0x09, 0x20, 0x7C, 0x2D, 0x30, 0x39, 0xE3, 0x80, 0x81, 0xEF, 0xBC, 0x91, 0xE4, 0x00, 0xFF, 0x23]
    for _ in 0..<300 {
      var bytes = document.text.bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 90)], at: Int.random(in: 0..<bytes.count, using: &random))
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      #expect(faults(bytes) == [])
    }
  }
}
