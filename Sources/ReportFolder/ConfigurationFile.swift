import JSONText
import ReportAnalysis
import ReportForm
import ReportSyntax

/// A `.gouji.json` that was read: what it settles, and what is wrong with it.
package struct ConfigurationFile: Sendable {
  /// What the file is called.
  package static let name = ".gouji.json"
  /// No configuration is nearly as large.
  static let sizeLimit = 1 << 20

  /// The path, as it was asked for or found.
  package let path: String
  package let configuration: Configuration
  /// What is wrong with it, each with its line from 1.
  package let faults: [(line: Int, message: Localized)]

  /// Reads a file's bytes; what is not understood is told, and the rest counts.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let lines = LineTable(bytes)
    let content = bytes.starts(with: "\u{FEFF}".utf8) ? Array(bytes[3...]) : bytes
    do throws(JSONFault) {
      var (configuration, faults) = Configuration.read(Setting(try JSONParser.parse(content)))
      configuration.previousReport = configuration.previousReport.map { DiskFile.path($0, from: DiskFile.folder(of: path)) }
      self.configuration = configuration
      self.faults = faults.map { fault in
        (lines.line(at: JSONParser.offset(of: fault.path, in: content) + bytes.count - content.count) + 1, fault.message)
      }
    } catch {
      configuration = .standard
      let reason = error.reason
      faults = [(lines.line(at: error.offset) + 1, Localized("不是正确的 JSON：\(reason)", "not JSON: \(reason)"))]
    }
  }

  /// Reads the file under a path, or gives nil where it cannot be read.
  package init?(reading path: String) {
    guard let bytes = DiskFile.contents(of: path, limit: Self.sizeLimit) else { return nil }
    self.init(path: path, bytes: bytes)
  }

  /// The nearest one beside a file or in a folder above it, or nil; the path may be relative to the current folder.
  package static func nearest(to file: String) -> ConfigurationFile? {
    guard let path = DiskFile.absolute(file) else { return nil }
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let found = ConfigurationFile(reading: "\(folder)/\(name)") { return found }
    }
    return nil
  }

  /// What is wrong, with file and line, as it is told.
  package func complaint(at index: Int) -> Localized {
    let (path, fault) = (path, faults[index])
    return Localized(
      "\(path):\(fault.line)：\(fault.message.text(in: .chinese))", "\(path):\(fault.line): \(fault.message.text(in: .english))")
  }
}

extension Setting {
  /// Settings as JSON has them.
  package init(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .string(let text): self = .text(text)
    case .integer(let number): self = .number(number)
    case .object(let members): self = .table(members.map { Entry($0.name, Setting($0.value)) })
    case .bool, .number, .array: self = .other
    }
  }
}
