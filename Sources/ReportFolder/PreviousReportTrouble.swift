import ReportForm
import ReportReading

/// Why a file or a folder that was named as last year's report is not compared with; each names where it lies.
package enum PreviousReportTrouble: Error {
  case unreadable(String)
  case noReport(String)
  /// A folder in which there is no report at all.
  case emptyFolder(String)
  /// It is of another year, or of none, than the one that is wanted.
  case otherYear(String, Int?, Int)
  /// It is of another body than the one that is wanted.
  case otherBody(String, String, String)

  /// What tells it apart from others: that a file is of another body is said once, of however many reports it is not last year's.
  package var subject: String {
    if case .otherBody(let path, let body, _) = self { "\(path) \(body)" } else { message.text(in: .english) }
  }

  /// What is to be read of it.
  package var message: Localized {
    switch self {
    case .unreadable(let path):
      return Localized("上年报告 \(path)：读不出来", "last year's report \(path): it cannot be read")
    case .noReport(let path):
      return Localized(
        "上年报告 \(path)：不是政府信息公开工作年度报告", "last year's report \(path): it is not an annual report on government information disclosure")
    case .emptyFolder(let path):
      return Localized(
        "上年报告 \(path)：文件夹里没有政府信息公开工作年度报告",
        "last year's report \(path): the folder has no annual report on government information disclosure")
    case .otherYear(let path, let year, let wanted):
      let found = year.map { Localized("是 \($0) 年的", "it is for \($0)") } ?? Localized("报告标题没有年份", "its title has no year")
      return Localized(
        "上年报告 \(path)：\(found.text(in: .chinese))，应为 \(wanted) 年的，没有与它核对",
        "last year's report \(path): \(found.text(in: .english)), not for \(wanted); nothing was compared with it")
    case .otherBody(let path, let body, let wanted):
      return Localized(
        "上年报告 \(path)：是“\(body)”的，应为“\(wanted)”的，没有与它核对",
        "last year's report \(path): it is the report of \(body), not of \(wanted); nothing was compared with it")
    }
  }
}

extension PreviousReport {
  /// Nothing where this may be compared with as the report of the year before; the body may have its name in short in one of the two.
  package func check(precedes later: Identity, at path: String) throws(PreviousReportTrouble) {
    guard let year = later.year, identity.year.map({ $0 + 1 }) == year else {
      throw .otherYear(path, identity.year, (later.year ?? 0) - 1)
    }
    if let own = identity.body, let other = later.body, own != other, !BodyName(own).mayBe(BodyName(other)) {
      throw .otherBody(path, own, other)
    }
  }
}
