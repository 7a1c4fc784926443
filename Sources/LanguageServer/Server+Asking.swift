import JSONText
import LanguageServerProtocol
import ReportForm

/// What the server asks of its client and says to its user.
extension Server {
  /// Makes a request of the client, and gives its id.
  @discardableResult
  func ask(_ method: ServerMethod, _ params: some JSONWritable) -> RequestID {
    requestCount += 1
    let id = RequestID.string("gouji-\(requestCount)")
    outbox.add { ServerMessage.request(method, params, id: id, in: &$0) }
    return id
  }

  /// Makes a request of the client that has no parameters.
  func ask(_ method: ServerMethod) {
    requestCount += 1
    outbox.add { ServerMessage.request(method, id: .string("gouji-\(requestCount)"), in: &$0) }
  }

  /// Has the client ask again for what it shows in the text, where something other than the text has changed.
  func askToAskAgain() {
    let methods: [(isKnown: Bool, method: ServerMethod)] = [
      (client.refreshesTokens, .refreshTokens), (client.refreshesHints, .refreshHints), (client.refreshesLenses, .refreshLenses),
    ]
    for (isKnown, method) in methods where isKnown { ask(method) }
  }

  /// The language of what is said of a document.
  func language(of document: Document) -> Language {
    // Of the client's settings those of the folder come before those that count everywhere.
    languages.commandLine ?? document.languageOfFolder ?? languages.language(ofFile: document.configuration.language)
  }

  /// Shows the user a warning, once.
  func warn(_ message: Localized) {
    let text = message.text(in: languages.language)
    guard settings.isNew(text) else { return }
    outbox.add { ServerMessage.notification(.showMessage, ShowMessageParams(.warning, "gouji: \(text)"), in: &$0) }
  }
}
