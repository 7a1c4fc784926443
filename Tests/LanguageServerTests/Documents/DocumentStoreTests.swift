import JSONText
import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct DocumentStoreTests {
  private func document(_ uri: String) throws -> Document {
    let members = [JSON.Member("uri", .string(uri)), JSON.Member("text", .string(""))]
    return Document(try DidOpenParams(.object([.init("textDocument", .object(members))])))
  }

  @Test func changesWaitInTheirOrderAndOnce() throws {
    var store = DocumentStore()
    for uri in ["b", "a", "c"] { store.open(try document(uri)) }
    store.noteChange(of: try #require(store["b"]))
    store.close("a")
    #expect(store.nextChanged()?.uri == "b")
    #expect(store.nextChanged()?.uri == "c")
    #expect(!store.hasChanges)
    #expect(store.nextChanged() == nil)
    store.open(try document("a"))
    store.noteChangeOfAll()
    #expect((0..<4).map { _ in store.nextChanged()?.uri } == ["a", "b", "c", nil])
  }

  @Test func aDocumentIsKnownByItsURIAsWritten() throws {
    var store = DocumentStore()
    store.open(try document("file:///a%3Ab"))
    #expect(store["file:///a:b"] == nil)
    let closed = [store.close("file:///a:b"), store.close("file:///a%3Ab"), store.close("file:///a%3Ab")]
    #expect(closed == [false, true, false])
  }
}
