import Testing

@testable import LanguageServer

@Suite struct OptionsTests {
  @Test func readsBothForms() {
    for arguments in [["--stdio", "--clientProcessId", "12", "--log-level", "info"], ["--clientProcessId=12", "--log-level=info"]] {
      let options = Options(arguments)
      #expect(options.clientProcess?.id == 12)
      #expect(options.logLevel == .info)
      #expect(options.remarks.isEmpty)
    }
    #expect(Options(["--verbose"]).logLevel == .debug)
    #expect(Options(["--language", "en"]).language == .english)
  }

  @Test(arguments: [
    ["--nonsense"], ["x"], [""], ["="], ["--clientProcessId"], ["--clientProcessId", "0"], ["--clientProcessId=-3"],
    ["--clientProcessId=99999999999"], ["--log-level", "loud"], ["--language", "fr"],
  ])
  func whatIsNotUnderstoodIsRemarkedOn(arguments: [String]) {
    let options = Options(arguments)
    #expect(options.remarks.count == 1)
    #expect(options.clientProcess == nil)
  }
}
