import Testing
@testable import ReportSyntax
