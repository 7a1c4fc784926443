import ReportFolder
import ReportForm

/// A document of a word processor or a browser, by the format that pandoc reads it in.
enum OfficeDocument: String {
  case docx, rtf, html

  /// Tells the format from the bytes, whatever the file is called, or fails with what it is instead and what helps.
  init(of bytes: [UInt8], named name: FilePath?) throws(UnreadableDocument) {
    let ending = name?.ending ?? ""
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      if bytes.holds("word/document.xml") {
        self = .docx
      } else if bytes.prefix(200).holds("application/vnd.oasis.opendocument.text") {
        throw .openDocument
      } else {
        throw .otherPackage
      }
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ["xls", "et"].contains(ending) ? .otherPackage : .oldDocument
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else if bytes.starts(with: "%PDF".utf8) {
      throw .pdf
    } else if let encoding = ForeignEncoding(of: bytes) {
      throw .encoded(encoding)
    } else if ["html", "htm", "xhtml"].contains(ending) || Self.looksLikePage(bytes) {
      self = .html
    } else if ["doc", "wps", "et", "xls"].contains(ending) {
      throw .oldDocument
    } else {
      throw .text
    }
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

/// Why a file is no document that can be read.
enum UnreadableDocument: Error {
  /// Of Word before 2007 or WPS.
  case oldDocument
  /// An OpenDocument text: newer versions of pandoc lose columns of its tables, and with them figures.
  case openDocument
  /// A workbook or another packed file.
  case otherPackage
  case pdf
  case encoded(ForeignEncoding)
  /// Plain text or Markdown, which needs no import.
  case text

  var message: Localized {
    switch self {
    case .oldDocument:
      Localized(
        "这是旧格式的文档（.doc、.wps），请先在 Word 或 WPS 里另存为 .docx",
        "this is a document of an old format (.doc, .wps); save it as .docx in Word or WPS first")
    case .openDocument: Localized("请先另存为 .docx，.odt 里的表格转换时会丢列", "save it as .docx first: tables of .odt lose columns on the way")
    case .otherPackage:
      Localized(
        "不是 Word 文档；Excel、WPS 表格请复制表格，粘贴到 .md 或 .txt 文件里再用 gouji format",
        "this is no Word document; of a workbook, copy the cells into a .md or .txt file and use gouji format")
    case .pdf: ForeignEncoding.pdf.message
    case .encoded(let encoding): encoding.message
    case .text:
      Localized("已经是纯文本，不用转换；排好表格用 gouji format", "this is plain text already; gouji format lays out its tables")
    }
  }
}

extension FilePath {
  /// What follows the last full stop of the name, in small letters; empty where there is none.
  fileprivate var ending: String {
    guard let stop = bytes.lastIndex(of: UInt8(ascii: ".")), !bytes[stop...].contains(UInt8(ascii: "/")) else { return "" }
    return String(decoding: bytes[(stop + 1)...], as: UTF8.self).lowercased()
  }
}

extension Collection<UInt8> {
  /// Whether a text stands anywhere in these bytes.
  fileprivate func holds(_ text: String) -> Bool {
    let part = Array(text.utf8)
    guard let first = part.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
