import ReportForm

/// Where a subcommand writes, and the language it does so in; the output goes out in few large writes.
final class Console {
  private(set) var language: Language
  /// Whether something that comes before the environment has told the language.
  private var isLanguageSettled = false
  private var pending: [UInt8] = []
  private var fault: SystemFault?
  /// Whether nobody reads the output any more.
  var isClosed: Bool { fault != nil }
  /// What is done before something appears on the output: a line that is written over is taken away.
  var beforeWriting: (() -> Void)?

  init(language: Language) {
    self.language = language
    System.reportFailedWrites()
  }

  /// Settles the language, unless that was done before: the command line comes first, then the settings of the first file.
  func settle(_ language: Language?) {
    guard let language, !isLanguageSettled else { return }
    self.language = language
    isLanguageSettled = true
  }

  /// Writes to the output.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes to the output.
  func write(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count >= 1 << 16 { flush() }
  }

  /// Writes to the error stream at once, as far as it goes.
  func writeError(_ text: String) { try? System.write(Array(text.utf8), to: 2) }

  /// Tells on the error stream what is wrong.
  func complain(_ message: Localized) {
    beforeWriting?()
    writeError("gouji: \(message.text(in: language).printable)\n")
  }

  /// Writes what is left, and gives the code to end with: trouble where the output could not be written.
  func close(_ code: ExitCode) -> ExitCode {
    flush()
    // A reader who has seen enough is no trouble.
    guard let fault, !fault.isBrokenPipe else { return code }
    complain(Localized("无法写出结果：\(fault.message.text(in: .chinese))", "Cannot write the output: \(fault.message.text(in: .english))"))
    return .trouble
  }

  /// Writes what waits, for a reader who is not to wait for more.
  func flush() {
    if pending.isEmpty { return }
    beforeWriting?()
    if fault == nil {
      do throws(SystemFault) { try System.write(pending, to: 1) } catch { fault = error }
    }
    pending.removeAll(keepingCapacity: true)
  }
}

extension Language {
  /// The language that the environment asks for: English where the locale is English, else Chinese.
  init(environment: (String) -> String?) {
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    self = locale.hasPrefix("en") ? .english : .chinese
  }
}

extension SystemFault {
  /// What went wrong, to be read.
  var message: Localized {
    guard isOfRewriting else { return reason }
    return Localized("没有改写：\(reason.text(in: .chinese))", "not rewritten: \(reason.text(in: .english))")
  }

  private var reason: Localized {
    switch code {
    case Self.isMissing.code: Localized("没有这个文件", "there is no such file")
    case Self.isForbidden.code: Localized("没有权限", "permission denied")
    case Self.isFolder.code: Localized("这是文件夹", "this is a folder")
    case Self.isTooLarge.code: Localized("文件太大，不像是年度报告", "the file is too large for an annual report")
    case Self.hasTooLongName.code: Localized("文件名太长", "the file name is too long")
    case Self.isLinkLoop.code: Localized("符号链接绕成了圈", "its symbolic links form a loop")
    case Self.isDocument.code:
      Localized(
        "文档和表格不能这样改写；用 gouji import 转成文本再改，Word 文档可以用 gouji check --annotate 加批注",
        "documents and sheets cannot be rewritten; convert to text with gouji import, or add comments to a Word document with gouji check --annotate"
      )
    case Self.isReadOnly.code: Localized("文件是只读的", "the file is read-only")
    case Self.hasChanged.code: Localized("读取之后又被别的程序改动，请再运行一次", "another program changed it after it was read; run this again")
    case Self.isNotUTF8.code: Localized("有不是 UTF-8 的字节，请先另存为 UTF-8", "it has bytes that are not UTF-8; save it as UTF-8 first")
    case Self.isNoRegularFile.code: Localized("不是普通文件", "it is not a regular file")
    case Self.hasOtherNames.code:
      Localized("这个文件还有别的名字（硬链接），改写会把它们分开，请复制一份再改", "the file has other names (hard links), which rewriting would separate; work on a copy")
    case Self.hasNoWriter.code: Localized("这是管道，没有程序往里面写", "this is a pipe, and no program is writing to it")
    case Self.isFull.code: Localized("磁盘已满", "the disk is full")
    case Self.isOverLimit.code: Localized("超出磁盘限额或文件大小的限制", "it exceeds the disk quota or the limit on file sizes")
    default: Localized(description, description)
    }
  }
}
