import CharacterSets
import OfficeDocument
import ReportForm
import ReportReading
import ReportSyntax

/// What a file says: the text that stands in it, or the one of the document that it is.
package struct FileContent: Sendable {
  /// The text; the bytes as they are where they cannot be read.
  package let text: SourceText
  /// The document; nil for a text.
  package let document: OfficeDocument?
  /// The encoding that a text came in.
  package let encoding: TextEncoding
  /// The offset in the text of the first byte that breaks UTF-8; nil where none does.
  package let firstInvalidByte: Int?
  /// Why it cannot be read, and what helps; nil where it can, and for bytes that are no document at all.
  package let fault: Localized?

  /// No text of a report is nearly as large, 16 MiB, and no document, whose pictures count, 64 MiB.
  package static let (textLimit, documentLimit) = (1 << 24, 1 << 26)

  /// Whether the text is not what stands in the file, and cannot be written back to it.
  package let isConverted: Bool

  /// Reads the bytes of a file, of which the first ones tell what it is; only of comma-separated values the name does.
  package init(_ bytes: [UInt8], named name: String? = nil) {
    guard bytes.starts(with: ArchiveReader.signature) else {
      let invalid = bytes.firstInvalidUTF8
      let read = invalid != nil || bytes.contains(0) ? TextEncoding.read(bytes) : nil
      let content = read?.text ?? bytes
      isConverted = name?.lowercased().hasSuffix(".csv") ?? false
      text = SourceText(isConverted ? CommaSeparatedText.text(content) : content)
      (document, encoding) = (nil, read?.encoding ?? .utf8)
      firstInvalidByte = read != nil ? nil : isConverted ? text.bytes.firstInvalidUTF8 : invalid
      fault = read == nil && invalid != nil && TextEncoding.isBig5(bytes) ? .isBig5 : nil
      return
    }
    encoding = .utf8
    isConverted = true
    firstInvalidByte = nil
    do throws(DocumentFault) {
      let document = try OfficeDocument(bytes)
      text = SourceText(document.text.bytes, origin: DocumentOrigin(document.text, isWorkbook: document.package.kind == .sheet))
      self.document = document
      fault = nil
    } catch {
      (text, document, fault) = (SourceText(bytes), nil, error.message)
    }
  }
}

extension DocumentFault {
  /// What is wrong, and what helps.
  var message: Localized {
    switch self {
    case .otherKind:
      Localized("这是打包的文件，但不是 Word、Excel 文档", "this is a packed file, but not a Word or Excel document")
    case .damaged:
      Localized("文档损坏，读不出来；请在 Word、WPS 里打开，另存一份", "the document is damaged; open it in Word or WPS and save a copy")
    case .encrypted:
      Localized("文档加了密码，请先去掉密码", "the document has a password; remove the password first")
    case .tooLarge:
      Localized("文档太大，不像是年度报告，没有读", "the document is too large for an annual report and was not read")
    case .unknownPacking:
      Localized("文档的压缩方式不认识；请在 Word、WPS 里打开，另存一份", "the document uses an unknown compression; open it in Word or WPS and save a copy")
    }
  }
}

extension Localized {
  fileprivate static let isBig5 = Localized("编码是 Big5，请另存为 UTF-8 再核对", "the encoding is Big5; save it as UTF-8 first")
}
