import ReportAnalysis
import ReportForm

/// What the help, the completions and the manual page say of `check`.
enum CheckHelp {
  static let purpose = Localized(
    """
    gouji check 路径…

    核对年度报告：合计是否相符，行、表、标题是否与规定的格式一致。
    路径可以是文件、文件夹（核对其中的 .md、.markdown、.txt、.html、.htm、.docx、.xlsx，不是年度报告的跳过）或 -（标准输入）。
    .doc、.wps、.rtf、.odt、.et、.xls 要用到 LibreOffice，.pdf 要用到 pdftotext，指名时才读。文档里的问题指到表、行、栏或段。
    """,
    """
    gouji check PATH…

    Checks annual reports: whether totals match, and whether rows, tables and headings follow the prescribed form.
    PATH is a file, a folder (its .md, .markdown, .txt, .html, .htm, .docx and .xlsx files; those that are not annual reports are
    skipped) or - (standard input). .doc, .wps, .rtf, .odt, .et and .xls need LibreOffice, .pdf needs pdftotext; they are read only
    when named. In documents, problems are located by table, row and column, or by paragraph.
    """)

  static let options = choosing + telling + comparing + [.config, .colour, language]

  private static let choosing = [
    CommandOption(
      "--select", .rules, "只查这些规则：编号或名称，用逗号隔开；也可以写 勾稽、格式、正文、上年 四组，或 all（全部）",
      "check only these rules: ids or names, separated by commas; also the groups sums, form, text and years, or all"),
    CommandOption("--ignore", .rules, "不查这些规则，写法同上；比 --select 优先", "do not check these rules, written the same way; overrides --select"),
    CommandOption(
      "--severity", .severity, "改一条规则的级别：off（不查）、error、warning、information、hint；可以写几次",
      "change the level of a rule: off, error, warning, information or hint; may be repeated"),
    CommandOption.exclude,
    CommandOption(
      "--files-from", .file, "还核对这个文件里列出的路径，一行一个；- 是标准输入",
      "also check the paths listed in this file, one per line; - is standard input"),
    CommandOption(
      "--stdin-filename", .file, "标准输入（-）里的报告叫这个名字：按它找设置和上年报告",
      "the name of the report on standard input (-), used to find its settings and last year's report"),
    CommandOption(
      "--fix", "把有把握的改好，写回文件，再列出剩下的；标准输入（-）改好的全文写到标准输出，其余写到标准错误",
      """
      fix what is certain in the files themselves, and list what is left; for standard input (-), the
      fixed text goes to standard output and everything else to standard error
      """),
    CommandOption(
      "--diff", "只显示 --fix 会怎样改（可以交给 patch -p0），什么也不写",
      "only show what --fix would change (as input for patch -p0); write nothing"),
    CommandOption(
      "--annotate", .file, "另存一份加了批注的 Word 文档，每个问题一条；已有的文件用 --force 才替换",
      "save a copy of the Word document with a comment for each problem; an existing file is replaced only with --force"),
    CommandOption("--force", "用 --output、--annotate 时替换已有的文件", "with --output or --annotate: replace the file if it exists"),
    CommandOption(
      "--add-ignores", "在有问题的地方加上忽略的注释，理由留待填写；写明理由以前不起作用；加 --diff 只显示",
      "add an ignore comment at each problem, with a reason to fill in; it takes effect once the reason is there; with --diff, only show"),
  ]

  private static let telling = [
    CommandOption(
      "--format", .words(FormatName.allCases.map(\.rawValue)),
      """
      给人看的：text（默认）、concise 一处一行、grouped 按文件；给程序用的：json、jsonl 一个文件一行、github、gitlab、
      sarif（2.1.0）、junit、csv
      """,
      """
      for people: text (default), concise (one line each), grouped (by file); for programs: json, jsonl (one line per
      file), github, gitlab, sarif (2.1.0), junit, csv
      """),
    CommandOption(
      "--output", .file, short: "-o", "写到这个文件；默认写到标准输出", "write to this file; by default to standard output"),
    CommandOption("--statistics", "最后按规则、文件夹、文件列出各有多少", "at the end, count problems by rule, folder and file"),
    CommandOption("--quiet", short: "-q", "只列问题，不写总结和进度", "list only problems, without summary and progress"),
    CommandOption(
      "--fail-on", .words(CheckCommand.FailOn.allCases.map(\.rawValue)), "有这一级或更严重的问题时退出码为 1；默认 error",
      "exit with 1 if there are problems of this level or above (default error)"),
    CommandOption(
      "--exit-zero", "有问题也以 0 退出；文件、设置有误仍是 2", "exit with 0 even if there are problems; wrong files or settings still exit with 2"),
  ]

  private static let comparing = [
    CommandOption(
      "--baseline", .file, "这个文件里记下的已知问题不再列出，行移动了也认得",
      "do not list the known problems recorded in this file, even if their lines have moved"),
    CommandOption(
      "--write-baseline", .file, "把现有的问题作为已知的记到这个文件，不列出", "record the current problems in this file as known, without listing them"),
    CommandOption("--watch", "文件一有改动就再核对一遍，直到按 Ctrl-C", "check again whenever a file changes, until Ctrl-C"),
    CommandOption.edition,
    CommandOption(
      "--previous", .other(Localized("文件|文件夹", "FILE|FOLDER")),
      """
      与这份上年报告核对，或在这个文件夹里找同一机关的；默认在报告旁边、附近以年份命名的文件夹和一起核对的文件里找
      """,
      """
      compare with this report for last year, or find the same body's in this folder; by default it is looked for next to
      the report, in nearby folders named by year, and among the files being checked
      """),
  ]

  private static let language = CommandOption(
    "--language", .words(Language.allCases.map(\.rawValue)), "输出的语言；默认按第一个文件的设置",
    "language of the output; by default as set for the first file")

  static let closing = Localized(
    """
    报告所在或上层文件夹里的 .gouji.json 是它的设置，格式见 gouji rules --format schema；命令行的选项优先。

    --fix 不会猜：有几种可能的、要人填写的都留着不改。只读的、读取之后又被改动的文件和 Word、Excel 文档不会改写；别的编码照原样写回。

    退出码：0 没有（剩下）这样的问题，1 有，2 参数、设置或文件读写有误，或者没有报告可核对；用 --diff 时，1 是会有改动。
    """,
    """
    A .gouji.json in the report's folder or one above it holds its settings; for its format, see gouji rules --format schema.
    Options on the command line take precedence.

    --fix does not guess: what could be fixed in several ways, or is for a person to fill in, is left as it is. Files that are
    read-only or were changed after being read, and Word and Excel documents, are not rewritten; other encodings are kept.

    Exit code: 0 no such problems (left), 1 some, 2 wrong arguments, settings or files, or no report to check; with --diff,
    1 means that something would change.
    """)
}
