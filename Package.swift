// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func module(_ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(of name: String, also dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "gouji",
  products: [.executable(name: "gouji", targets: ["gouji"])],
  targets: [
    module("ReportSyntax"),
    module("ReportFormat"),
    module("ReportAnalysis", uses: ["ReportSyntax", "ReportFormat"], exclude: ["Rules/README.md"]),
    module("ReportFeatures", uses: ["ReportSyntax", "ReportFormat", "ReportAnalysis"]),
    module("LanguageServerProtocol"),
    module("LanguageServer", uses: ["ReportSyntax", "ReportAnalysis", "ReportFeatures", "LanguageServerProtocol"]),
    .executableTarget(
      name: "gouji", dependencies: ["ReportSyntax", "ReportFormat", "ReportAnalysis", "LanguageServerProtocol", "LanguageServer"],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["ReportSyntax", "ReportFormat", "ReportAnalysis"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "ReportSyntax"),
    tests(of: "ReportFormat"),
    tests(of: "ReportAnalysis", also: ["ReportSyntax", "ReportFormat"]),
    tests(of: "ReportFeatures", also: ["ReportSyntax", "ReportFormat", "ReportAnalysis"]),
    tests(of: "LanguageServerProtocol"),
    tests(of: "LanguageServer", also: ["LanguageServerProtocol", "ReportSyntax", "ReportAnalysis", "ReportFeatures"]),
    .testTarget(
      name: "GoujiTests",
      dependencies: ["TestSupport", "gouji", "ReportSyntax", "ReportFormat", "ReportAnalysis", "LanguageServerProtocol"],
      swiftSettings: strict),
    .testTarget(name: "EditorTests", exclude: ["neovim.lua"], swiftSettings: strict),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["ReportSyntax", "ReportFormat", "ReportAnalysis", "LanguageServerProtocol"],
      swiftSettings: strict),
  ]
)
