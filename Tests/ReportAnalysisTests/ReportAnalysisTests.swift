import Testing
@testable import ReportAnalysis
