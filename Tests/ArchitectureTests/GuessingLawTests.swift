import LanguageServerProtocol
import ReportAnalysis
import ReportFormat
import ReportSyntax
import Testing

/// A newcomer guesses the file for a behaviour from its name; these laws hold the guesses true.
@Suite struct GuessingLawTests {
  private func camel(_ words: some StringProtocol) -> String {
    words.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test func aRuleIsTheFileOfItsName() throws {
    let files = Checkout.files(in: "Sources/ReportAnalysis/Rules", endings: [".swift"]).map(\.stem)
    #expect(files.sorted() == Rules.all.map { camel($0.id) }.sorted())
    for rule in Rules.all {
      let text = try Checkout.text("Sources/ReportAnalysis/Rules/\(camel(rule.id)).swift")
      let member = camel(rule.id).prefix(1).lowercased() + camel(rule.id).dropFirst()
      #expect(text.contains("static let \(member) = Rule(") && text.contains("id: \"\(rule.id)\""))
    }
    #expect(Set(Rules.all.map(\.id)).count == Rules.all.count)
  }

  @Test func anEditionIsTheFileOfItsYear() {
    for edition in Edition.allCases { #expect(Checkout.sources.contains("Sources/ReportFormat/Edition\(edition.rawValue).swift")) }
  }

  @Test func aLayoutIsReadByTheParserOfItsName() {
    let parsers: [Layout: String] = [
      .pipes: "PipeTableParser", .tabs: "TabTableParser", .cellPerLine: "CellPerLineParser", .html: "HTMLTableParser",
      .flowing: "FlowingTextParser",
    ]
    for layout in Layout.allCases { #expect(Checkout.sources.map(\.stem).contains(parsers[layout] ?? "none")) }
  }

  @Test func anEditorFeatureIsTheFileOfItsMethod() {
    let names = [
      "textDocument/completion": "Completion", "textDocument/hover": "Hover", "textDocument/codeAction": "CodeAction",
      "textDocument/documentSymbol": "DocumentSymbol", "textDocument/foldingRange": "FoldingRange",
      "textDocument/semanticTokens/full": "SemanticToken", "textDocument/documentHighlight": "DocumentHighlight",
      "textDocument/definition": "Definition", "textDocument/references": "References", "textDocument/inlayHint": "InlayHint",
      "workspace/executeCommand": "ExecuteCommand",
    ]
    for (method, name) in names {
      #expect(ClientMethod(rawValue: method) != nil)
      #expect(Checkout.sources.contains { $0.hasPrefix("Sources/ReportFeatures/\(name)") })
      #expect(Checkout.sources.contains("Sources/LanguageServer/Handlers\(name).swift"))
      #expect(Checkout.tests.contains { $0.hasPrefix("Tests/ReportFeaturesTests/") && $0.stem.contains(name) })
      #expect(Checkout.tests.contains("Tests/LanguageServerTests/Handlers\(name)Tests.swift"))
    }
  }

  @Test func aSubcommandIsTheFileOfItsName() throws {
    let names = ["LSP", "Check", "Format", "Import", "Export", "New", "Explain", "Rules", "Help"]
    for name in names { #expect(Checkout.sources.contains("Sources/gouji/\(name)Command.swift")) }
    let commands = Checkout.files(in: "Sources/gouji", endings: ["Command.swift"]).map(\.stem).filter { $0 != "Subcommand" }
    #expect(commands.sorted() == names.map { "\($0)Command" }.sorted())
  }
}
