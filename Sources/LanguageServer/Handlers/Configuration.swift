import JSONText
import LanguageServerProtocol
import ReportAnalysis
import ReportFolder
import ReportForm

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

  /// Settles what counts for a document; whether that has changed.
  @discardableResult
  func configure(_ document: Document) -> Bool {
    if let file = settings.file(of: document.uri) { for index in file.faults.indices { warn(file.complaint(at: index)) } }
    let configuration = settings.configuration(of: document.uri)
    guard configuration != document.configuration else { return false }
    document.configuration = configuration
    return true
  }
}
