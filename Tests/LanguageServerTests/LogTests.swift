import Testing

@testable import LanguageServer

@Suite struct LogTests {
  @Test func eachLevelIncludesThoseBeforeIt() {
    for level in Log.Level.allCases {
      var lines: [String] = []
      let log = Log(level: level, write: { lines.append($0) })
      for other in Log.Level.allCases where other != .off { log(other, other.rawValue) }
      #expect(lines.count == Log.Level.allCases.firstIndex(of: level))
    }
  }
}
