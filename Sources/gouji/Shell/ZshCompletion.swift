import ReportForm

/// What zsh loads to complete command lines of the tool, with what each option does beside it.
struct ZshCompletion {
  let subcommands: [Subcommand]
  let language: Language

  var text: String {
    let list = subcommands.map { "    '\($0.name):\(Self.escaped($0.summary.text(in: language)))'" }.joined(separator: "\n")
    return """
      #compdef gouji
      # gouji completions zsh
      _gouji_severities() {
        if compset -P '*='; then compadd -- \(CommandOption.severities.levels.joined(separator: " "))
        else compadd -q -S = -- \(CommandOption.severities.rules.joined(separator: " ")); fi
      }
      _gouji() {
        local -a commands
        commands=(
      \(list)
        )
        local index command=
        for ((index = 2; index < CURRENT; index++)); do
          if [[ ${words[index]} != -* ]]; then command=${words[index]}; break; fi
        done
        if [[ -z $command ]]; then
          _describe -t commands 'gouji' commands
          return
        fi
        shift index-1 words
        (( CURRENT -= index - 1 ))
        case $command in
      \(subcommands.map(cases).joined(separator: "\n"))
        esac
      }
      if [[ $funcstack[1] == _gouji ]]; then _gouji "$@"; else compdef _gouji gouji; fi

      """
  }

  private func cases(_ subcommand: Subcommand) -> String {
    var arguments = subcommand.options.flatMap { option in
      option.names.map { "'*\($0)[\(Self.escaped(option.line(in: language)))]\(value(of: option))'" }
    }
    switch subcommand.words(among: subcommands) {
    case nil: arguments.append("'*:file:_files'")
    case let words?: if !words.isEmpty { arguments.append("'*:word:(\(words.map(Self.word).joined(separator: " ")))'") }
    }
    return "    \(subcommand.name)) _arguments \(arguments.joined(separator: " \\\n      ")) ;;"
  }

  private func value(of option: CommandOption) -> String {
    guard let placeholder = option.placeholder else { return "" }
    let title = Self.escaped(placeholder.text(in: language))
    if option.takesSeverity { return ":\(title):_gouji_severities" }
    if let words = option.words { return ":value:(\(words.map(Self.word).joined(separator: " ")))" }
    return option.takesPath ? ":\(title):_files" : ":\(title):"
  }

  /// A word in a list of words.
  private static func word(_ word: String) -> String { escaped(word).replacing(" ", with: "\\ ") }

  /// A text within single quotes, in which brackets and colons would mean something.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case "[", "]", "(", ")", "\\": result += "\\\(character)"
      case ":": result += "\\:"
      default: result.append(character)
      }
    }
    return result
  }
}
