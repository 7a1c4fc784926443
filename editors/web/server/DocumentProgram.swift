import ReportForm

/// Programs of others, of which there are none where this one runs.
enum DocumentProgram {
  /// Why a document could not be read.
  struct Fault: Error { let message: Localized }

  static func read(_ document: ForeignDocument, _ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    switch document {
    case .pdf: throw Fault(message: Localized("PDF 读不了，请用原来的 Word 文档", "a PDF cannot be read here; use the document that it was made of"))
    case .office: throw Fault(message: Localized("请在 Word、WPS 里另存为 .docx、.xlsx", "save it as .docx or .xlsx in Word or WPS"))
    }
  }
}
