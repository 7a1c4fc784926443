import JSONText
import ReportAnalysis
import ReportForm
import ReportSyntax

/// A `.gouji.json` that was read: what it settles, and what is wrong with it.
package struct ConfigurationFile: Sendable {
  /// What the file is called.
  package static let name = ".gouji.json"
  /// No configuration is nearly as large.
  private static let sizeLimit = 1 << 20

  /// The path, as it was asked for or found.
  package let path: String
  package private(set) var configuration: Configuration
  /// What is wrong with it, in the order of the text where it is JSON at all; else only why it is not.
  package let faults: [Fault]
  /// Whether it is no JSON, so that nothing in it counts.
  package let isBroken: Bool
  /// The file without a byte order mark, as editors count in it.
  package let text: SourceText

  /// Something that is wrong with it.
  package struct Fault: Sendable {
    /// The names that lead to it; empty for the whole.
    let path: [String]
    /// Where it shows in the file's text.
    package let range: ByteRange
    package let message: Localized
  }

  /// Reads a file's bytes; what is not understood is told, and the rest counts.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let content = bytes.starts(with: "\u{FEFF}".utf8) ? Array(bytes[3...]) : bytes
    let text = SourceText(content)
    self.text = text
    do throws(JSONFault) {
      var (configuration, faults) = Configuration.read(Setting(try JSONParser.parse(content)))
      configuration.previousReport = configuration.previousReport.map { DiskFile.path($0, from: DiskFile.folder(of: path)) }
      self.configuration = configuration
      self.faults = faults.map { fault in
        let start = JSONParser.offset(of: fault.path, in: content)
        let range = text.underlined(start..<text.contentEnd(ofLine: text.lines.line(at: start)))
        return Fault(path: fault.path, range: range, message: fault.message)
      }
      isBroken = false
    } catch {
      configuration = .standard
      // At the end of the text there is nothing to underline but what stands before it.
      let last = content.lastIndex { $0 > .space && !$0.isContinuation } ?? 0
      let range = text.underlined(.at(min(error.offset, last)))
      faults = [Fault(path: [], range: range, message: .notJSON(error.reason))]
      isBroken = true
    }
  }

  /// Has the settings that were good count on wherever what stands there now is wrong.
  mutating func keep(_ good: Configuration) {
    if isBroken { return configuration = good }
    for fault in faults { configuration.keep(fault.path, of: good) }
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

  /// Whether a path is one that folders are to be checked without; it may be relative to the current folder.
  package func excludes(_ file: String) -> Bool {
    guard let exclude = configuration.exclude, !exclude.isEmpty else { return false }
    guard let own = DiskFile.absolute(path), let other = DiskFile.absolute(file) else { return false }
    let folder = DiskFile.path(DiskFile.folder(of: own), from: "")
    let whole = DiskFile.path(other, from: "")
    guard let inside = folder == "/" ? whole : whole.hasPrefix(folder + "/") ? String(whole.dropFirst(folder.count + 1)) : nil else {
      return false
    }
    return exclude.contains { PathPattern($0).matches(inside) }
  }

  /// What is wrong, with file and line, as it is told.
  package func complaint(at index: Int) -> Localized {
    let fault = faults[index]
    let line = text.lines.line(at: fault.range.lowerBound) + 1
    return Localized(
      "\(path):\(line)：\(fault.message.text(in: .chinese))", "\(path):\(line): \(fault.message.text(in: .english))")
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
    case .array(let values): self = .list(values.map(Setting.init(_:)))
    case .bool, .number: self = .other
    }
  }
}

extension Configuration {
  /// Keeps what another says of the setting that a path of names leads to.
  fileprivate mutating func keep(_ path: [String], of other: Configuration) {
    guard let key = path.first.flatMap(Key.init(rawValue:)) else { return }
    switch key {
    case .severities:
      let rule = path.dropFirst().first
      for (name, level) in other.severities where rule == nil || rule == name { severities[name] = level }
    case .select: select = other.select
    case .exclude: exclude = other.exclude
    case .edition: edition = other.edition
    case .language: language = other.language
    case .previousReport: previousReport = other.previousReport
    case .tables: tables = other.tables
    }
  }
}

extension Localized {
  fileprivate static func notJSON(_ reason: JSONFault.Reason) -> Localized {
    Localized("不是正确的 JSON：\(reason.chinese)", "not valid JSON: \(reason.english)")
  }
}

extension JSONFault.Reason {
  /// What is wrong, in Chinese.
  fileprivate var chinese: String {
    switch self {
    case .noValue: "这里要有一个值"
    case .noName: "这里要有一个用引号括起来的名称"
    case .noColon: "这里缺少冒号"
    case .noObjectEnd: "这里缺少逗号或者 }"
    case .noArrayEnd: "这里缺少逗号或者 ]"
    case .noStringEnd: "引号没有配对"
    case .controlCharacter: "引号里有换行或别的控制字符"
    case .unknownEscape: "反斜杠后面的字符不对"
    case .noHexadecimal: "`\\u` 后面要有四位十六进制数"
    case .noDigit: "这里要有一个数字"
    case .leadingZero: "数不能以 0 开头"
    case .textAfterValue: "后面还有多余的文字"
    case .tooDeep: "嵌套超过 \(JSONParser.depthLimit) 层"
    }
  }
}
