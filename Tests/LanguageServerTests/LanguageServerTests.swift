import Testing
@testable import LanguageServer
