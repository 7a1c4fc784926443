import ReportAnalysis
import ReportReading
import ReportSyntax
import ReportWriting

/// Tables that are laid out lose no digit and no figure, and stay as they are when they are laid out again.
func feedLayout(_ bytes: [UInt8]) {
  guard String(validating: bytes, as: UTF8.self) != nil else { return }
  let analysis = Analysis(SourceText(bytes))
  guard let report = analysis.report, !report.tables.isEmpty else { return }
  let laidOut = Relayout(analysis)
  let next = Analysis(laidOut.text)
  hold(Relayout(next).text.bytes == laidOut.text.bytes, "tables that are laid out stay as they are")
  hold(digits(of: laidOut.text.bytes) >= digits(of: bytes), "no digit is lost")
  hold(figures(of: report).isSubset(of: figures(of: next.report)), "no figure is lost")
}

/// How many digits there are, of either width; none where there are tags, in which they may say how many columns a cell spans.
private func digits(of bytes: [UInt8]) -> Int {
  if bytes.contains(UInt8(ascii: "<")) { return 0 }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.count { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
}

/// The figures of all tables that are numbers, each with its number among equal ones.
private func figures(of report: Report?) -> Set<[Int64]> {
  var counts: [Int64: Int64] = [:]
  var figures: Set<[Int64]> = []
  for numeral in report?.tables.flatMap({ $0.rows.flatMap { $0.figures.compactMap(\.numeral) } }) ?? [] {
    let count = counts[numeral.coefficient, default: 0]
    counts[numeral.coefficient] = count + 1
    figures.insert([numeral.coefficient, count])
  }
  return figures
}
