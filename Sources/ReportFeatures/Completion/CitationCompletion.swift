import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The laws and notices that a report rests on, by their full names and numbers: within 《 and after 根据.
struct CitationCompletion {
  private let analysis: Analysis
  private let inspection: Inspection
  private let place: ProsePlace
  private let cursor: Cursor

  init(_ analysis: Analysis, _ inspection: Inspection, _ place: ProsePlace, _ cursor: Cursor) {
    self.analysis = analysis
    self.inspection = inspection
    self.place = place
    self.cursor = cursor
  }

  /// The words after which a law is named.
  private static let leads = ["根据", "依据", "按照", "依照"]

  /// A document's name with what tells its number.
  private struct Cited {
    let name: String
    let number: String
  }

  private var cited: [Cited] {
    let notice = inspection.edition.notice.name
    return KnownInstrument.all.compactMap { instrument in
      switch instrument.name {
      case "中华人民共和国政府信息公开条例": Cited(name: instrument.name, number: "国务院令第\(KnownInstrument.decree)号")
      case "中华人民共和国政府信息公开工作年度报告格式": Cited(name: instrument.name, number: notice)
      case "政府信息公开信息处理费管理办法": Cited(name: instrument.name, number: KnownInstrument.feeMeasures.name)
      default: nil
      }
    }
  }

  var items: [Completion.Item] {
    let open = place.before.unicodeScalars.lastIndex { $0 == "《" || $0 == "》" }
    let begun: Substring
    if let open, place.before.unicodeScalars[open] == "《" {
      begun = place.before[open...]
    } else if Self.leads.contains(where: place.before.hasSuffix) {
      begun = ""
    } else {
      return []
    }
    let isClosed = !begun.isEmpty && place.after.hasPrefix("》")
    let range = cursor.offset - begun.utf8.count..<cursor.offset + (isClosed ? "》".utf8.count : 0)
    let names = cited.flatMap { ["《\($0.name)》", "《\($0.name)》（\($0.number)）"] }
    return names.filter { begun.count < 2 || $0.contains(begun.dropFirst()) }.filter { name in
      ProseTrial(analysis, replacing: range, with: name).isSound
    }.map { name in
      Completion.Item(
        kind: .citation, label: name, detail: nil, documentation: nil,
        // What is typed within the name brings it too.
        filterText: begun.count < 2 ? name : "\(begun)\(name.dropFirst())", range: range, text: name, snippet: nil)
    }
  }
}
