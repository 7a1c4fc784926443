import ReportForm

/// The manual page, as man reads it: every subcommand with its options.
struct ManPage {
  let subcommands: [Subcommand]
  let version: String
  let language: Language

  var text: String {
    var page = "'\\\" -*- coding: utf-8 -*-\n.TH GOUJI 1 \"\" \"gouji \(version)\"\n.ad l\n.nh\n"
    page += section("名称", "NAME") + "gouji \\- " + Self.escaped(summary) + "\n"
    page += section("用法", "SYNOPSIS") + ".B gouji\n" + Self.escaped(language.say("子命令 …", "SUBCOMMAND …")) + "\n"
    page += section("子命令", "COMMANDS")
    for subcommand in subcommands {
      page += ".SS " + Self.escaped(subcommand.name) + "\n" + Self.paragraphs(subcommand.purpose.text(in: language))
      for option in subcommand.options {
        page += ".TP\n.B " + Self.escaped(option.usage(in: language)) + "\n" + Self.lines(option.meaning.text(in: language))
      }
      if let closing = subcommand.closing { page += ".PP\n" + Self.paragraphs(closing.text(in: language)) }
    }
    return page
  }

  private var summary: String {
    language.say(
      "核对政府信息公开工作年度报告，看数字是否相符、格式是否合规", "checks the figures and the form of annual reports on government information disclosure")
  }

  private func section(_ chinese: String, _ english: String) -> String { ".SH " + language.say(chinese, english) + "\n" }

  /// Paragraphs, whose lines stay lines.
  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ".PP\n" : escaped(String($0)) + "\n.br\n" }.joined()
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { escaped(String($0)) + "\n" }.joined(separator: ".br\n")
  }

  /// A line in which nothing is a command.
  private static func escaped(_ line: String) -> String {
    let text = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") || text.hasPrefix(" ") ? "\\&" + text : text
  }
}
