import ReportForm
import ReportReading
import ReportSyntax

extension Inspection {
  /// The dates of signature and publication, in order.
  var datesOfIssue: [WrittenDate] {
    let last = sections.last?.form.number ?? 0
    let dates = prose.dates
    return dates.enumerated().compactMap { index, date in
      guard date.year != nil, date.month != nil, let paragraph = prose.paragraph(at: date.range.lowerBound) else { return nil }
      if paragraph.section == 0 || paragraph.section == last, follows(date.range.lowerBound, Self.captions) { return date }
      // A signature is the end of the last section, with no more before it than the body's name.
      guard paragraph.section == last, last > 0, index == dates.count - 1,
        date.range.upperBound == paragraph.range.upperBound || prose.text.has("\n", at: date.range.upperBound)
      else { return nil }
      let sentence = prose.sentence(at: date.range.lowerBound)
      let before = prose.string(sentence.lowerBound..<date.range.lowerBound)
      return before.isEmpty || BodyName.isOne(before) ? date : nil
    }
  }

  private func follows(_ place: Int, _ captions: [String]) -> Bool { prose.text.word(of: captions, endingAt: place) != nil }

  private static let captions = ["日期", "时间"].flatMap { noun in
    ["发布", "公布", "公开", "成文", "生成", "发文", "印发", "发稿"].flatMap { ["\($0)\(noun)：", "\($0)\(noun):"] }
  }
}
