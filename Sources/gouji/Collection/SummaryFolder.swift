import ReportFolder
import ReportForm

/// The folder that the page for the office and the slips go to.
final class SummaryFolder {
  private static let slips = "slips"

  private let path: String
  private let console: Console
  /// The names of the slips so far.
  private var names: Set<String> = []
  /// Whether something could not be written.
  private(set) var hasFailed = false

  /// Makes the folder, where there is none; why that fails is told.
  init(_ path: String, _ console: Console) {
    self.path = path
    self.console = console
    attempt(path) { path throws(SystemFault) in try System.makeFolder(path) }
    attempt(path + "/" + Self.slips) { path throws(SystemFault) in try System.makeFolder(path) }
  }

  /// Whether it can be written to.
  var isReady: Bool { !hasFailed }

  /// Whether a file lies in it.
  func holds(_ file: String) -> Bool { DiskFile.path(file, from: "").hasPrefix(DiskFile.path(path, from: "") + "/") }

  /// Writes the page for the office.
  func write(_ page: [UInt8]) { write(page, "index.html") }

  /// Writes a slip as a page and as a document; gives their path from the page for the office, without the ending.
  func write(_ page: [UInt8], _ document: [UInt8], for row: CollectedRow) -> String? {
    let plain = ((row.body ?? "") + (row.year.map { String($0) } ?? "")).filter { $0.isLetter || $0.isNumber }
    let stem = plain.isEmpty ? "report" : String(plain.prefix(60))
    var name = stem
    var number = 1
    while !names.insert(name).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    let slip = Self.slips + "/" + name
    return write(page, slip + ".html") && write(document, slip + ".docx") ? slip : nil
  }

  /// Tells which slips lie there that were not written now. They are not removed: somebody may have written into them.
  func tellOtherSlips() {
    let folder = path + "/" + Self.slips
    let others = ((try? System.names(in: FilePath(folder))) ?? []).map { String(decoding: $0, as: UTF8.self) }.filter { name in
      (name.hasSuffix(".html") || name.hasSuffix(".docx")) && !names.contains(String(name.dropLast(5)))
    }
    if others.isEmpty { return }
    let shown = others.prefix(Self.mostShown)
    console.complain(
      .trouble(
        folder,
        Localized(
          "有 \(others.count) 个文件不是这次写的：\(shown.joined(separator: "、"))\(others.count > shown.count ? " 等" : "")；是以前的退回单的话，请删去",
          "\(others.count.counted("file")) not written by this run: \(shown.joined(separator: ", "))\(others.count > shown.count ? " and others" : ""); delete them if they are old correction slips"
        )))
  }

  /// Of more old slips the others are only counted.
  private static let mostShown = 6

  @discardableResult
  private func write(_ bytes: [UInt8], _ name: String) -> Bool {
    attempt(path + "/" + name) { path throws(SystemFault) in try System.create(path, with: bytes, replaces: true) }
  }

  @discardableResult
  private func attempt(_ path: String, _ action: (FilePath) throws(SystemFault) -> Void) -> Bool {
    do throws(SystemFault) {
      try action(FilePath(path))
      return true
    } catch {
      hasFailed = true
      console.complain(.trouble(path, error.message))
      return false
    }
  }
}
