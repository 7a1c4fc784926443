// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// What is tested, optimized and with every assertion where all tests are run: most of their time is spent in it.
let tested: [SwiftSetting] =
  Context.environment["GOUJI_OPTIMIZED"] == nil
  ? strict : strict + [.unsafeFlags(["-O", "-wmo", "-num-threads", "2", "-assert-config", "Debug"])]

/// What each module may use; the compiler forbids everything else.
let arrows: KeyValuePairs<String, [String]> = [
  "CharacterSets": [],
  "OfficeDocument": [],
  "ReportSyntax": [],
  "ReportForm": [],
  "ReportReading": ["ReportSyntax", "ReportForm"],
  "ReportAnalysis": ["ReportSyntax", "ReportForm", "ReportReading"],
  "ReportWriting": ["ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis", "JSONText"],
  "ReportFeatures": ["ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis", "ReportWriting"],
  "JSONText": [],
  "ReportFolder": ["ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis", "JSONText", "CharacterSets", "OfficeDocument"],
  "LanguageServerProtocol": ["JSONText"],
  "LanguageServer": [
    "ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis", "ReportFeatures", "JSONText", "ReportFolder",
    "LanguageServerProtocol",
  ],
]

/// What the tool uses.
let tool = [
  "ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis", "ReportWriting", "JSONText", "CharacterSets", "OfficeDocument",
  "ReportFolder",
  "LanguageServer",
]

/// Documents among the sources.
let pages = ["ReportAnalysis": "Rules/README.md", "LanguageServer": "README.md"]

let modules = arrows.map { name, uses in
  Target.target(
    name: name, dependencies: uses.map { .byName(name: $0) }, exclude: pages[name].map { [$0] } ?? [],
    swiftSettings: tested)
}

/// What tests may use besides the module that they are of: whole reports are read, judged and written.
let report = ["TestSupport", "ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis", "ReportWriting"]

let tests = arrows.map { name, uses in
  Target.testTarget(
    name: "\(name)Tests", dependencies: Set([name, "JSONText"] + report + uses).sorted().map { .byName(name: $0) }, swiftSettings: strict)
}

let package = Package(
  name: "gouji",
  products: [.executable(name: "gouji", targets: ["gouji"])],
  targets: modules + tests + [
    .executableTarget(name: "gouji", dependencies: tool.map { .byName(name: $0) }, swiftSettings: tested),
    .target(
      name: "TestSupport", dependencies: ["ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis"], path: "Tests/TestSupport",
      swiftSettings: tested),
    .testTarget(name: "GoujiTests", dependencies: (["gouji", "TestSupport"] + tool).map { .byName(name: $0) }, swiftSettings: strict),
    .testTarget(name: "EditorTests", exclude: ["neovim.lua"], swiftSettings: strict),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["ReportSyntax", "ReportForm", "ReportReading", "ReportAnalysis", "LanguageServerProtocol", "LanguageServer"],
      swiftSettings: strict),
  ]
)
