import JSONText
import Testing

@testable import LanguageServerProtocol

@Suite struct JSONParamsTests {
  @Test func errorsNameWhatIsMissing() {
    let error = #expect(throws: ResponseError.self) { _ = try JSON.object([]).requiredString("uri") }
    #expect(error?.code == .invalidParams)
    #expect(error?.message.contains("\"uri\"") == true)
    #expect(throws: ResponseError.self) { _ = try JSON.null.required("uri") }
    #expect(throws: ResponseError.self) { _ = try JSON.object([.init("uri", .integer(1))]).requiredString("uri") }
    #expect(throws: ResponseError.self) { _ = try JSON.object([.init("line", .string("1"))]).requiredInteger("line") }
    #expect(throws: ResponseError.self) { _ = try JSON.object([.init("version", .string("1"))]).optionalInteger("version") }
  }

  @Test func nullIsNoOptionalNumber() throws {
    #expect(try JSON.object([.init("version", .null)]).optionalInteger("version") == nil)
    #expect(try JSON.object([]).optionalInteger("version") == nil)
  }
}
