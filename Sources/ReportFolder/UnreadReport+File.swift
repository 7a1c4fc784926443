import ReportForm
import ReportReading
import ReportSyntax

extension UnreadReport {
  /// A text that could not be read, where its name or what little of it can be told says that it is the report of a year; else nil.
  init?(_ path: String, _ foreign: (encoding: ForeignEncoding, year: Int?)?, of year: Int) {
    guard let (encoding, written) = foreign, encoding.mayHoldReport || !encoding.isText else { return nil }
    let name = ReportFileName(DiskFile.name(of: path))
    let folder = ReportFileName(DiskFile.name(of: DiskFile.folder(of: path)))
    let named = name.years.contains(year) || name.years.isEmpty && folder.years.contains(year)
    guard written.map({ $0 == year }) ?? named else { return nil }
    self.init(name: DiskFile.name(of: path), reason: encoding.message)
  }

  /// A document that is no text, where its name says that it is the report of a year; else nil.
  init?(document path: String, of year: Int) {
    let whole = DiskFile.name(of: path)
    let ending = whole.lastIndex(of: ".").map { whole[whole.index(after: $0)...].lowercased() } ?? ""
    guard let kind = Self.kinds.first(where: { $0.endings.contains(ending) }) else { return nil }
    let name = ReportFileName(whole)
    guard name.saysReport, name.reportYear.map({ $0 == year }) ?? name.years.contains(year) else { return nil }
    self.init(name: whole, reason: kind.reason)
  }

  /// Whether it may be of a body, as far as its name tells.
  func mayBe(of body: String) -> Bool { ReportFileName(name).body.map { BodyName($0).mayBe(BodyName(body)) } ?? true }

  /// What the names of documents end in that reports are kept in.
  private static let kinds: [(endings: [String], reason: Localized)] = [
    (
      ["doc", "wps", "rtf", "odt"],
      Localized("这是文档，请先用 gouji import 转成文本", "this is a document; convert it with gouji import first")
    ),
    (["pdf", "ofd"], Localized("这是 PDF 一类的文件，请把文字复制到文本文件", "this is a PDF or similar; copy its text into a text file")),
    (["png", "jpg", "jpeg", "tif", "tiff", "bmp"], Localized("这是图片", "this is a picture")),
  ]
}

extension ForeignEncoding {
  /// Whether it is text in another encoding.
  fileprivate var isText: Bool {
    switch self {
    case .utf16, .gbk, .unknown: true
    case .packedDocument, .pdf, .oldDocument, .binary: false
    }
  }
}
