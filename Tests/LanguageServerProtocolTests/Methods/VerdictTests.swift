import Testing

@testable import LanguageServerProtocol

@Suite struct VerdictTests {
  @Test func writesWhatIsKnownAndWhatIsNot() {
    let verdict = VerdictParams(
      uri: "u", version: 3, isReport: true, year: 2024, body: "某局", holds: false, reservations: ["1 处忽略"], counts: (1, 2, 3, 4))
    #expect(
      written(verdict)
        == #"{"uri":"u","version":3,"report":true,"year":2024,"body":"某局","holds":false,"reservations":["1 处忽略"],"errors":1,"warnings":2,"information":3,"hints":4}"#
    )
    let other = VerdictParams(
      uri: "u", version: nil, isReport: false, year: nil, body: nil, holds: false, reservations: [], counts: (0, 0, 0, 0))
    #expect(
      written(other)
        == #"{"uri":"u","version":null,"report":false,"year":null,"body":null,"holds":false,"reservations":[],"errors":0,"warnings":0,"information":0,"hints":0}"#
    )
  }
}
