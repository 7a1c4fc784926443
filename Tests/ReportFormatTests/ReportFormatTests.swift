import Testing
@testable import ReportFormat
