import Glibc
import JSONText
import LanguageServer
import ReportSyntax

/// The text that edits begin with.
private let start: [UInt8] = {
  guard let path = getenv("GOUJI_FUZZ_TEXT"), let file = fopen(path, "r") else { fatalError("GOUJI_FUZZ_TEXT names no text") }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes[..<count])
}()

/// What is typed or pasted.
private let pieces = [
  "", "1", "0", "52", "|", " | ", "\n", "\n\n", "\r\n", "（", "）", "。", "，", "件", "收到申请3件", "同比增长5%", "## ", "三、", "总计", "（三）不予公开",
  "<!-- gouji-ignore blank-cell: 已核 -->", "<td>", "</table>", "```", "\t", "年", "2024", "𠮷", "　", "-", ".5", "其他",
  "全部办结。", "，结转下年度2件", "（一）主动公开。", "上年", "2023年", "占40%", "《", "》", "、", "XX", "<br>", "&nbsp;", "（请填写", "处理费5元",
]

/// What is asked between edits.
private let requests = [
  "hover", "completion", "signatureHelp", "documentHighlight", "definition", "references", "prepareRename", "linkedEditingRange",
  "inlineCompletion", "prepareCallHierarchy", "foldingRange", "documentSymbol", "semanticTokens/full", "codeLens", "documentLink",
  "formatting", "codeAction", "inlayHint", "selectionRange",
]

/// After edits, with requests at any place between them, the same is found as in the text opened afresh.
func feedEdits(_ bytes: [UInt8]) {
  var session = Session()
  session.send(
    #""id":0,"method":"initialize""#, #"{"capabilities":{"general":{"positionEncodings":["utf-8"]},"textDocument":{"diagnostic":{}}}}"#)
  session.open("untitled:a", start)
  var text = start
  var rest = bytes[...]
  while rest.count >= 5 {
    let op = Array(rest.prefix(5))
    rest = rest.dropFirst(5)
    let place = between(Int(op[0]) << 8 | Int(op[1]), in: text)
    if op[2] & 1 == 1 {
      session.ask(requests[Int(op[3]) % requests.count], at: position(of: place, in: text))
      continue
    }
    let end = between(place + Int(op[2] >> 1), in: text)
    let piece = pieces[Int(op[3]) % pieces.count]
    session.edit(position(of: min(place, end), in: text), position(of: max(place, end), in: text), piece)
    text.replaceSubrange(min(place, end)..<max(place, end), with: piece.utf8)
    if op[4] & 7 == 0 { session.diagnose("untitled:a") }
  }
  session.settle()
  session.diagnose("untitled:a")
  session.open("untitled:b", text)
  session.diagnose("untitled:b")
  let answers = session.play().suffix(2).map { answer in
    answer.replacing("untitled:a", with: "").replacing("untitled:b", with: "").split(separator: "\"items\"").last.map(String.init) ?? ""
  }
  hold(answers.count == 2 && answers[0] == answers[1], "edits lead to what the whole text leads to:\n\(answers)")
}

/// An offset in a text near another one, at which a character begins.
private func between(_ offset: Int, in text: [UInt8]) -> Int {
  var offset = text.isEmpty ? 0 : min(offset, text.count)
  while offset < text.count, offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
  return offset
}

/// A position as the protocol writes it, in bytes.
private func position(of offset: Int, in text: [UInt8]) -> String {
  let position = SourceText(text).position(of: offset, in: .utf8)
  return #"{"line":\#(position.line),"character":\#(position.column)}"#
}

/// What a client sends, and what it is answered.
private struct Session {
  private var record: [UInt8] = []
  private var count = 0

  mutating func send(_ head: String, _ params: String) {
    let body = "{\"jsonrpc\":\"2.0\",\(head),\"params\":\(params)}"
    record += Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  mutating func open(_ uri: String, _ text: [UInt8]) {
    send(
      #""method":"textDocument/didOpen""#,
      #"{"textDocument":{"uri":"\#(uri)","languageId":"markdown","version":0,"text":\#(quoted(String(decoding: text, as: UTF8.self)))}}"#)
  }

  mutating func edit(_ start: String, _ end: String, _ text: String) {
    count += 1
    send(
      #""method":"textDocument/didChange""#,
      #"{"textDocument":{"uri":"untitled:a","version":\#(count)},"contentChanges":[{"range":{"start":\#(start),"end":\#(end)},"text":\#(quoted(text))}]}"#
    )
  }

  /// Changes nothing in two places at once, after which nothing that was typed is waited for.
  mutating func settle() {
    count += 1
    let nothing = #"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":""}"#
    send(
      #""method":"textDocument/didChange""#,
      #"{"textDocument":{"uri":"untitled:a","version":\#(count)},"contentChanges":[\#(nothing),\#(nothing)]}"#)
  }

  mutating func ask(_ name: String, at position: String) {
    send(
      #""id":"q","method":"textDocument/\#(name)""#,
      #"{"textDocument":{"uri":"untitled:a"},"position":\#(position),"range":{"start":\#(position),"end":\#(position)},"#
        + #""positions":[\#(position)],"options":{},"context":{"includeDeclaration":true,"diagnostics":[]}}"#)
  }

  mutating func diagnose(_ uri: String) {
    send(#""id":"d","method":"textDocument/diagnostic""#, #"{"textDocument":{"uri":"\#(uri)"}}"#)
  }

  /// The answers to the questions for findings.
  func play() -> [String] {
    var answers: [String] = []
    _ = LanguageServer.replay(record, showsTimes: false) { line in
      if line.hasPrefix("← "), line.contains(#""id":"d""#) { answers.append(line) }
    }
    return answers
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
