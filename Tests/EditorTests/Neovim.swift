import Foundation

/// A headless Neovim with the plugin installed the way its page says, at which a test types as an author does.
final class Neovim {
  private let sandbox: Sandbox
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received: [UInt8] = []
  /// The file that is being edited.
  let file: URL

  /// Opens a copy of a fixture, under another name where one is given, or a file that is not there yet; `setup` is what stands in the user's init.lua, and where the
  /// plugin is not installed, its business; `settings` in the `.gouji.json` beside the report, and `others` in other files there, by name.
  init(
    opening fixture: String?, as name: String? = nil, setup: String = "", installed: Bool = true, settings: String? = nil,
    others: [String: String] = [:], path: [String] = [Repository.products.path, "/usr/bin", "/bin"]
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    sandbox = try Sandbox()
    file =
      if let fixture {
        try sandbox.copy(ofFixture: fixture, as: name)
      } else {
        try sandbox.folder("reports").appendingPathComponent(name ?? "report.md")
      }
    for (name, text) in others.merging(settings.map { [".gouji.json": $0] } ?? [:], uniquingKeysWith: { $1 }) {
      try text.write(to: file.deletingLastPathComponent().appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    if installed { try sandbox.follow("neovim") }
    try setup.write(to: try sandbox.folder(".config/nvim").appendingPathComponent("init.lua"), atomically: true, encoding: .utf8)
    process.executableURL = URL(fileURLWithPath: try EditorProgram.neovim.path("nvim"))
    // A Neovim that is not where it was built for has its parsers beside its runtime all the same.
    let parsers = "let &runtimepath ..= ',' .. $VIMRUNTIME .. '/../../../lib/nvim'"
    let driver = Repository.tests.appendingPathComponent("EditorTests/neovim.lua").path
    process.arguments = ["--headless", "--cmd", parsers, "--cmd", "luafile \(driver)", file.path]
    process.environment = sandbox.environment(path: path)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Types keys, in Neovim's notation.
  func type(_ keys: String) throws { let _: Int = try ask("keys", keys) }

  /// The result of a Lua function with this body.
  func run<Value: Decodable>(_ lua: String, as type: Value.Type = Value.self) throws -> Value { try ask("lua", lua) }

  /// Runs it again until its result holds, for a while, and gives back the last one.
  func run<Value: Decodable>(_ lua: String, until holds: (Value) -> Bool) throws -> Value { try eventually({ try run(lua) }, holds) }

  private struct Answer<Value: Decodable>: Decodable {
    let value: Value?
    let error: String?
  }

  private func ask<Value: Decodable>(_ kind: String, _ text: String) throws -> Value {
    let request = try JSONEncoder().encode([kind: text])
    try input.fileHandleForWriting.write(contentsOf: request + [UInt8(ascii: "\n")])
    let line = try nextLine()
    let answer = try JSONDecoder().decode(Answer<Value>.self, from: Data(line))
    guard let value = answer.value else { throw Fault(description: "\(text): \(answer.error ?? "nil")") }
    return value
  }

  private func nextLine() throws -> [UInt8] {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeSubrange(...end) }
        return Array(received[..<end])
      }
      let descriptor = output.fileHandleForReading.fileDescriptor
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard Foundation.poll(&poll, 1, Int32(patience * 1000)) > 0 else { throw Fault(description: "Neovim does not answer") }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { throw Fault(description: "Neovim has ended") }
      received += buffer[..<count]
    }
  }

  /// The code it ends with, or nil where it still runs after a while.
  var status: Int32? {
    eventually({ process.isRunning }, { !$0 }) ? nil : process.terminationStatus
  }

  /// The lines of the client's log that tell of an error; that there is a log shows that this is where it is.
  var errorsInLog: [String] {
    get throws {
      let log = try String(contentsOf: sandbox.home.appendingPathComponent(".local/state/nvim/lsp.log"), encoding: .utf8)
      // Neovim may cancel a request for colours whose answer it has just taken in, and notes that as an error of its own.
      return log.split(separator: "\n").filter { $0.hasPrefix("[ERROR]") && !$0.contains("whilst attempting to cancel") }.map(String.init)
    }
  }
}
