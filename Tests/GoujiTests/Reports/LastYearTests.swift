import Foundation
import JSONText
import Testing

/// Of last year the tool and the server say the same, whatever lies around a report.
@Suite struct LastYearTests {
  /// A file, as text or as bytes.
  struct File: Sendable {
    let path: String
    let data: Data

    init(_ path: String, _ text: String, _ encoding: String.Encoding = .utf8) {
      self.path = path
      data = text.data(using: encoding) ?? Data()
    }

    init(_ path: String, bytes: [UInt8]) {
      self.path = path
      data = Data(bytes)
    }
  }

  /// What lies around a report of 2024, into which 4 requests were carried, and what is to be said of it: for each finding its rule and
  /// the beginning of its message.
  struct Scene: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var path = "2024/年报.md"
    var text = LastYearTests.present
    let files: [File]
    let said: [String]
  }

  private static func report(_ year: Int, body: String = "云岭县水务局", _ rows: String) -> String {
    """
    \(body)\(year)年政府信息公开工作年度报告

    三、收到和处理政府信息公开申请情况

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    \(rows)

    """
  }

  private static let present = report(2024, "二、上年结转政府信息公开申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |")

  /// Last year's report, which carries some requests out.
  private static func last(_ count: Int, received: Int? = nil, body: String = "云岭县水务局", year: Int = 2023) -> String {
    let first = received.map { "一、本年新收政府信息公开申请数量 | \($0) | 0 | 0 | 0 | 0 | 0 | \($0) |\n" } ?? ""
    return report(year, body: body, first + "四、结转下年度继续办理 | \(count) | 0 | 0 | 0 | 0 | 0 | \(count) |")
  }

  /// Last year's report in which one request was carried over too many in a single cell.
  private static let unbalanced = report(
    2023,
    """
    一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
    二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
    （七）总计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
    四、结转下年度继续办理 | 5 | 0 | 0 | 0 | 0 | 0 | 4 |
    """)

  /// 云岭县水务局2023年政府信息公开 in GBK, and a byte that is none of it.
  private static func gbk(_ year: String) -> [UInt8] {
    [0xD4, 0xC6, 0xC1, 0xEB] + Array(year.utf8) + [
      0xC4, 0xEA, 0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xFF, 0x0A,
    ]
  }

  private static let differs = "broken-carryover 上年结转的“自然人”栏应为 5（2023 年报告的结转下年度），现为 4"

  static let scenes: [Scene] = [
    Scene(testDescription: "beside it", path: "2024.md", files: [File("往年.md", last(5))], said: [differs]),
    Scene(testDescription: "a folder beside it", files: [File("2023/年报.md", last(5))], said: [differs]),
    Scene(
      testDescription: "a folder named by when it was published", path: "2025/年报.md", files: [File("2024年发布/年报.md", last(5))],
      said: [differs]),
    Scene(
      testDescription: "the same place in another year", path: "2024年度/局办/水务局/年报.md",
      files: [File("2023年度/局办/水务局/年报.md", last(5)), File("2023年度/局办/教育局/年报.md", last(7, body: "云岭县教育局"))], said: [differs]),
    Scene(testDescription: "a file above it", files: [File("2023年报.md", last(5))], said: [differs]),
    Scene(
      testDescription: "the nearest", files: [File("2024/上年.md", last(4)), File("2023/年报.md", last(5))], said: []),
    Scene(testDescription: "a folder without a year", files: [File("往年/年报.md", last(5))], said: []),
    Scene(testDescription: "another body", files: [File("2023/年报.md", last(5, body: "云岭县教育局"))], said: []),
    Scene(testDescription: "another year", files: [File("2022/年报.md", last(5, year: 2022))], said: []),
    Scene(
      testDescription: "a draft that differs", files: [File("2023/草稿.md", last(5)), File("2023/定稿.md", last(4))],
      said: ["several-previous-reports 2023 年的报告有 2 份，内容不一致：定稿.md、草稿.md"]),
    Scene(
      testDescription: "a draft that differs elsewhere",
      files: [File("2024/2023草稿.md", last(5, received: 9)), File("2024/2023定稿.md", last(5, received: 8))],
      said: ["several-previous-reports 2023 年的报告有 2 份", differs]),
    Scene(
      testDescription: "a copy", files: [File("2023/年报.md", last(5)), File("2023/年报 (1).md", "# " + last(5))], said: [differs]),
    Scene(
      testDescription: "GBK", files: [File("2023/年报.txt", bytes: gbk("2023"))],
      said: ["unread-previous-report 没有与上年核对：年报.txt（编码是 GBK"]),
    Scene(
      testDescription: "GBK without a year in its name", files: [File("2024/上年.txt", bytes: gbk("2023"))],
      said: ["unread-previous-report 没有与上年核对：上年.txt"]),
    Scene(testDescription: "GBK of another year", files: [File("2024/上年.txt", bytes: gbk("2022"))], said: []),
    Scene(
      testDescription: "UTF-16", files: [File("2024/上年.txt", last(5), .utf16)],
      said: [differs]),
    Scene(
      testDescription: "UTF-16, the other way round", files: [File("2023年报.txt", "\u{FEFF}" + last(5), .utf16BigEndian)],
      said: [differs]),
    Scene(
      testDescription: "UTF-16 beside it, the other way round", files: [File("2024/去年.txt", "\u{FEFF}" + last(5), .utf16BigEndian)],
      said: [differs]),
    Scene(
      testDescription: "a document", files: [File("2023/云岭县水务局2023年信息公开年报.docx", bytes: [0x50, 0x4B, 3, 4])],
      said: ["unread-previous-report 没有与上年核对：云岭县水务局2023年信息公开年报.docx"]),
    Scene(
      testDescription: "a document beside what can be read",
      files: [File("2023/2023年报.docx", bytes: [0x50, 0x4B, 3, 4]), File("2023/a.md", last(5))],
      said: [differs]),
    Scene(
      testDescription: "another body's document", files: [File("2023/云岭县教育局2023年信息公开年报.docx", bytes: [0x50, 0x4B, 3, 4])],
      said: []),
    Scene(testDescription: "this year's document", files: [File("2024/2024年信息公开年报.docx", bytes: [0x50, 0x4B, 3, 4])], said: []),
    Scene(
      testDescription: "a picture",
      files: [
        File(
          "2023/年报.md",
          report(2023, "").replacingOccurrences(of: "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |", with: "![](a.png)"))
      ],
      said: ["unread-previous-report 2023 年报告 年报.md 里没有读到表格"]),
    Scene(
      testDescription: "sums that fail there", files: [File("2023/年报.md", unbalanced)],
      said: ["unbalanced-previous-report 自然人：2023 年报告的结转下年度写 5，按那份报告自己的合计应为 4，与这里的 4 相符"]),
    Scene(
      testDescription: "a folder that is named",
      files: [File("2024/.gouji.json", #"{"previousReport":"../往年"}"#), File("往年/b/年报.md", last(5))],
      said: [differs]),
    Scene(
      testDescription: "a file that is named",
      files: [File("2024/.gouji.json", #"{"previousReport":"../往年/定稿.md"}"#), File("往年/定稿.md", last(5)), File("2023/年报.md", last(4))],
      said: [differs]),
    Scene(
      testDescription: "a named file of another body",
      files: [File(".gouji.json", #"{"previousReport":"a.md"}"#), File("a.md", last(5, body: "云岭县教育局"))],
      said: ["上年报告 a.md：是“云岭县教育局”的，应为“云岭县水务局”的，没有与它核对"]),
    Scene(
      testDescription: "a named file of a body by its short name",
      files: [File(".gouji.json", #"{"previousReport":"a.md"}"#), File("a.md", last(5, body: "水务局"))], said: [differs]),
    Scene(
      testDescription: "a named folder without reports",
      files: [File(".gouji.json", #"{"previousReport":"空"}"#), File("空/说明.md", "# 说明\n")],
      said: ["上年报告 空：文件夹里没有政府信息公开工作年度报告"]),
    Scene(
      testDescription: "year and body in the names of both", path: "2024/云岭县水务局2024年政府信息公开工作年度报告（定稿）.md",
      text: present.replacingOccurrences(of: "云岭县水务局2024年政府信息公开工作年度报告", with: "一、总体情况"),
      files: [
        File(
          "2023/2023年度云岭县水务局政府信息公开年报.md",
          last(5).replacingOccurrences(of: "云岭县水务局2023年政府信息公开工作年度报告", with: "一、总体情况"))
      ], said: [differs]),
  ]

  /// What is said of last year: findings of its rules with the beginnings of their messages, and what was complained of.
  private func told(_ findings: [JSON], rule: String, complaints: [String], of scene: Scene) -> [String] {
    let rules = ["broken-carryover", "several-previous-reports", "unread-previous-report", "unbalanced-previous-report"]
    let messages = findings.compactMap { finding -> String? in
      guard let id = finding[rule]?.string, rules.contains(id) else { return nil }
      return "\(id) \(finding["message"]?.string?.split(separator: "\n").first ?? "")"
    }
    return (complaints + messages).map { message in scene.said.first { message.hasPrefix($0) } ?? message }.sorted()
  }

  private func byTool(_ scene: Scene, _ folder: TemporaryFolder) throws -> [String] {
    let outcome = try Tool.run(["check", "--format", "json", scene.path], in: folder.url)
    let file = try #require(try outcome.json()["files"]?.array?.first)
    let complaints = outcome.errors.split(separator: "\n").map { $0.replacingOccurrences(of: "gouji: ", with: "") }
    return told(file["findings"]?.array ?? [], rule: "rule", complaints: complaints.map { plain($0, folder) }, of: scene)
  }

  /// What the server publishes last, where some of the files are open beside it.
  private func byServer(_ scene: Scene, _ folder: TemporaryFolder, open: [String] = [], roots: [String] = []) throws -> [String] {
    func uri(_ path: String) -> String { folder.url.appendingPathComponent(path).absoluteString }
    func opened(_ path: String) throws -> String {
      let text = try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
      let item: JSON = .object([
        .init("uri", .string(uri(path))), .init("languageId", .string("markdown")), .init("version", .integer(1)),
        .init("text", .string(text)),
      ])
      return #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":\#(written(item))}}"#
    }
    let folders = roots.map { #"{"name":"a","uri":"\#(uri($0))"}"# }.joined(separator: ",")
    let messages =
      [#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"locale":"zh","workspaceFolders":[\#(folders)]}}"#]
      + (try (open + [scene.path]).map(opened))
    let input = messages.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()
    let output = try Tool.run(["lsp"], input: input, in: folder.url).output
    let answers = output.components(separatedBy: "Content-Length: ").compactMap { piece in
      piece.firstIndex(of: "{").flatMap { try? JSONParser.parse(Array(piece[$0...].utf8)) }
    }
    let own = answers.last { $0["params"]?["uri"]?.string == uri(scene.path) }
    let complaints = answers.filter { $0["method"]?.string == "window/showMessage" }.compactMap {
      $0["params"]?["message"]?.string?.replacingOccurrences(of: "gouji: ", with: "")
    }
    return told(
      own?["params"]?["diagnostics"]?.array ?? [], rule: "code", complaints: complaints.map { plain($0, folder) }, of: scene)
  }

  private func written(_ json: JSON) -> String {
    var writer = JSONWriter()
    json.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A message without where the folder lies.
  private func plain(_ message: String, _ folder: TemporaryFolder) -> String {
    message.replacingOccurrences(of: folder.url.path + "/", with: "")
  }

  private func folder(_ scene: Scene) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(scene.path, scene.text)
    for file in scene.files { try folder.write(file.path, file.data) }
    return folder
  }

  @Test(arguments: scenes) func theToolTellsIt(_ scene: Scene) throws {
    #expect(try byTool(scene, folder(scene)) == scene.said.sorted())
  }

  @Test(arguments: scenes) func theServerTellsTheSame(_ scene: Scene) throws {
    let folder = try folder(scene)
    #expect(try byServer(scene, folder) == scene.said.sorted())
    // What is open does not decide which of several files is last year's.
    for file in scene.files where file.path.hasSuffix(".md") {
      #expect(try byServer(scene, folder, open: [file.path]) == scene.said.sorted(), "\(file.path) is open")
    }
  }

  /// Anywhere in a folder that is checked as a whole, or open in the editor as one.
  @Test func anywhereInTheFolderThatIsWorkedOn() throws {
    let scene = Scene(
      testDescription: "", path: "工作/今年/年报.md", files: [File("归档/局办/旧/年报.md", Self.last(5)), File("归档/2022/a.md", Self.last(6))],
      said: [Self.differs])
    let folder = try folder(scene)
    #expect(try byServer(scene, folder) == [])
    #expect(try byServer(scene, folder, roots: ["工作"]) == [])
    #expect(try byServer(scene, folder, roots: ["."]) == scene.said)
    let output = try Tool.run(["check", "--fail-on", "never", "."], in: folder.url).output
    #expect(output.contains("broken-carryover: 上年结转的“自然人”栏应为 5（2023 年报告的结转下年度），现为 4"))
    #expect(output.contains("归档/局办/旧/年报.md:6: "))
  }

  @Test func aFolderCanBeNamedAndAnotherBodyIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("2024.md", Self.present)
    try folder.write("往年/a.md", Self.last(5))
    try folder.write("往年/b.md", Self.last(6, body: "云岭县教育局"))
    try folder.write("空/说明.md", "# 说明\n")
    func run(_ name: String) throws -> Tool.Outcome {
      try Tool.run(["check", "--fail-on", "never", "2024.md", "--previous", name], in: folder.url)
    }
    #expect(try run("往年").output.contains("    往年/a.md:6: 上年报告的结转下年度，“自然人”栏是 5\n"))
    let refused = try run("往年/b.md")
    #expect(refused.errors == "gouji: 上年报告 往年/b.md：是“云岭县教育局”的，应为“云岭县水务局”的，没有与它核对\n")
    #expect(refused.status == 0 && !refused.output.contains("broken-carryover"))
    #expect(refused.output.contains("没有找到上年报告，没有与上年核对\n"))
    #expect(try run("空").status == 2)
  }

  @Test func howManyWereNotComparedIsSaidOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("2022.md", Self.last(3, year: 2022))
    try folder.write("2023.md", Self.last(4))
    try folder.write("教育局.md", Self.last(4, body: "云岭县教育局"))
    func run(_ arguments: String...) throws -> Tool.Outcome { try Tool.run(["check", "--fail-on", "never"] + arguments, in: folder.url) }
    #expect(try run(".").output.components(separatedBy: "\n2 份没有找到上年报告，没有与上年核对\n").count == 2)
    #expect(!(try run("2023.md").output.contains("没有找到上年报告")))
    let json = try run("--format", "json", ".").json()
    #expect(json["summary"]?["uncompared"] == .integer(2))
    #expect(json["files"]?.array?.map { $0["previous"] } == [.array([]), .array([.string("2022.md")]), .array([])])
  }
}
