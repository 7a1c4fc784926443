import JSONText
import ReportForm

/// The program pandoc, which reads the documents of word processors.
enum Pandoc {
  /// What it reads a document as, or why it does not.
  static func read(_ bytes: [UInt8], as format: OfficeDocument) throws(Fault) -> PandocDocument {
    let outcome: System.Outcome
    do throws(SystemFault) {
      outcome = try System.run(
        "pandoc", ["--from=" + format.rawValue, "--to=json"], input: bytes, limit: limit, seconds: patience)
    } catch {
      throw Fault(error)
    }
    guard outcome.status == 0 else { throw Fault(saying: outcome.errors) }
    guard let json = try? JSONParser.parse(outcome.output), let document = PandocDocument(json, of: format) else {
      throw Fault(saying: Array("it gives no document".utf8))
    }
    return document
  }

  /// How long it may take, in seconds; a report takes less than one.
  private static let patience = 60
  /// No report is nearly as large.
  private static let limit = 1 << 26

  /// Why a document could not be read.
  struct Fault: Error {
    let message: Localized

    fileprivate init(_ fault: SystemFault) {
      switch fault.code {
      case SystemFault.isMissing.code:
        message = Localized(
          "读 Word 文档要用 pandoc，这台机器上没有。安装：Debian、Ubuntu 用 apt install pandoc，macOS 用 brew install pandoc，Windows 用 winget install JohnMacFarlane.Pandoc",
          "reading such documents takes pandoc, which is not installed here. On Debian and Ubuntu: apt install pandoc; macOS: brew install pandoc; Windows: winget install JohnMacFarlane.Pandoc"
        )
      case SystemFault.isLate.code:
        message = Localized("pandoc 用了 \(patience) 秒还没有读完", "pandoc has not read it within \(patience) seconds")
      default: message = Localized("pandoc：\(fault.message.text(in: .chinese))", "pandoc: \(fault.message.text(in: .english))")
      }
    }

    fileprivate init(saying complaint: [UInt8]) {
      let said = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
      message = Localized("pandoc 读不出来：\(said)", "pandoc cannot read it: \(said)")
    }
  }
}
