import TestSupport
import Testing

@testable import LanguageServer

/// However many reports are open, one more costs the same.
@Suite struct ManyDocumentsTests {
  private static func text(_ body: Int, _ year: Int) -> String {
    """
    云岭县第\(body)局\(year)年政府信息公开工作年度报告

    一、总体情况

    三、收到和处理政府信息公开申请情况

    """
  }

  private static func uri(_ body: Int, _ year: Int) -> String { "file:///nowhere/\(body)-\(year).md" }

  /// What the server says while the reports of so many bodies in two years are opened, one after the other, the later one of each first.
  private static func talk(_ bodies: Int) throws -> Conversation {
    let opened = (0..<bodies).flatMap { body in [2024, 2023].map { [Say.open(text(body, $0), uri: uri(body, $0))] } }
    return try Conversation([[Say.initialize()]] + opened)
  }

  @Test func openingMany() throws {
    let few = 40
    let seconds = try [few, 4 * few].map { count in
      var least = Double.infinity
      for _ in 0..<2 {
        var failure: (any Error)?
        least = min(
          least,
          ProcessorTime.of {
            do {
              // Each is told of once, and the later one again as there is one to compare it with.
              #expect(try Self.talk(count).published.count == 3 * count)
            } catch { failure = error }
          })
        if let failure { throw failure }
      }
      return least
    }
    // Four times as many take four times as long, and sixteen times where each is compared with all.
    #expect(seconds[1] < 8 * seconds[0], "\(seconds)")
  }
}
