import ReportForm

/// What bash sources to complete command lines of the tool.
struct BashCompletion {
  let subcommands: [Subcommand]

  var text: String {
    let names = subcommands.map(\.name)
    var values = ""
    for subcommand in subcommands {
      for option in subcommand.options {
        let pattern = option.names.map { "\"\(subcommand.name) \($0)\"" }.joined(separator: "|")
        if option.takesSeverity {
          let (rules, levels) = CommandOption.severities
          values += "    \(pattern)) _gouji_words \(Self.quoted(rules.map { $0 + "=" })); compopt -o nospace 2>/dev/null; return ;;\n"
          let ended = option.names.map { "\"\(subcommand.name) \($0)=\"" }.joined(separator: "|")
          values += "    \(ended)) _gouji_words \(Self.quoted(levels)); return ;;\n"
        } else if let words = option.words {
          values += "    \(pattern)) _gouji_words \(Self.quoted(words)); return ;;\n"
        } else if option.takesPath || option.placeholder != nil {
          values += "    \(pattern)) _gouji_files; return ;;\n"
        }
      }
    }
    var options = ""
    for subcommand in subcommands {
      let all = subcommand.options.flatMap(\.names) + ["--help"]
      options += "    \(subcommand.name))\n      if [[ $current == -* ]]; then _gouji_words \(Self.quoted(all))\n"
      switch subcommand.words(among: subcommands) {
      case nil: options += "      else _gouji_files; fi ;;\n"
      case let words?: options += "      else _gouji_words \(Self.quoted(words)); fi ;;\n"
      }
    }
    return """
      # gouji completions bash
      _gouji_words() {
        local word IFS=$'\\n'
        COMPREPLY=()
        for word; do [[ $word == "$current"* ]] && COMPREPLY+=("$word"); done
      }
      _gouji_files() {
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$current"))
      }
      _gouji() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= word sign=0
        # Bash takes --option=value and rule=level apart at the sign.
        if [[ $current == = ]]; then current= sign=$COMP_CWORD; elif [[ $previous == = ]]; then sign=$((COMP_CWORD - 1)); fi
        if ((sign > 3)) && [[ ${COMP_WORDS[sign - 1]} != -* ]]; then
          previous=${COMP_WORDS[sign - 2]}=
          [[ $previous == == ]] && previous=${COMP_WORDS[sign - 3]}=
        elif ((sign > 0)); then
          previous=${COMP_WORDS[sign - 1]}
        fi
        for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
          case $word in \(names.joined(separator: "|"))) command=$word; break ;; esac
        done
        case "$command $previous" in
      \(values.dropLast())
        esac
        case $command in
          '') _gouji_words \(Self.quoted(names + ["--help", "--version", "--language"])) ;;
      \(options.dropLast())
        esac
      }
      complete -F _gouji gouji

      """
  }

  /// Words as bash reads them, whatever is in them.
  private static func quoted(_ words: [String]) -> String {
    words.map { word in word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? word : "'\(word.replacing("'", with: "'\\''"))'" }
      .joined(separator: " ")
  }
}
