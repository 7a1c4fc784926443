import JSONText
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportSyntax

/// Findings that are known and stay silent, by their files and fingerprints; a file of JSON, whose paths count from its folder.
struct Baseline: Sendable {
  /// A finding that is known.
  struct Entry: Sendable {
    /// From the baseline's folder.
    let path: String
    let rule: String
    let message: String
    let fingerprint: String
  }

  /// Why a file is none.
  enum Fault: Error {
    case unreadable(SystemFault)
    case notABaseline
  }

  /// How often each fingerprint is known, by the path of its file.
  private var known: [String: [String: Int]] = [:]
  private let folder: String

  /// One in which nothing is known yet, to lie under a path.
  init(at path: String) { folder = Self.folder(of: path) }

  /// Reads the file under a path.
  init(reading path: String) throws(Fault) {
    self.init(at: path)
    let bytes: [UInt8]
    // Three lines a finding: that of a country's reports is no larger.
    do throws(SystemFault) { bytes = try System.contents(of: FilePath(path), limit: 1 << 28) } catch { throw .unreadable(error) }
    guard let json = try? JSONParser.parse(bytes), json["version"] == .integer(1), let findings = json["findings"]?.array else {
      throw .notABaseline
    }
    for finding in findings {
      guard let path = finding["path"]?.string, let fingerprint = finding["fingerprint"]?.string else { throw .notABaseline }
      known[path, default: [:]][fingerprint, default: 0] += 1
    }
  }

  /// The findings in a file that are not known: of several alike so many are as there were.
  func unknown(_ findings: [Finding], in text: SourceText, at path: String) -> [Finding] {
    guard var counts = known[key(path)] else { return findings }
    return zip(findings, Fingerprint.all(findings, in: text)).compactMap { finding, print in
      guard let count = counts[print.text], count > 0 else { return finding }
      counts[print.text] = count - 1
      return nil
    }
  }

  /// What is to be known of a file's findings.
  func entries(_ findings: [Finding], in text: SourceText, at path: String) -> [Entry] {
    zip(findings, Fingerprint.all(findings, in: text)).map { finding, print in
      Entry(path: key(path), rule: finding.rule, message: finding.message.text(in: .chinese), fingerprint: print.text)
    }
  }

  /// The file that holds some findings, a line each.
  static func bytes(of entries: [Entry]) -> [UInt8] {
    let lines = entries.map { entry -> [UInt8] in
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("path", entry.path)
        writer.member("rule", entry.rule)
        writer.member("fingerprint", entry.fingerprint)
        writer.member("message", entry.message)
      }
      return writer.bytes
    }
    return Array("{\"version\":1,\"findings\":[\n".utf8) + lines.joined(separator: Array(",\n".utf8)) + Array("\n]}\n".utf8)
  }

  private static func folder(of path: String) -> String {
    DiskFile.path(DiskFile.folder(of: DiskFile.absolute(path) ?? path), from: "")
  }

  /// A path as the file has it: from the folder of the baseline where it lies there, so that the folder may move.
  private func key(_ path: String) -> String {
    guard path != "-", let whole = DiskFile.absolute(path).map({ DiskFile.path($0, from: "") }) else { return path }
    let prefix = folder == "/" ? folder : folder + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }
}
