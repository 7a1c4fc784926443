import ReportForm

/// Where the findings go: to the output or the error stream as they come, or into a file when all are there.
final class FindingsOutput {
  private let request: CheckRequest
  private let console: Console
  /// What waits for the file.
  private var pending: [UInt8] = []
  private var isBegun = false
  private var needsSeparator = false

  init(_ request: CheckRequest, _ console: Console) {
    self.request = request
    self.console = console
  }

  /// Writes what there is to say of a text; nothing for an empty piece.
  func add(_ piece: [UInt8], _ format: any FindingsFormat) {
    if piece.isEmpty { return }
    begin(format)
    if needsSeparator { write(format.separator) }
    write(piece)
    needsSeparator = true
  }

  /// Writes what stands at the end; the file is written now, and whether that went well is given.
  func end(_ bytes: [UInt8], _ format: any FindingsFormat) -> Bool {
    begin(format)
    write(bytes)
    if request.output.path == nil { return true }
    return request.output.write(pending, of: request.output.source(among: request.paths), console) == .success
  }

  private func begin(_ format: any FindingsFormat) {
    if isBegun { return }
    isBegun = true
    write(format.opening)
  }

  private func write(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    if request.output.path != nil {
      pending += bytes
    } else if request.tellsErrorStream {
      console.writeError(String(decoding: bytes, as: UTF8.self))
    } else {
      console.write(bytes)
    }
  }
}
