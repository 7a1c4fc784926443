import ReportFolder
import ReportSyntax

/// A file that was read, and the text that is to stand in it.
struct RewrittenFile {
  let file: ReportFiles.File
  let text: SourceText

  init(_ file: ReportFiles.File, text: SourceText) {
    self.file = file
    self.text = text
  }

  var isChanged: Bool { text.bytes != file.analysis.text.bytes }

  /// Writes the text into the file where it differs; the standard input's goes to the output in any case, as that of a filter.
  func write(to console: Console) throws(SystemFault) {
    guard let source = file.source else {
      console.write(isReadable ? text.bytes : file.analysis.text.bytes)
      return try requireReadable()
    }
    if !isChanged { return }
    if file.isDocument { throw SystemFault.isDocument.ofRewriting }
    try requireReadable()
    do throws(SystemFault) {
      guard let version = file.version else { throw .isNoRegularFile }
      try System.replace(source, version, with: text.bytes)
    } catch {
      throw error.ofRewriting
    }
  }

  /// Whether nothing is to be changed, or all of the file is UTF-8: into another some encoding is mixed, and it may be misread.
  private var isReadable: Bool { !isChanged || file.analysis.text.bytes.firstInvalidUTF8 == nil }

  private func requireReadable() throws(SystemFault) {
    if !isReadable { throw SystemFault.isNotUTF8.ofRewriting }
  }

  /// How the text differs from what is in the file; nothing where it does not.
  func difference(isColoured: Bool) throws(SystemFault) -> [UInt8] {
    try requireReadable()
    let difference = UnifiedDifference(file.source ?? FilePath("-"), from: file.analysis.text, to: text)
    return isColoured ? Array(difference.coloured.utf8) : difference.bytes
  }
}
