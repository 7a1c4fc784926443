import LanguageServerProtocol
import ReportForm
import ReportSyntax

extension Server {
  /// `initialize`: settles with the client what each can do.
  func initialize(_ params: InitializeParams) -> InitializeResult {
    state = .running
    client = params.capabilities
    ruleReference = client.opensCodeDescription ? params.ruleReference : nil
    wantsVerdict = params.wantsVerdict
    listsFindings = params.listsFindings
    pullsDiagnostics = client.pullsDiagnostics && !params.wantsPublishing
    showsHoverBesideFindings = params.showsHoverBesideFindings
    clientCommands = params.clientCommands
    let encodings = [params.positionEncoding].compactMap { $0 } + client.positionEncodings
    encoding = encodings.lazy.compactMap(PositionEncoding.init(rawValue:)).first ?? .utf16
    languages.locale = Language(locale: params.locale)
    takeFolders(params.folders)
    settings.initialization = read(params.settings)
    settings.isProvisional = params.settingsAreProvisional
    languages.initialization = settings.initialization.language
    if let process = ClientProcess(id: params.processID) { clientProcess = process }
    return capabilities
  }
}
