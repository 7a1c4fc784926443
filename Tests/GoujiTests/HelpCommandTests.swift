import Foundation
import Testing

@Suite struct HelpCommandTests {
  private static let options = [
    "check": [
      "--select", "--ignore", "--exclude", "--stdin-filename", "--statistics", "--exit-zero",
      "--format", "--fail-on", "--color", "--language",
    ],
    "format": ["--check", "--diff", "--edition", "--config", "--color", "--language"],
    "new": ["--year", "--body", "--zeros", "--language"],
    "export": ["--format", "--language"], "rules": ["--format", "--language"], "explain": ["--language"],
    "lsp": ["--language", "--clientProcessId", "--log-level", "--stdio"], "help": [],
  ]

  @Test(arguments: options.keys.sorted(), ["zh", "en"]) func ofASubcommand(name: String, language: String) throws {
    let help = try Tool.run(["help", name, "--language", language])
    #expect(help.output.hasPrefix("gouji \(name)"))
    #expect(help.status == 0)
    for option in Self.options[name] ?? [] { #expect(help.output.contains("  \(option)")) }
    #expect(try Tool.run([name, "--help", "--language", language]).output == help.output)
    #expect(try Tool.run([name, "-h", "--language=\(language)"]).output == help.output)
    #expect(help.output.contains("。") == (language == "zh"))
  }

  @Test(arguments: ["zh", "en"]) func ofTheWhole(language: String) throws {
    let help = try Tool.run(["--help", "--language", language])
    #expect(help.status == 0)
    for name in Self.options.keys { #expect(help.output.contains("\n  \(name) ")) }
    #expect(try Tool.run(["help", "--language", language]).output == help.output)
    let nothing = try Tool.run(["--language", language])
    #expect(nothing.errors == help.output)
    #expect(nothing.output == "")
    #expect(nothing.status == 2)
  }

  @Test func noArguments() throws {
    let outcome = try Tool.run([])
    #expect(outcome.errors.contains("用法：gouji 子命令"))
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }

  @Test func theVersionIsTheServersToo() throws {
    let version = try Tool.run(["--version"])
    #expect(version.output == "gouji 0.1.0\n")
    #expect(version.status == 0)
    let messages = [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#, #"{"jsonrpc":"2.0","method":"exit"}"#,
    ]
    let server = try Tool.run(["lsp"], input: messages.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined())
    #expect(server.output.contains(#""version":"0.1.0""#))
    #expect(server.status == 0)
  }
}
