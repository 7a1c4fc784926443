import LanguageServer
@main
enum Gouji {
  static func main() {}
}
