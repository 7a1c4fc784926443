import Foundation
import Testing

@testable import gouji

@Suite struct SystemRunningTests {
  private func run(_ script: String, input: [UInt8] = [], limit: Int = 1 << 24, seconds: Int = 30) throws -> System.Outcome {
    try System.run("sh", ["-c", script], input: input, limit: limit, seconds: seconds)
  }

  @Test func whatAProgramSaysAndEndsWith() throws {
    let outcome = try run("printf out; printf err >&2; exit 3")
    #expect(outcome.status == 3)
    #expect(outcome.output == Array("out".utf8))
    #expect(outcome.errors == Array("err".utf8))
    #expect(try run("kill -9 $$").status == nil)
  }

  @Test func moreThanAPipeHoldsGoesThrough() throws {
    System.reportFailedWrites()
    // Each side would wait for the other if all were written before anything is read.
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let outcome = try run("tee /dev/stderr | cat", input: input)
    #expect(outcome.output == input)
    #expect(outcome.errors == input.suffix(1 << 16))
  }

  @Test func aProgramThatDoesNotListenIsNoTrouble() throws {
    System.reportFailedWrites()
    let outcome = try run("exec <&-; printf done", input: [UInt8](repeating: 65, count: 1_000_000))
    #expect(outcome.output == Array("done".utf8) && outcome.status == 0)
  }

  @Test func whatTakesTooLongOrSaysTooMuchIsEnded() throws {
    let start = Date()
    #expect { try run("sleep 600", seconds: 1) } throws: { ($0 as? SystemFault)?.code == SystemFault.isLate.code }
    #expect { try run("yes", limit: 1 << 20) } throws: { ($0 as? SystemFault)?.code == SystemFault.isTooLarge.code }
    #expect(Date().timeIntervalSince(start) < 30)
  }

  @Test func aMissingProgramIsToldAsMissing() {
    #expect { try System.run("gouji-has-no-such-program", [], input: [], limit: 1, seconds: 1) } throws: {
      ($0 as? SystemFault)?.code == SystemFault.isMissing.code
    }
  }

  @Test func signalsAreTheProgramsOwn() throws {
    System.reportFailedWrites()
    // A shell whose pipe breaks is ended by the signal, 128 + 13; if that were ignored, it would go on to write and fail with 1.
    let outcome = try run("(while :; do echo x; done; echo $?) | head -1; echo end")
    #expect(outcome.output == Array("x\nend\n".utf8) && outcome.errors.isEmpty)
  }
}
