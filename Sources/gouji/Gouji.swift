#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@main
enum Gouji {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "lsp" { exit(LSPCommand.run(Array(CommandLine.arguments.dropFirst(2)))) }
  }
}
