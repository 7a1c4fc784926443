import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct LocationTests {
  @Test func writesPlacesWithOrWithoutWhereTheyAreAskedFrom() {
    let location = Location(uri: "u", range: sampleRange)
    #expect(written(LocationList([location])) == #"[{"uri":"u","range":\#(sampleRangeText)}]"#)
    #expect(
      written(LocationList([location], from: sampleRange))
        == #"[{"originSelectionRange":\#(sampleRangeText),"targetUri":"u","targetRange":\#(sampleRangeText),"#
        + #""targetSelectionRange":\#(sampleRangeText)}]"#)
  }

  @Test(arguments: [(#","context":{"includeDeclaration":true}"#, true), (#","context":{}"#, false), ("", false)])
  func readsWhetherTheThingItselfIsWanted(context: String, isWanted: Bool) throws {
    let text = #"{"textDocument":{"uri":"u"},"position":{"line":1,"character":2}\#(context)}"#
    let params = try ReferenceParams(try JSONParser.parse(Array(text.utf8)))
    #expect(params.includesDeclaration == isWanted && params.place.position == Position(line: 1, character: 2))
  }
}
