import LanguageServerProtocol
import ReportAnalysis
import ReportForm
import ReportSyntax
import Testing

/// A newcomer guesses the file for a behaviour from its name; these laws hold the guesses true.
@Suite struct GuessingLawTests {
  private func camel(_ words: some StringProtocol) -> String {
    words.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test func aRuleIsTheFileOfItsName() throws {
    // The list of rules and what a rule is stand in the folder itself, the rules in its rooms.
    let files = Checkout.files(in: "Sources/ReportAnalysis/Rules", endings: [".swift"]).filter { $0.split(separator: "/").count == 5 }
    #expect(files.map(\.stem).sorted() == Rules.all.map { camel($0.id) }.sorted())
    for rule in Rules.all {
      let text = try Checkout.text(try #require(files.first { $0.stem == camel(rule.id) }))
      let member = camel(rule.id).prefix(1).lowercased() + camel(rule.id).dropFirst()
      #expect(text.contains("static let \(member) = Rule(") && text.contains("id: \"\(rule.id)\""))
    }
    #expect(Set(Rules.all.map(\.id)).count == Rules.all.count)
  }

  /// A reader meets what a rule does before the examples of it.
  @Test func aRulesCheckStandsBeforeItsExamples() throws {
    for path in Checkout.files(in: "Sources/ReportAnalysis/Rules", endings: [".swift"]) where path.split(separator: "/").count == 5 {
      let text = try Checkout.text(path)
      let check = try #require(text.range(of: "    check: {"), "\(path)")
      let examples = try #require(text.range(of: "  private static let examples: [Example] = ["), "\(path)")
      #expect(check.upperBound < examples.lowerBound, "\(path)")
    }
  }

  @Test func anEditionIsTheFileOfItsYear() {
    for year in Edition.Year.allCases { #expect(Checkout.sources.contains("Sources/ReportForm/Editions/Edition\(year.rawValue).swift")) }
  }

  @Test func aLayoutIsReadByTheParserOfItsName() {
    let parsers: [Layout: String] = [
      .pipes: "PipeTableParser", .tabs: "TabTableParser", .cellPerLine: "CellPerLineParser", .html: "MarkupParser",
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
      "textDocument/codeLens": "CodeLens", "textDocument/selectionRange": "SelectionRange",
      "textDocument/documentLink": "DocumentLink", "workspace/symbol": "WorkspaceSymbol",
      "textDocument/prepareCallHierarchy": "CallHierarchy",
      "workspace/executeCommand": "ExecuteCommand", "textDocument/inlineCompletion": "InlineCompletion",
      "textDocument/signatureHelp": "SignatureHelp", "textDocument/rename": "Rename",
      "textDocument/linkedEditingRange": "LinkedEditingRange",
    ]
    for (method, name) in names {
      #expect(ClientMethod(rawValue: method) != nil)
      let feature = name == "ExecuteCommand" ? "EditorCommand" : name
      #expect(Checkout.sources.contains { $0.hasPrefix("Sources/ReportFeatures/") && $0.stem.hasPrefix(feature) }, "\(name)")
      #expect(Checkout.sources.contains("Sources/LanguageServer/Handlers/\(name).swift"), "\(name)")
      #expect(Checkout.tests.contains { $0.hasPrefix("Tests/ReportFeaturesTests/") && $0.stem.contains(feature) }, "\(name)")
      #expect(Checkout.tests.contains("Tests/LanguageServerTests/Handlers/\(name)Tests.swift"), "\(name)")
    }
  }

  @Test func aSubcommandIsTheFileOfItsName() throws {
    let names = [
      "LSP", "Check", "Format", "Import", "Export", "New", "Explain", "Rules", "Completions", "Man", "Help", "Debug", "Table", "Rollup",
      "Summary",
    ]
    let commands = Checkout.files(in: "Sources/gouji", endings: ["Command.swift"]).map(\.stem).filter { $0 != "Subcommand" }
    #expect(commands.sorted() == names.map { "\($0)Command" }.sorted())
  }
}
