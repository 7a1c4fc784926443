import Foundation
import JSONText
import Testing

/// The exported page in a real browser: on a phone, and as it prints on A4.
@Suite(.serialized, .enabled(if: Program.isExpected(Program.browser), "Chromium is not installed")) struct BrowserTests {
  /// What the page measures itself to be, by a script that only the test adds.
  private static let measuring = """
    <script>
    if (location.hash === '#print') {
      for (const sheet of document.styleSheets) for (const rule of [...sheet.cssRules])
        if (rule.media && rule.media.mediaText === 'print')
          for (const inner of rule.cssRules) if (inner.type === CSSRule.STYLE_RULE) sheet.insertRule(inner.cssText, sheet.cssRules.length);
    }
    const root = document.documentElement;
    const tables = [...document.querySelectorAll('table')].map(table => ({
      columns: Math.max(...[...table.rows].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0))),
      rows: table.rows.length,
      places: [...table.querySelectorAll('th, td')].reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan, 0),
      figures: [...table.querySelectorAll('td')].map(cell => cell.textContent),
      scrolls: table.parentElement.scrollWidth > table.parentElement.clientWidth,
      inside: table.parentElement.getBoundingClientRect().right <= root.clientWidth,
      cut: [...table.querySelectorAll('th, td')].filter(cell => cell.scrollWidth > cell.clientWidth + 1).length,
      name: document.getElementById(table.getAttribute('aria-labelledby')).textContent,
    }));
    const measured = { width: innerWidth, page: root.scrollWidth, text: document.querySelector('p').getBoundingClientRect().width,
      size: parseFloat(getComputedStyle(document.querySelector('p')).fontSize), tables };
    parent.postMessage(encodeURIComponent(JSON.stringify(measured)), '*');
    </script>
    </body>
    """

  /// A4 is 210 mm wide, of which 28 and 26 are margins; this is the rest, in pixels of 1/96 inch.
  private static let paperWidth = 589

  private func browse(_ arguments: [String], in folder: TemporaryFolder) throws -> Tool.Outcome {
    let flags = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
      "--user-data-dir=" + folder.url.appendingPathComponent("profile").path,
    ]
    // The folder is gone with its last user, and that is the browser.
    defer { withExtendedLifetime(folder) {} }
    let outcome = try Tool.run(
      try #require(Program.browser), flags + arguments, input: "", in: folder.url,
      environment: Program.environment.merging(["HOME": folder.url.path]) { $1 })
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func page(of report: String, in folder: TemporaryFolder) throws -> String {
    let page = try Tool.run(["export", report, "--format=html"]).output
    try folder.write("page.html", page)
    // No window is as narrow as a phone, but a frame may be.
    for (name, width, mark) in [("phone", 375, ""), ("paper", Self.paperWidth, "#print")] {
      try folder.write(
        name + ".html",
        """
        <!DOCTYPE html><html><body><script>
        addEventListener('message', event => document.body.setAttribute('data-measured', event.data));
        </script><iframe src="measured.html\(mark)" style="width:\(width)px;height:800px;border:0"></iframe></body></html>
        """)
    }
    try folder.write("measured.html", page.replacingOccurrences(of: "</body>\n", with: Self.measuring))
    return "file://\(folder.url.path)/"
  }

  private func measure(_ report: String, on medium: String) throws -> JSON {
    let folder = try TemporaryFolder()
    let address = try page(of: report, in: folder) + medium + ".html"
    let dump = try browse(["--virtual-time-budget=10000", "--dump-dom", address], in: folder).output
    let text = dump.components(separatedBy: "data-measured=\"").dropFirst().first?.prefix { $0 != "\"" }
    let measured = try #require(text.flatMap { String($0).removingPercentEncoding }, "the page measures itself")
    return try JSONParser.parse(Array(measured.utf8))
  }

  /// Rows and columns of the three tables, as the notices print them.
  static let shapes: [String: [(rows: Int, columns: Int, figures: Int)]] = [
    "sound/pipes-2021.md": [(14, 4, 10), (28, 10, 175), (4, 15, 15)], "sound/pipes-2019.md": [(18, 4, 22), (26, 10, 161), (4, 15, 15)],
  ]

  private func expectTables(_ measured: JSON, of report: String) throws {
    let tables = try #require(measured["tables"]?.array)
    let shapes = try #require(Self.shapes[report])
    #expect(tables.count == 3)
    for (table, shape) in zip(tables, shapes) {
      #expect(table["rows"]?.integer == shape.rows && table["columns"]?.integer == shape.columns)
      // Merged cells fill the table without a gap and without overlapping.
      #expect(table["places"]?.integer == shape.rows * shape.columns)
      #expect(table["figures"]?.array?.count == shape.figures)
      #expect(table["cut"]?.integer == 0, "no text is wider than its cell")
    }
    #expect(
      tables.map { $0["name"]?.string } == ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"])
  }

  @Test(arguments: ["sound/pipes-2021.md", "sound/pipes-2019.md"]) func onAPhoneOnlyTablesMoveSideways(report: String) throws {
    let measured = try measure(report, on: "phone")
    #expect(measured["width"]?.integer == 375)
    #expect(measured["page"]?.integer == 375)
    #expect((measured["size"]?.integer ?? 0) >= 16)
    try expectTables(measured, of: report)
    // Table 2 is seen whole, the others have more columns than a phone.
    for (index, table) in (measured["tables"]?.array ?? []).enumerated() {
      #expect(table["inside"]?.bool == true && table["scrolls"]?.bool == (index > 0))
    }
  }

  @Test(arguments: ["sound/pipes-2021.md", "sound/pipes-2019.md"]) func onPaperTablesFitBetweenTheMargins(report: String) throws {
    let measured = try measure(report, on: "paper")
    #expect(measured["width"]?.integer == Self.paperWidth)
    #expect(measured["page"]?.integer == Self.paperWidth)
    try expectTables(measured, of: report)
    for table in measured["tables"]?.array ?? [] { #expect(table["scrolls"]?.bool == false) }
  }

  @Test func printsOnSheetsOfA4() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let address = try page(of: "sound/pipes-2021.md", in: folder) + "page.html"
    let file = folder.url.appendingPathComponent("page.pdf")
    _ = try browse(["--no-pdf-header-footer", "--print-to-pdf=" + file.path, address], in: folder)
    let text = String(decoding: try Data(contentsOf: file), as: Unicode.ASCII.self)
    let boxes = text.components(separatedBy: "/MediaBox [").dropFirst().map {
      $0.prefix { $0 != "]" }.split(separator: " ").compactMap { Double($0) }
    }
    #expect((3...7).contains(boxes.count))
    for box in boxes {
      #expect(box.count == 4)
      #expect(abs(box[2] - 595.28) < 1 && abs(box[3] - 841.89) < 1, "\(box)")
    }
  }

  @Test(arguments: [375, 1200]) func somethingIsToBeSeen(width: Int) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let address = try page(of: "sound/pipes-2021.md", in: folder)
    try folder.write("empty.html", "<!DOCTYPE html><html><body></body></html>")
    let sizes = try ["empty", "page"].map { name in
      let picture = folder.url.appendingPathComponent(name + ".png")
      _ = try browse(["--window-size=\(width),2400", "--screenshot=" + picture.path, address + name + ".html"], in: folder)
      return try Data(contentsOf: picture).count
    }
    // A picture of nothing takes a few kilobytes, one of text a hundred times that.
    #expect(sizes[1] > 20 * sizes[0], "\(sizes)")
  }
}
