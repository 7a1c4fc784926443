import Foundation
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// Whatever stands in a file, it is read without a crash and without losing a byte, and every finding is sound.
@Suite struct TotalityTests {
  private func faults(_ bytes: [UInt8]) -> [String] { unsoundness(of: Analysis(SourceText(bytes))) }

  /// The bytes of a text at which it is damaged: every twentieth from a random one on, since all of them take most of an hour; all where
  /// `GOUJI_EVERY_BYTE` is set.
  private func places(_ bytes: [UInt8]) -> StrideTo<Int> {
    let step = ProcessInfo.processInfo.environment["GOUJI_EVERY_BYTE"] == nil ? 20 : 1
    return stride(from: Int.random(in: 0..<step), to: bytes.count, by: step)
  }

  @Test(arguments: Fixture.sound + Fixture.faulty) func truncatedAtAnyByte(_ document: Fixture) {
    let bytes = document.text.bytes
    #expect(places(bytes).flatMap { place in faults([UInt8](bytes[..<place])).map { "cut at \(place): \($0)" } } == [])
  }

  @Test(arguments: Fixture.sound + Fixture.faulty) func withoutAnyOneByte(_ document: Fixture) {
    let bytes = document.text.bytes
    let found = places(bytes).flatMap { place in
      var rest = bytes
      rest.remove(at: place)
      return faults(rest).map { "without \(place): \($0)" }
    }
    #expect(found == [])
  }

  @Test(arguments: Fixture.sound) func withRandomDamage(_ document: Fixture) {
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
