import LanguageServerProtocol
import ReportAnalysis

extension Server {
  /// `initialized`: asks for settings and to be told of changes, where the client can.
  func initialized() {
    let files = client.registersWatchedFiles ? ["**/\(ConfigurationFile.name)", TextFileName.pattern] : []
    if client.registersConfiguration || !files.isEmpty {
      ask(.registerCapability, RegistrationParams(settings: client.registersConfiguration, files: files))
    }
    askForSettings()
  }

  /// `workspace/didChangeConfiguration`: settings that hold nothing of the server's leave it as it is.
  func didChangeConfiguration(_ params: DidChangeConfigurationParams) {
    if client.answersConfiguration { return askForSettings() }
    guard let settings = params.settings else { return }
    take(settings)
  }

  /// `workspace/didChangeWatchedFiles`: the files with settings are read again, and last year's reports.
  func didChangeWatchedFiles() {
    settings.forgetFiles()
    reconfigure()
    lookForPreviousReports()
  }

  /// The answer to a request of the server's.
  func takeAnswer(_ id: RequestID?, _ result: JSON?) {
    guard let id else { return }
    if let document = awaitedEdits.removeValue(forKey: id) { return takeEditAnswer(ApplyEditResult(result), document) }
    guard id == settings.awaited else { return }
    settings.awaited = nil
    if let answer = result?.array?.first { take(answer) }
  }

  private func askForSettings() {
    guard client.answersConfiguration else { return }
    settings.awaited = ask(.configuration, ConfigurationParams())
  }

  /// Makes a request of the client, and gives its id.
  @discardableResult
  func ask(_ method: ServerMethod, _ params: some JSONWritable) -> RequestID {
    requestCount += 1
    let id = RequestID.string("gouji-\(requestCount)")
    outbox.add { ServerMessage.request(method, params, id: id, in: &$0) }
    return id
  }

  private func take(_ json: JSON) {
    settings.client = read(json)
    let before = languages.language
    languages.setting = settings.client.language
    if languages.language != before {
      documents.noteChangeOfAll()
      askToAskAgain()
    }
    reconfigure()
  }

  /// Settings as a client sends them; what is wrong with them is shown.
  func read(_ json: JSON) -> Configuration {
    let (configuration, faults) = Configuration.read(Setting(json))
    for fault in faults {
      let path = fault.path.joined(separator: ".")
      let message = fault.message
      warn(Localized("设置 gouji.\(path)：\(message.text(in: .chinese))", "setting gouji.\(path): \(message.text(in: .english))"))
    }
    return configuration
  }

  /// Settles anew what counts for every document, and publishes again where that has changed.
  private func reconfigure() {
    let changed = documents.all.filter { configure($0) }
    for document in changed { documents.noteChange(of: document) }
    if !changed.isEmpty { askToAskAgain() }
  }

  /// Has the client ask again for what it shows in the text, where something other than the text has changed.
  func askToAskAgain() {
    for method in [client.refreshesTokens ? ServerMethod.refreshTokens : nil, client.refreshesHints ? .refreshHints : nil].compactMap(
      \.self)
    {
      requestCount += 1
      outbox.add { ServerMessage.request(method, id: .string("gouji-\(requestCount)"), in: &$0) }
    }
  }

  /// Settles what counts for a document; whether that has changed.
  @discardableResult
  func configure(_ document: Document) -> Bool {
    if let file = settings.file(of: document.uri) { for index in file.faults.indices { warn(file.complaint(at: index)) } }
    let configuration = settings.configuration(of: document.uri)
    guard configuration != document.configuration else { return false }
    document.configuration = configuration
    return true
  }

  /// The language of what is said of a document.
  func language(of document: Document) -> Language { languages.language(ofFile: document.configuration.language) }

  /// Shows the user a warning, once.
  func warn(_ message: Localized) {
    let text = message.text(in: languages.language)
    guard settings.isNew(text) else { return }
    outbox.add { ServerMessage.notification(.showMessage, ShowMessageParams(.warning, "gouji: \(text)"), in: &$0) }
  }
}
