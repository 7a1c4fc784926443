import Testing
@testable import LanguageServerProtocol
