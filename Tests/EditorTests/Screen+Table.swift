import Testing

extension Screen {
  /// Expects the rows of table 3 that are not longer than a window, each in one line of the screen: its label and seven figures.
  func expectRowsOfTable3(sourceLocation: SourceLocation = #_sourceLocation) {
    let labels = [
      "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "8.属于行政查询事项",
      "1.本机关不掌握相关政府信息", "5.要求行政机关确认或重新出具已获取信息", "（七）总计", "四、结转下年度继续办理",
    ]
    for label in labels {
      let line = text.first { $0.contains("\(label) ") } ?? ""
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropLast().suffix(7)
      #expect(cells.count == 7 && cells.allSatisfy { $0.contains { $0.isNumber } }, "\(label): \(line)", sourceLocation: sourceLocation)
    }
  }

  /// The column of a pipe in a line, by its number from 1.
  func column(ofPipe number: Int, in line: String) -> Int? {
    guard let row = text.firstIndex(of: line) else { return nil }
    var column = 0
    var pipes = 0
    for cell in lines[row] {
      if cell.character == "|" { pipes += 1 }
      if pipes == number { return column }
      column += cell.width
    }
    return nil
  }
}
