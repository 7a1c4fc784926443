import ReportForm

/// The options by which the commands over many reports choose what they read.
enum CollectionOptions {
  static let choosing = [
    CommandOption.exclude,
    CommandOption(
      "--files-from", .file, "还读这个文件里列出的路径，一行一个；- 是标准输入，用作别的程序的管道",
      "also read the paths listed in this file, one per line; - is standard input, as in a pipe"),
    CommandOption(
      "--previous", .file, "核对时与这份上年报告比，或在这个文件夹里找同一机关的",
      "compare with this report for last year, or find the same body's in this folder"),
    CommandOption(
      "--severity", .other(Localized("规则=级别", "RULE=LEVEL")), "改一条规则的级别：off（不查）、error、warning、information、hint；可以写几次",
      "change the level of a rule: off, error, warning, information or hint; may be repeated"),
    CommandOption("--select", .rules, "只查这些规则，用逗号隔开", "check only these rules, separated by commas"),
    CommandOption("--ignore", .rules, "不查这些规则", "do not check these rules"),
  ]
}
