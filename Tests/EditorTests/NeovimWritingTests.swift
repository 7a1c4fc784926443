import Foundation
import Testing

extension RealEditorTests {
  /// A report written in Neovim from the empty buffer to its last figure, by what is offered.
  @Suite(.enabled(if: EditorProgram.neovim.isExpected, "Neovim is not installed")) struct NeovimWritingTests {
    /// Keeps what was found each time that it was told: its codes, and those of errors and warnings.
    private static let watch = """
      _G.seen = {}
      vim.api.nvim_create_autocmd('DiagnosticChanged', { callback = function()
        local found = vim.diagnostic.get(0)
        local told = { count = #found, codes = {}, faults = {} }
        for _, finding in ipairs(found) do
          told.codes[#told.codes + 1] = finding.code
          if finding.severity < vim.diagnostic.severity.INFO then table.insert(told.faults, finding.code) end
        end
        table.insert(_G.seen, told)
      end })
      """

    private static let seen = "return _G.seen"

    private struct Told: Decodable {
      let count: Int
      let codes: [String]
      let faults: [String]
    }

    /// The title, the three tables and the period are written by what is offered, the text by the sentences and numbers of the tables; what
    /// no table tells is typed. On the way only what is still to be written is told, and in the end nothing.
    @Test func aReportIsWrittenFromTheEmptyBufferToTheLastFigure() throws {
      let year = WrittenReport.year
      let editor = try Neovim(
        opening: nil, as: WrittenReport.name(year), setup: Self.watch,
        others: [WrittenReport.name(year - 1): try WrittenReport.previous])
      _ = try editor.clients()

      // Year and body are known.
      try editor.type("i")
      try editor.take("年度报告全文")
      let blank = try editor.lines(until: { $0.count > 70 })
      #expect(blank.first == "# \(WrittenReport.body)\(year)年政府信息公开工作年度报告")
      try editor.type("<Esc>")

      try editor.fillTables()
      try editor.type("ggo<CR>")
      try editor.take("本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。")
      try editor.type("<Esc>/（一）主动公开<CR>A")
      try editor.take("本年度制发行政规范性文件5件，废止3件，现行有效30件。")
      try editor.take("本年度作出行政许可决定40544件、行政处罚决定238件、行政强制决定35件。")
      try editor.type("<Esc>/（二）依申请公开<CR>A本年度收到")
      try editor.take("政府信息公开申请101件")
      try editor.type("，较上年增加")
      try editor.take("21件")
      try editor.type("，增长")
      try editor.take("26.25%")
      try editor.type("。")
      try editor.take("收到的申请中，自然人申请101件。")
      try editor.type("全年办结")
      try editor.take("101件")
      try editor.type("，其中予以公开")
      try editor.take("74件")
      try editor.type("，占")
      try editor.take("73.27%")
      try editor.type("。")
      try editor.take("无结转下年度继续办理的政府信息公开申请。")
      try editor.take("因政府信息公开工作被申请行政复议17件，未被提起行政诉讼。")
      let own = [
        "（三）政府信息管理": "落实发布审查制度，及时清理失效文件。", "（四）政府信息公开平台建设": "整合门户网站栏目，畅通查询渠道。",
        "（五）监督保障": "举办业务培训两期，定期检查栏目更新。",
      ]
      for (heading, words) in own { try editor.type("<Esc>/\(heading)<CR>A\(words)") }
      try editor.type("<Esc>/^## 五、<CR>o<CR>存在的主要问题是栏目更新不够及时。下一步将加强日常巡查，及时督促整改。")
      try editor.type("<Esc>/^## 六、<CR>o<CR>")
      try editor.take("本年度未收取信息处理费。")
      try editor.type("<Esc>")

      #expect(try editor.diagnostics(from: .hint, until: \.isEmpty) == [])
      let told: [Told] = try editor.run(Self.seen)
      let toDo: Set = ["blank-cell", "empty-section", "empty-topic", "missing-fee-statement"]
      #expect(Set(told.flatMap(\.codes)) == toDo)
      // The row that is being filled in has blanks, and no other.
      #expect(told.allSatisfy { $0.faults.isEmpty || $0.faults == ["blank-cell"] })
      // Of three tables, two sections and the fees none is written at first, and of one table there may be a row and what is below it.
      #expect(told.first { $0.count > 0 }?.count == 6 && (told.map(\.count).max() ?? 0) <= 7)
      try editor.save()
      try editor.quit()
    }

    /// Whoever takes heading after heading and table after table comes to the same report; on the way only what it still lacks is told.
    @Test func aReportIsWrittenHeadingByHeading() throws {
      let year = WrittenReport.year
      let editor = try Neovim(opening: nil, as: WrittenReport.name(year), setup: Self.watch)
      _ = try editor.clients()
      try editor.type("i# \(WrittenReport.body)\(year)年政府信息公开工作年度报告<CR><CR>")
      try editor.take("本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。")
      let topics = [
        ("（一）主动公开", "及时发布机构职能和办事指南。"), ("（二）依申请公开", "规范登记、办理、答复各个环节。"), ("（三）政府信息管理", "落实发布审查制度，及时清理失效文件。"),
        ("（四）政府信息公开平台建设", "整合门户网站栏目，畅通查询渠道。"), ("（五）监督保障", "举办业务培训两期，定期检查栏目更新。"),
      ]
      try editor.type("<CR><CR>")
      try editor.take("一、总体情况")
      for (heading, words) in topics {
        try editor.type("<CR><CR>")
        try editor.take(heading)
        try editor.type(words)
      }
      for (begun, heading, table) in [
        ("## 二", "二、主动公开政府信息情况", "表二：空白表格"), ("三、", "三、收到和处理政府信息公开申请情况", "表三：空白表格"), ("", "四、政府信息公开行政复议、行政诉讼情况", "表四：空白表格"),
      ] {
        try editor.type("<CR><CR>\(begun)")
        try editor.take(heading)
        try editor.type("<CR><CR>")
        try editor.take(table)
        try editor.type("<Esc>Go<Esc>i")
      }
      try editor.type("<CR>")
      try editor.take("五、存在的主要问题及改进情况")
      try editor.type("<CR><CR>存在的主要问题是栏目更新不够及时。下一步将加强日常巡查，及时督促整改。<CR><CR>六")
      try editor.take("六、其他需要报告的事项")
      try editor.type("<CR><CR>本年度")
      try editor.take("本年度未收取信息处理费。")
      try editor.type("<Esc>")
      try editor.fillTables()

      #expect(try editor.diagnostics(from: .hint, until: \.isEmpty) == [])
      let told: [Told] = try editor.run(Self.seen)
      let toDo: Set = [
        "missing-section", "missing-table", "missing-topic", "blank-cell", "empty-section", "empty-topic", "missing-fee-statement",
      ]
      #expect(Set(told.flatMap(\.codes)).isSubset(of: toDo), "\(Set(told.flatMap(\.codes)))")
      try editor.save()
      try editor.quit()
    }
  }
}

extension Neovim {
  /// Types all figures into a report whose tables are blank, and takes the totals.
  fileprivate func fillTables() throws {
    let figures = try WrittenReport.figures(for: try lines())
    #expect(figures.count == 200 && figures.count(where: \.isTotal) == 34)
    for figure in figures {
      try type(":\(figure.line + 1)<CR>0" + (figure.column > 0 ? "\(figure.column)f|" : "") + "a")
      if figure.isTotal { try take(figure.value) } else { try type(figure.value) }
      try type("<Esc>")
    }
    let filled = try lines(until: { lines in
      figures.allSatisfy { figure in
        WrittenReport.rows(of: lines).contains { $0.line == figure.line && $0.cells[figure.column] == figure.value }
      }
    })
    for (figure, row) in figures.flatMap({ figure in WrittenReport.rows(of: filled).filter { $0.line == figure.line }.map { (figure, $0) }
    }) {
      #expect(row.cells[figure.column] == figure.value, "\(figure)")
    }
  }

  /// Asks for what is offered in insert mode, and takes what the menu calls so.
  fileprivate func take(_ label: String) throws {
    // What is offered belongs to the text that the server has.
    try type("<C-x><C-o>")
    let offered = try completions()
    let place = try #require(offered.firstIndex(of: label), "\(label) is not among \(offered)")
    try type(String(repeating: "<C-n>", count: place + 1) + "<C-y>")
    let isOpen: Bool = try run("return vim.fn.pumvisible() == 1", until: { !$0 })
    #expect(!isOpen)
  }
}
