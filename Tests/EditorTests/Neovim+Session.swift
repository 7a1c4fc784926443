import Foundation
import Testing

/// What an author sees and does in Neovim.
extension Neovim {
  /// Where something stands, as Neovim counts: lines, and the bytes in them, from 0.
  struct Place: Decodable, Equatable {
    let start: [Int]
    let end: [Int]

    /// The place of a word in the first line that has a label.
    init?(of word: String, besides label: String, in lines: [String]) {
      guard let line = lines.firstIndex(where: { $0.contains(label) }), let range = lines[line].range(of: word) else { return nil }
      let column = lines[line][..<range.lowerBound].utf8.count
      start = [line, column]
      end = [line, column + word.utf8.count]
    }
  }

  /// How bad a finding is.
  enum Severity: Int, Decodable { case error = 1, warning, information, hint }

  /// A finding as Neovim keeps it.
  struct Diagnostic: Decodable, Equatable {
    let place: Place
    let severity: Severity
    let code: String
    let source: String
    let message: String
  }

  /// An attached language server.
  struct Client: Decodable, Equatable {
    let name: String
    let encoding: String
    let language: String
  }

  /// The servers of the file, once there is one.
  func clients() throws -> [Client] {
    try run(
      """
      return vim.tbl_map(function(client)
        local language = client.get_language_id(0, vim.bo.filetype)
        return { name = client.name, encoding = client.offset_encoding, language = language }
      end, vim.tbl_filter(function(client) return client.initialized end, vim.lsp.get_clients({ bufnr = 0 })))
      """, until: { !$0.isEmpty })
  }

  /// How often findings have been told, once it is more often than before.
  @discardableResult
  func timesTold(after before: Int = 0) throws -> Int { try run("return _G.times_told", until: { $0 > before }) }

  /// The findings of a severity and above, once they are as expected.
  func diagnostics(from severity: Severity = .warning, until holds: ([Diagnostic]) -> Bool = { _ in true }) throws -> [Diagnostic] {
    try run(
      """
      return vim.tbl_map(function(d)
        local place = { start = { d.lnum, d.col }, ['end'] = { d.end_lnum, d.end_col } }
        return { place = place, severity = d.severity, code = d.code, source = d.source, message = d.message }
      end, vim.diagnostic.get(0, { severity = { min = \(severity.rawValue) } }))
      """, until: holds)
  }

  /// The text of the file as it stands in the editor.
  func lines(until holds: ([String]) -> Bool = { _ in true }) throws -> [String] {
    try run("return vim.api.nvim_buf_get_lines(0, 0, -1, false)", until: holds)
  }

  /// The line of the cursor, from 0, and the byte in it.
  func cursor(until holds: ([Int]) -> Bool) throws -> [Int] {
    try run("local at = vim.api.nvim_win_get_cursor(0) return { at[1] - 1, at[2] }", until: holds)
  }

  /// What stands in the window that floats over the text, once there is one.
  func floatingText() throws -> String {
    try run(
      """
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\\n')
        end
      end
      return ''
      """, until: { !$0.isEmpty })
  }

  /// The parts of the file that the outline lists, once it is there; the list is closed again.
  func outline() throws -> [String] {
    let _: Int = try run("vim.lsp.buf.document_symbol() return 1")
    let parts: [String] = try run(
      "return vim.tbl_map(function(item) return item.text end, vim.fn.getloclist(0))", until: { !$0.isEmpty })
    try type(":lclose<CR>")
    return parts
  }

  /// What a word at a line and byte is, and what else is known of it, once it is coloured.
  func colours(line: Int, byte: Int) throws -> [String] {
    try run(
      """
      local token = vim.lsp.semantic_tokens.get_at_pos(0, \(line), \(byte))
      return token and token[1] and vim.list_extend({ token[1].type }, vim.tbl_keys(token[1].modifiers)) or {}
      """, until: { !$0.isEmpty })
  }

  /// Has the server carry out one of its commands on the file.
  func execute(_ command: String) throws {
    let _: Int = try run(
      """
      local client = vim.lsp.get_clients({ name = 'gouji' })[1]
      client:exec_cmd({ title = '', command = '\(command)', arguments = { vim.uri_from_bufnr(0) } })
      return 1
      """)
  }

  /// The words of the completion menu, once it is open.
  func completions() throws -> [String] {
    try run("return vim.tbl_map(function(item) return item.abbr end, vim.fn.complete_info({ 'items' }).items)", until: { !$0.isEmpty })
  }

  /// Writes what has been changed.
  func save() throws {
    try type(":write<CR>")
    let isUnsaved: Bool = try run("return vim.bo.modified", until: { !$0 })
    if isUnsaved { throw Fault(description: "the file is not written") }
  }

  /// The messages that were shown, once they are as expected.
  func messages(until holds: (String) -> Bool = { _ in true }) throws -> String {
    try run("return vim.fn.execute('messages')", until: holds)
  }

  /// The processes that Neovim has started.
  func children() throws -> [Int32] { try run("return vim.api.nvim_get_proc_children(vim.fn.getpid())") }

  /// Leaves Neovim: it ends, and the server with it, and nothing went wrong in between.
  func quit() throws {
    let servers = try children()
    #expect(servers.count == 1)
    try type(":qall!<CR>")
    #expect(status == 0)
    for server in servers { #expect(eventually({ isRunning(server) }, { !$0 }) == false) }
    #expect(try errorsInLog == [])
  }
}

extension [String] {
  /// The lines without the blanks that line columns up.
  var withoutSpaces: [String] { map { $0.filter { $0 != " " } } }
}
