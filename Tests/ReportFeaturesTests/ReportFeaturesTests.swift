import Testing
@testable import ReportFeatures
