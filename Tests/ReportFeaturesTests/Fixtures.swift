import Foundation
import ReportAnalysis
import ReportFormat
import ReportSyntax

/// The whole reports that tests read, one for each layout and edition.
struct Fixture: CustomStringConvertible, Sendable {
  let name: String
  let text: SourceText
  var description: String { name }
  var analysis: Analysis { Analysis(text) }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  static let sound: [Fixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("sound").path)) ?? []
    return names.sorted().compactMap { named("sound/\($0)") }
  }()

  static let sample = named("sample-report.md") ?? Fixture(name: "", text: SourceText(""))

  static func named(_ path: String) -> Fixture? {
    (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
      Fixture(name: String(path.split(separator: "/").last ?? ""), text: SourceText([UInt8]($0)))
    }
  }
}

extension SourceText {
  /// The byte offset of the first place of a string, after another one, and `shift` bytes on.
  func offset(of part: String, after: String = "", plus shift: Int = 0) -> Int? {
    let start = after.isEmpty ? 0 : place(of: Array(after.utf8), from: 0)
    return start.flatMap { place(of: Array(part.utf8), from: $0) }.map { $0 + shift }
  }

  private func place(of part: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= part.count else { return nil }
    return (start...bytes.count - part.count).first { bytes[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// The text with the first place of a string replaced.
  func replacing(_ part: String, with other: String, after: String = "") -> SourceText {
    guard let offset = offset(of: part, after: after) else { return self }
    return applying([TextEdit(offset..<offset + part.utf8.count, other)])
  }
}

/// A text with `‸` at the cursor.
struct Caret {
  let analysis: Analysis
  let offset: Int

  init(_ marked: String) {
    let text = SourceText(marked)
    offset = text.offset(of: "‸") ?? 0
    analysis = Analysis(text.replacing("‸", with: ""))
  }
}

/// The tables of a report with a fault here and there, and the sections around them.
enum Sheet {
  static let requests = """
    云岭县水务局2024年政府信息公开工作年度报告

    三、收到和处理政府信息公开申请情况

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    一、本年新收政府信息公开申请数量 | 9 | 1 | 0 | 0 | 0 | 0 | 11 |
    二、上年结转政府信息公开申请数量 | 0 |  | 0 | 0 | 0 | 0 | 2 |
    （一）予以公开 | 3 |  |  | 0 | 0 | 0 |  |
    四、结转下年度继续办理 | x | 0 | 0 | 0 | 0 | 0 | 1 |

    四、政府信息公开行政复议、行政诉讼情况
    """
}
