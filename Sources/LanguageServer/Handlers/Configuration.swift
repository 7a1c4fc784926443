import JSONText
import LanguageServerProtocol
import ReportAnalysis
import ReportFolder
import ReportForm

extension Server {
  /// `initialized`: asks for settings and to be told of changes, where the client can.
  func initialized() {
    typealias Files = RegistrationParams.Files
    let files = client.registersWatchedFiles ? [Files("**/\(ConfigurationFile.name)"), Files(TextFileName.pattern)] : []
    if client.registersConfiguration || !files.isEmpty {
      let above = filesAbove(settings.folders)
      ask(.registerCapability, RegistrationParams(settings: client.registersConfiguration, files: files + above))
    }
    askForSettings()
  }

  /// `workspace/didChangeWorkspaceFolders`: their settings are asked for, and files above them watched.
  func didChangeWorkspaceFolders(_ params: DidChangeWorkspaceFoldersParams) {
    let known = Settings.above(settings.folders)
    takeFolders(settings.folders.filter { !params.removed.contains($0) } + params.added)
    settings.clientByFolder = settings.clientByFolder.filter { settings.folders.contains($0.key) }
    let files = filesAbove(params.added).filter { file in !known.contains { $0 == file.base } }
    if !files.isEmpty { ask(.registerCapability, RegistrationParams(settings: false, files: files, mark: "-\(requestCount)")) }
    askForSettings()
    reconfigure()
    lookForPreviousReports()
  }

  /// Takes up the folders that the client has open, in which last year's reports are looked for, too.
  func takeFolders(_ folders: [String]) {
    settings.folders = folders
    search = PreviousReportSearch(roots: folders.compactMap(FileURI.path(of:)))
  }

  /// The files of settings above some folders, where the client can watch them.
  private func filesAbove(_ folders: [String]) -> [RegistrationParams.Files] {
    guard client.registersWatchedFiles, client.watchesElsewhere else { return [] }
    return Settings.above(folders).map { RegistrationParams.Files(ConfigurationFile.name, base: $0) }
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
    guard let awaited = settings.awaited, id == awaited.id else { return }
    settings.awaited = nil
    guard let answer = result?.array, let everywhere = answer.first else { return }
    settings.clientByFolder = [:]
    for (folder, json) in zip(awaited.folders, answer.dropFirst()) { settings.clientByFolder[folder] = read(json) }
    take(everywhere)
  }

  private func askForSettings() {
    guard client.answersConfiguration else { return }
    settings.awaited = (ask(.configuration, ConfigurationParams(folders: settings.folders)), settings.folders)
  }

  private func take(_ json: JSON) {
    settings.client = read(json)
    let before = languages.language
    if settings.isProvisional {
      settings.isProvisional = false
      settings.initialization = Configuration()
      languages.initialization = nil
    }
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
    publishFaultsOfSettings()
  }

  /// Settles what counts for a document; whether that has changed.
  @discardableResult
  func configure(_ document: Document) -> Bool {
    document.languageOfFolder = settings.clientByFolder.isEmpty ? nil : settings.client(for: document.uri).language
    let configuration = settings.configuration(of: document.uri)
    guard configuration != document.configuration else { return false }
    document.configuration = configuration
    return true
  }
}
