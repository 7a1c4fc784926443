import ReportAnalysis
import ReportForm

/// What the help, the completions and the manual page say of `check`.
enum CheckHelp {
  static let purpose = Localized(
    """
    gouji check 路径…

    检查年度报告：合计是否相符，行、表、标题是否与规定的格式一致。
    路径可以是文件、文件夹（检查其中的 .md、.markdown、.txt、.html、.htm、.docx、.xlsx，不是年度报告的跳过）或 -（标准输入）。
    .doc、.wps、.rtf、.odt、.et、.xls 要用到 LibreOffice，.pdf 要用到 pdftotext，指名时才读。文档里的问题指到表、行、栏或段。
    """,
    """
    gouji check PATH…

    Checks annual reports: whether totals tie, and rows, tables and headings are those of the form.
    PATH is a file, a folder (its .md, .markdown, .txt, .html, .htm, .docx and .xlsx; what is no report is passed over) or -
    (standard input). .doc, .wps, .rtf, .odt, .et and .xls take LibreOffice, .pdf takes pdftotext, and are read where they are named.
    Findings in documents point to table, row and column or paragraph.
    """)

  static let options = choosing + telling + comparing + [.config, .colour, language]

  private static let choosing = [
    CommandOption(
      "--select", .rules, "只查这些规则：编号或名称，用逗号隔开；也可以写 勾稽、格式、正文、上年 四组，或 all（全部）",
      "ask these rules only: ids or names with commas between them; the groups sums, form, text and years, or all"),
    CommandOption("--ignore", .rules, "不查这些规则，写法同上；比 --select 优先", "do not ask these, written alike; they come before --select"),
    CommandOption(
      "--severity", .other(Localized("规则=级别", "RULE=LEVEL")), "改一条规则的级别：off（不查）、error、warning、information、hint；可以写几次",
      "how grave a rule is: off (not asked), error, warning, information, hint; may be repeated"),
    CommandOption.exclude,
    CommandOption(
      "--files-from", .file, "还检查这个文件里列出的路径，一行一个；- 是标准输入",
      "also check the paths that this file lists, one a line; - is the standard input"),
    CommandOption(
      "--stdin-filename", .file, "标准输入（-）里的报告叫这个名字：按它找设置和上年报告",
      "what the report on the standard input (-) is called: settings and last year's report are looked for by it"),
    CommandOption(
      "--fix", "把有把握的改好，写回文件，再列出剩下的；标准输入（-）改好的全文写到标准输出，其余写到标准错误",
      """
      make the repairs that are certain, in the files, and list what is left; of the standard input (-)
      the repaired text goes to the output, all else to the error stream
      """),
    CommandOption(
      "--diff", "只显示 --fix 会怎样改（可以交给 patch -p0），什么也不写",
      "only show what --fix would change (for patch -p0), and write nothing"),
    CommandOption(
      "--annotate", .file, "另存一份加了批注的 Word 文档，每个问题一条；已有的文件用 --force 才替换",
      "write the Word document once more with a comment at each finding; a file that is there is replaced only with --force"),
    CommandOption("--force", "用 --annotate 时替换已有的文件", "with --annotate: replace the file where there is one"),
    CommandOption(
      "--add-ignores", "在有问题的地方加上忽略的注释，理由留待填写；写明理由以前不起作用；加 --diff 只显示",
      "add a comment at each finding that silences it, with the reason to fill in, before which it counts as nothing; --diff only shows"),
  ]

  private static let telling = [
    CommandOption(
      "--format", .words(FormatName.allCases.map(\.rawValue)),
      """
      给人看的：text（默认）、concise 一处一行、grouped 按文件；给程序用的：json、jsonl 一个文件一行、github、gitlab、
      sarif（2.1.0）、junit、csv
      """,
      """
      for a reader text (default), concise (a line each), grouped (by file); for programs json, jsonl (a line for each
      file), github, gitlab, sarif (2.1.0), junit, csv
      """),
    CommandOption(
      "--output", .file, short: "-o", "写到这个文件；已有的会被替换", "write the findings to this file, in the place of what is there"),
    CommandOption("--statistics", "最后按规则、文件夹、文件列出各有多少", "count by rule, folder and file at the end"),
    CommandOption("--quiet", short: "-q", "只列问题，不写总结和进度", "only findings: no summary and no progress"),
    CommandOption(
      "--fail-on", .words(CheckCommand.FailOn.allCases.map(\.rawValue)), "有这一级或更严重的问题时退出码为 1；默认 error",
      "exit with 1 at findings of this level or graver (default error)"),
    CommandOption("--exit-zero", "有问题也以 0 退出；文件、设置有误仍是 2", "exit with 0 whatever is found; trouble with files or settings is 2 still"),
  ]

  private static let comparing = [
    CommandOption(
      "--baseline", .file, "这个文件里记下的已知问题不再列出，行移动了也认得", "do not tell the known findings of this file, wherever their lines have moved"),
    CommandOption("--write-baseline", .file, "把现有的问题作为已知的记到这个文件，不列出", "note all findings in this file as known, and tell none"),
    CommandOption("--watch", "文件一有改动就再检查一遍，直到按 Ctrl-C", "check again whenever a file changes, until Ctrl-C"),
    CommandOption.edition,
    CommandOption(
      "--previous", .other(Localized("文件|文件夹", "FILE|FOLDER")),
      """
      与这份上年报告核对，或在这个文件夹里找同一机关的；默认在报告旁边、附近以年份命名的文件夹和一起检查的文件里找
      """,
      """
      compare with this report of last year, or with the same body's in this folder; by default it is looked for beside
      the report, in folders near it that are named by a year, and among the files that are checked
      """),
  ]

  private static let language = CommandOption(
    "--language", .words(Language.allCases.map(\.rawValue)), "输出的语言；默认按第一个文件的设置",
    "language of the output; by default what the first file's settings say")

  static let closing = Localized(
    """
    报告所在或上层文件夹里的 .gouji.json 是它的设置，格式见 gouji rules --format schema；命令行的选项优先。

    --fix 不会猜：有几种可能的、要人填写的都留着。只读的、读取之后又被改动的文件和 Word、Excel 文档不会改写；别的编码照原样写回。

    退出码：0 没有（剩下）这样的问题，1 有，2 参数、设置或文件读写有误，或者没有报告可查；用 --diff 时，1 是会有改动。
    """,
    """
    A .gouji.json beside a report or in a folder above it holds its settings, as gouji rules --format schema
    describes; options on the command line come first.

    --fix does not guess: what can be mended in several ways, or is for a person to fill in, is left. A file that is read-only
    or that was changed since it was read, and a document of Word or Excel, is not written; a text keeps its encoding.

    Exit code: 0 no such findings (left), 1 some, 2 trouble with arguments, settings or files, or no report to check; with --diff,
    1 where something would change.
    """)
}
