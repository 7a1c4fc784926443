import ReportFolder
import ReportForm

/// The programs of others that read what is not read here: LibreOffice for the formats of office programs, pdftotext for PDF.
///
/// They are asked for one file in a folder of its own, reach no network where the system can forbid it, and are ended when they take too
/// long; what they may take of memory and write is bounded.
enum DocumentProgram {
  /// What they make of a document: a document that is read here, or a text.
  static func read(_ document: ForeignDocument, _ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    switch document {
    case .pdf: try text(ofPDF: bytes)
    case .office(let ending, let isSheet): try converted(bytes, from: ending, to: isSheet ? "xlsx" : "docx")
    }
  }

  /// Why a document could not be read.
  struct Fault: Error { let message: Localized }

  /// How long they may take, in seconds; a report takes a few.
  private static let patience = 90
  /// No report is nearly as large.
  private static let limit = 1 << 26

  // MARK: PDF

  private static func text(ofPDF bytes: [UInt8]) throws(Fault) -> [UInt8] {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let source = folder.path.appending(Array("document.pdf".utf8))
    try attempt { () throws(SystemFault) in try System.create(source, with: bytes, replaces: false) }
    let outcome = try run("pdftotext", ["-raw", "-nopgbrk", "-enc", "UTF-8", source.text, "-"], missing: .noPDFReader)
    guard outcome.status == 0 else { throw Fault(message: .unreadable("pdftotext", outcome.errors)) }
    guard outcome.output.contains(where: { $0 > 0x20 }) else { throw Fault(message: .scanned) }
    return outcome.output
  }

  // MARK: Office

  private static func converted(_ bytes: [UInt8], from ending: String, to target: String) throws(Fault) -> [UInt8] {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let source = folder.path.appending(Array("document.\(ending)".utf8))
    try attempt { () throws(SystemFault) in try System.create(source, with: bytes, replaces: false) }
    let output = folder.path.appending(Array("out".utf8))
    let words = [
      "-env:UserInstallation=file://\(folder.path.text)/profile", "--headless", "--norestore", "--nologo", "--convert-to", target,
      "--outdir",
      output.text, source.text,
    ]
    var outcome = try run("soffice", words, missing: nil)
    if outcome == nil { outcome = try run("libreoffice", words, missing: .noOffice) }
    let result = output.appending(Array("document.\(target)".utf8))
    guard System.exists(result) else {
      throw Fault(message: .unreadable("LibreOffice", outcome?.errors ?? []))
    }
    do throws(SystemFault) {
      return try System.contents(of: result, limit: limit)
    } catch { throw Fault(message: error.message) }
  }

  // MARK: Running

  private static func run(_ program: String, _ words: [String], missing: Localized) throws(Fault) -> System.Outcome {
    guard let outcome = try run(program, words, missing: nil) else { throw Fault(message: missing) }
    return outcome
  }

  /// Runs a program without a network, where the system can do that; nil where there is no such program and `missing` is nil.
  private static func run(_ program: String, _ words: [String], missing: Localized?) throws(Fault) -> System.Outcome? {
    guard System.finds(program) else {
      if let missing { throw Fault(message: missing) }
      return nil
    }
    // A shell sets the bounds, as they are the program's and not this one's: 4 GiB of addresses, 256 MiB a file, a minute of computing.
    let bounds = "ulimit -v 6291456 2>/dev/null; ulimit -f 524288 2>/dev/null; ulimit -t \(patience) 2>/dev/null; exec \"$@\""
    let isolated = isolates ? ["unshare", "--user", "--net", "--map-root-user"] : []
    do throws(SystemFault) {
      return try System.run(
        "sh", ["-c", bounds, "sh"] + isolated + [program] + words, input: [], limit: limit, seconds: patience)
    } catch {
      if error.code == SystemFault.isLate.code { throw Fault(message: .late(program, patience)) }
      throw Fault(message: error.message)
    }
  }

  /// Whether a program can be started that reaches no network.
  private static let isolates: Bool = {
    guard System.finds("unshare") else { return false }
    let outcome = try? System.run("unshare", ["--user", "--net", "--map-root-user", "true"], input: [], limit: 1 << 10, seconds: 5)
    return outcome?.status == 0
  }()

  private static func attempt(_ action: () throws(SystemFault) -> Void) throws(Fault) {
    do throws(SystemFault) { try action() } catch { throw Fault(message: error.message) }
  }
}

extension Localized {
  fileprivate static let noOffice = Localized(
    "读 .doc、.wps、.rtf、.odt、.et、.xls 要用 LibreOffice，这台机器上没有找到；请安装，或在 Word、WPS 里另存为 .docx、.xlsx",
    "reading .doc, .wps, .rtf, .odt, .et and .xls needs LibreOffice, which was not found; install it, or save as .docx or .xlsx in Word or WPS"
  )
  fileprivate static let noPDFReader = Localized(
    "读 PDF 要用 pdftotext（poppler-utils），这台机器上没有找到；请安装，或用原来的 Word 文档",
    "reading a PDF needs pdftotext (poppler-utils), which was not found; install it, or use the original Word document")
  fileprivate static let scanned = Localized(
    "这个 PDF 里没有文字，多半是扫描件，读不出来", "this PDF has no text; it is probably scanned, and cannot be read")

  fileprivate static func late(_ program: String, _ seconds: Int) -> Localized {
    Localized("\(program) 用了 \(seconds) 秒还没有读完", "\(program) did not finish reading it within \(seconds.counted("second"))")
  }

  fileprivate static func unreadable(_ program: String, _ complaint: [UInt8]) -> Localized {
    let said = String(decoding: complaint.suffix(300), as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    return Localized("\(program) 读不出来" + (said.isEmpty ? "" : "：\(said)"), "\(program) cannot read it" + (said.isEmpty ? "" : ": \(said)"))
  }
}
