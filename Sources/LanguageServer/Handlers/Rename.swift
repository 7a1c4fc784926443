import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/prepareRename`: fails with the reason where nothing can be renamed; null in a document that is not open.
  func prepareRename(_ params: TextDocumentPosition) throws(ResponseError) -> PrepareRenameResult? {
    guard let document = documents[params.uri] else { return nil }
    let conversions = Conversions(document.analysis.text, in: encoding)
    let rename = try rename(of: document, at: params.position, conversions)
    return PrepareRenameResult(range: conversions.range(of: rename.range), placeholder: rename.written)
  }

  /// `textDocument/rename`: fails with the reason where there is nothing to rename, or not so; null in a document that is not open.
  func rename(_ params: RenameParams) throws(ResponseError) -> WorkspaceEdit? {
    guard let document = documents[params.uri] else { return nil }
    let conversions = Conversions(document.analysis.text, in: encoding)
    let rename = try rename(of: document, at: params.position, conversions)
    do throws(Rename.Refusal) {
      let edits = try rename.edits(to: params.newName)
      let form = client.takesVersionedEdits ? WorkspaceEdit.Form.versioned(document.version) : .plain
      return WorkspaceEdit(uri: document.uri, form: form, edits: edits.map(conversions.replacement))
    } catch {
      throw refusal(error, document)
    }
  }

  private func rename(of document: Document, at position: Position, _ conversions: Conversions) throws(ResponseError) -> Rename {
    do throws(Rename.Refusal) {
      return try Rename(at: conversions.offset(of: position), in: document.analysis)
    } catch {
      throw refusal(error, document)
    }
  }

  private func refusal(_ refusal: Rename.Refusal, _ document: Document) -> ResponseError {
    ResponseError(.requestFailed, refusal.reason.text(in: language(of: document)))
  }
}
