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

  /// Writes the text into the file in the encoding that this is in, where it differs; of the standard input, gives what goes to the output in any case, as of a filter.
  func write() throws(SystemFault) -> [UInt8] {
    guard let source = file.source else {
      let bytes = file.isDocument || isReadable ? text.bytes : file.analysis.text.bytes
      if System.isTerminal(1) { return bytes.printableLines }
      return file.isDocument ? bytes : file.encoding.encoded(bytes)
    }
    if !isChanged { return [] }
    if file.isDocument { throw SystemFault.isDocument.ofRewriting }
    try requireReadable()
    do throws(SystemFault) {
      guard let version = file.version else { throw .isNoRegularFile }
      try System.replace(source, version, with: file.encoding.encoded(text.bytes))
      return []
    } catch {
      throw error.ofRewriting
    }
  }

  /// Why the standard input went to the output as it was; nil where all went as it should.
  var faultOfInput: SystemFault? { file.source == nil && !isReadable ? SystemFault.isNotUTF8.ofRewriting : nil }

  /// Whether nothing is to be changed, or all of the file is UTF-8: into another some encoding is mixed, and it may be misread.
  private var isReadable: Bool { !isChanged || file.analysis.text.bytes.firstInvalidUTF8 == nil }

  private func requireReadable() throws(SystemFault) {
    if !isReadable { throw SystemFault.isNotUTF8.ofRewriting }
  }

  /// How the text differs from what is in the file; nothing where it does not.
  func difference(isColoured: Bool) throws(SystemFault) -> [UInt8] {
    try requireReadable()
    let difference = UnifiedDifference(file.source ?? FilePath("-"), from: file.analysis.text, to: text)
    if isColoured { return Array(difference.shown(isColoured: true).utf8) }
    // What could command a terminal reaches programs alone.
    return System.isTerminal(1) ? Array(difference.shown(isColoured: false).utf8) : difference.bytes
  }
}
