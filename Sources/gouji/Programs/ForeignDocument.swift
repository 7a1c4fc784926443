import ReportFolder
import ReportForm

/// A document that only another program can read, by what its bytes tell.
enum ForeignDocument {
  /// Of an office program, in a format that LibreOffice reads: `ending` is what such files are called by, and whether it is a workbook.
  case office(ending: String, isSheet: Bool)
  case pdf

  /// What bytes are, in a file of some name; nil for texts and for what is read here.
  init?(of bytes: [UInt8], named name: FilePath?) {
    let ending = name?.ending ?? ""
    if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let isSheet = ["xls", "et", "xlt", "ett"].contains(ending)
      self = .office(ending: isSheet ? "xls" : "doc", isSheet: isSheet)
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .office(ending: "rtf", isSheet: false)
    } else if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      let head = String(decoding: bytes.prefix(200), as: UTF8.self)
      if head.contains("application/vnd.oasis.opendocument.text") {
        self = .office(ending: "odt", isSheet: false)
      } else if head.contains("application/vnd.oasis.opendocument.spreadsheet") {
        self = .office(ending: "ods", isSheet: true)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }
}
