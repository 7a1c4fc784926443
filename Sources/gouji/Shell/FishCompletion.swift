import ReportForm

/// What fish reads to complete command lines of the tool, with what each option does beside it.
struct FishCompletion {
  let subcommands: [Subcommand]
  let language: Language

  var text: String {
    let (rules, levels) = CommandOption.severities
    var lines = [
      "# gouji completions fish", "function __gouji_severities",
      "  set -l token (string replace -r -- '^--severity=' '' (commandline -ct))", "  if string match -q -- '*=*' $token",
      "    printf '%s\\n' (string split -m 1 -- = $token)[1]={\(levels.joined(separator: ","))}", "  else",
      "    printf '%s=\\n' \(rules.joined(separator: " "))", "  end", "end", "complete -c gouji -f",
    ]
    for subcommand in subcommands {
      lines.append(
        "complete -c gouji -n __fish_use_subcommand -a \(subcommand.name) -d \(Self.quoted(subcommand.summary.text(in: language)))")
      let condition = "-n '__fish_seen_subcommand_from \(subcommand.name)'"
      for option in subcommand.options {
        var line = "complete -c gouji \(condition)"
        for name in option.names { line += name.hasPrefix("--") ? " -l \(name.dropFirst(2))" : " -s \(name.dropFirst())" }
        if option.takesSeverity {
          line += " -x -a '(__gouji_severities)'"
        } else if let words = option.words {
          line += " -x -a \(Self.quoted(words.map(Self.word).joined(separator: " ")))"
        } else if option.placeholder != nil {
          line += option.takesPath ? " -r -F" : " -x"
        }
        lines.append(line + " -d \(Self.quoted(option.line(in: language)))")
      }
      switch subcommand.words(among: subcommands) {
      case nil: lines.append("complete -c gouji \(condition) -F")
      case let words?:
        if !words.isEmpty { lines.append("complete -c gouji \(condition) -a \(Self.quoted(words.map(Self.word).joined(separator: " ")))") }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text as one word.
  private static func quoted(_ text: String) -> String { "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'" }

  /// A word in a list of words.
  private static func word(_ word: String) -> String { word.replacing(" ", with: "\\ ") }
}
