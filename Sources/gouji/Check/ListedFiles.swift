import ReportFolder
import ReportSyntax

/// The paths that `--files-from` names.
enum ListedFiles {
  /// The paths in a file, one a line, or in the standard input where it is `-`; blank lines are none. `named` are those of the command line.
  static func paths(in list: String, beside named: [String]) throws(UsageFault) -> [String] {
    guard list != "-" || !named.contains("-") else {
      throw UsageFault("标准输入不能既是报告又是名单", "Standard input cannot be both a report and the list of files")
    }
    let bytes: [UInt8]
    do throws(SystemFault) {
      bytes = try System.contents(of: list == "-" ? nil : FilePath(list), limit: ReportFiles.sizeLimit)
    } catch {
      let message = error.message
      throw UsageFault("\(list)：\(message.text(in: .chinese))", "\(list): \(message.text(in: .english))")
    }
    return bytes.split(separator: .lineFeed).map { line in
      String(decoding: line.last == .carriageReturn ? line.dropLast() : line, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }
}
