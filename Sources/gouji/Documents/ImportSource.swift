import OfficeDocument
import ReportFolder
import ReportForm
import ReportSyntax
import ReportWriting

/// What a document to be imported says, as Markdown, and what of it is left behind.
struct ImportSource {
  let markdown: SourceText
  /// What is left behind, in words; nil where nothing is.
  let leftOut: Localized?
  /// Whether figures may be among that.
  let losesFigures: Bool

  /// Reads a document from the bytes of a file; whatever that is called, the bytes tell what it is.
  init(_ bytes: [UInt8], named name: FilePath?) throws(ImportFault) {
    var content = bytes
    if let foreign = ForeignDocument(of: bytes, named: name) {
      do throws(DocumentProgram.Fault) {
        content = try DocumentProgram.read(foreign, bytes)
      } catch { throw ImportFault(message: error.message) }
    }
    let read = FileContent(content, named: name?.text)
    if let fault = read.fault { throw ImportFault(message: fault) }
    if let document = read.document {
      markdown = SourceText(document.text.bytes)
      leftOut = document.text.leftOut.words
      losesFigures = document.text.leftOut.hasHiddenFigures
      return
    }
    if read.encoding == .utf8, let encoding = ForeignEncoding(of: content) { throw ImportFault(message: encoding.message) }
    if content.count != bytes.count || read.isConverted {
      // What pdftotext gives is text already, and so are values between commas.
      (markdown, leftOut, losesFigures) = (read.text, nil, false)
      return
    }
    guard name?.namesPage ?? false || Self.looksLikePage(bytes) else { throw ImportFault(message: .isText) }
    let page = PageText(read.text)
    markdown = SourceText(page.markdown)
    let count = page.pictureCount
    leftOut = count == 0 ? nil : Localized("没有读：\(count) 张图片", "not read: \(count.counted("picture"))")
    losesFigures = false
  }

  /// Whether a text begins with a tag.
  private static func looksLikePage(_ bytes: [UInt8]) -> Bool {
    var start = bytes[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0 <= 0x20 }
    guard start.first == UInt8(ascii: "<"), let second = start.dropFirst().first else { return false }
    return second == UInt8(ascii: "!") || second == UInt8(ascii: "?") || (second | 0x20) >= 0x61 && (second | 0x20) <= 0x7A
  }
}

/// Why a document is not imported.
struct ImportFault: Error { let message: Localized }

extension Localized {
  fileprivate static let isText = Localized(
    "已经是纯文本，不用转换；整理表格用 gouji format", "this is already plain text; to format its tables, use gouji format")
}
