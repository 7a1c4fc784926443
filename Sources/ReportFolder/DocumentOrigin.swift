import OfficeDocument
import ReportForm
import ReportReading
import ReportSyntax

/// The places of a document in words: 表三第 5 行第 3 栏, 第 12 段.
package final class DocumentOrigin: TextOrigin {
  private let text: DocumentText
  /// The tables of the document that are, each by itself, one of the report's.
  private let names: [Int: TableKind]
  package let isWorkbook: Bool

  package init(_ text: DocumentText, isWorkbook: Bool) {
    self.text = text
    self.isWorkbook = isWorkbook
    guard let report = Report(reading: SyntaxTree(SourceText(text.bytes))) else {
      names = [:]
      return
    }
    var names: [Int: TableKind] = [:]
    for table in report.tables {
      let numbers = Set(table.rows.compactMap { text.place(of: $0.range.lowerBound)?.table })
      // One that is cut into several goes by their numbers.
      if numbers.count == 1, let number = numbers.first { names[number] = names[number] == nil ? table.kind : nil }
    }
    self.names = names
  }

  package func words(at offset: Int) -> (chinese: String, english: String) {
    switch text.place(of: offset) {
    case .paragraph(let number): return ("第 \(number) 段", "paragraph \(number)")
    case .cell(let table, let row, let column):
      let name = names[table].map { ($0.chinese, "table \($0.section)") } ?? ("第 \(table) 个表格", "table \(table) of the document")
      return ("\(name.0)第 \(row) 行第 \(column) 栏", "\(name.1), row \(row), column \(column)")
    case .sheetCell(let sheet, let cell): return ("工作表“\(sheet)”的 \(cell) 格", "sheet \(sheet), cell \(cell)")
    case nil: return ("文档的开头", "the beginning of the document")
    }
  }
}

extension DocumentPlace {
  /// The number of its table; nil outside of one.
  fileprivate var table: Int? { if case .cell(let table, _, _) = self { table } else { nil } }
}
