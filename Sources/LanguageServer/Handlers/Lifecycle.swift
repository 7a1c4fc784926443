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
    showsHoverBesideFindings = params.showsHoverBesideFindings
    encoding = client.positionEncodings.lazy.compactMap(PositionEncoding.init(rawValue:)).first ?? .utf16
    languages.locale = Language(locale: params.locale)
    settings.folder = params.folder.flatMap(FileURI.path(of:))
    settings.initialization = read(params.settings)
    languages.initialization = settings.initialization.language
    if let process = ClientProcess(id: params.processID) { clientProcess = process }
    return capabilities
  }
}
