/// Which source file uses which: by the types that one declares at its top level and the other names, and by the members that one adds to
/// a type of another file and the other calls.
struct SourceGraph {
  static let shared = SourceGraph()

  /// The files that declare a type, by module and name.
  private var types: [String: Set<String>] = [:]
  /// The files that add a member to a type that is declared elsewhere, by module and name.
  private var members: [String: Set<String>] = [:]
  /// The words of each file's code.
  private var words: [String: Set<String>] = [:]

  private init() {
    for path in Checkout.sources {
      let code = Self.code((try? Checkout.text(path)) ?? "")
      words[path] = Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
      var extended: String?
      for line in code.split(separator: "\n") {
        let tokens = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        let isNested = line.hasPrefix(" ")
        if !isNested { extended = nil }
        guard !tokens.contains("private"), !tokens.contains("fileprivate") else { continue }
        if !isNested, let keyword = tokens.firstIndex(where: { ["struct", "class", "enum", "protocol", "typealias"].contains($0) }),
          tokens.prefix(keyword).allSatisfy({ ["package", "public", "final", "indirect"].contains($0) }), keyword + 1 < tokens.count
        {
          types["\(path.module).\(tokens[keyword + 1])", default: []].insert(path)
        } else if !isNested, tokens.first == "extension", tokens.count > 1 {
          extended = tokens[1]
        } else if isNested, line.hasPrefix("  "), !line.hasPrefix("   "), extended != nil,
          let keyword = tokens.firstIndex(where: { ["let", "var", "func"].contains($0) }), keyword + 1 < tokens.count
        {
          members["\(path.module).\(tokens[keyword + 1])", default: []].insert(path)
        }
      }
    }
  }

  /// The other files of its module that a file uses, each with the word that says so.
  func uses(of path: String) -> [String: String] {
    var uses: [String: String] = [:]
    for word in words[path] ?? [] {
      let declaring = types["\(path.module).\(word)"] ?? []
      if !declaring.contains(path) { for other in declaring { uses[other] = word } }
      // A member that several files add tells nothing.
      guard let adding = members["\(path.module).\(word)"], adding.count == 1, !adding.contains(path), Self.isTelling(word) else {
        continue
      }
      for other in adding where uses[other] == nil { uses[other] = word }
    }
    return uses
  }

  /// The other rooms that a room's files name types of, each with a file and the word that says so.
  func uses(ofRoom room: String) -> [String: [String]] {
    var uses: [String: [String]] = [:]
    for path in words.keys where path.room == room {
      for word in words[path] ?? [] {
        let declaring = types["\(path.module).\(word)"] ?? []
        if declaring.contains(path) || declaring.contains(where: { $0.room == room }) { continue }
        for other in declaring { uses[other.room, default: []].append("\(path.stem) names \(word)") }
      }
    }
    return uses
  }

  /// The sets of files that can be reached from one another, those of one file left out.
  func knots(of paths: [String]) -> [[String]] {
    let inside = Set(paths)
    let edges = Dictionary(uniqueKeysWithValues: paths.map { ($0, uses(of: $0).keys.filter(inside.contains)) })
    func reached(from path: String) -> Set<String> {
      var reached: Set<String> = []
      var next = edges[path] ?? []
      while let other = next.popLast() { if reached.insert(other).inserted { next += edges[other] ?? [] } }
      return reached
    }
    let reach = Dictionary(uniqueKeysWithValues: paths.map { ($0, reached(from: $0)) })
    var knots: [[String]] = []
    var taken: Set<String> = []
    for path in paths where !taken.contains(path) && reach[path]?.contains(path) ?? false {
      let knot = paths.filter { reach[path]?.contains($0) ?? false && reach[$0]?.contains(path) ?? false }
      taken.formUnion(knot)
      knots.append(knot)
    }
    return knots
  }

  /// Whether a member's name is long enough not to be a local variable's as well.
  private static func isTelling(_ name: String) -> Bool { name.count >= 12 }

  /// A text without comments and without what stands between quotation marks.
  static func code(_ text: String) -> String {
    var code = ""
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let pieces = line.components(around: "\"\"\"")
      if pieces.count > 1 {
        if !isInBlock { code += pieces[0] }
        isInBlock = pieces.count % 2 == 0 ? !isInBlock : isInBlock
        code += "\n"
        continue
      }
      if isInBlock { continue }
      code += withoutStrings(line) + "\n"
    }
    return code
  }

  private static func withoutStrings(_ line: Substring) -> String {
    var result = ""
    var depth = 0
    var isInString = false
    var previous: Character = " "
    for character in line {
      if isInString, previous == "\\", character == "(" {
        depth = 1
        isInString = false
      } else if depth > 0, character == "(" {
        depth += 1
      } else if depth > 0, character == ")" {
        depth -= 1
        if depth == 0 { isInString = true }
      } else if character == "\"", previous != "\\", depth == 0 {
        isInString.toggle()
      } else if character == "/", previous == "/", !isInString {
        return String(result.dropLast())
      }
      if !isInString { result.append(character == "\"" ? " " : character) }
      previous = previous == "\\" && character == "\\" ? " " : character
    }
    return result
  }
}

extension Substring {
  /// The pieces of a line around a mark.
  fileprivate func components(around mark: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while let range = rest.firstRange(of: mark) {
      pieces.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return pieces + [rest]
  }
}
