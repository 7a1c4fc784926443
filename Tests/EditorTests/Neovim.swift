import Foundation

/// A headless Neovim with the plugin installed the way its page says, at which a test types as an author does.
final class Neovim {
  /// What went wrong between the test and the editor.
  struct Fault: Error, CustomStringConvertible { let description: String }

  private let sandbox: Sandbox
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received: [UInt8] = []
  /// The file that is being edited.
  let file: URL

  /// Neovim as `NVIM` names it, or on `PATH`, or where CI puts it.
  static let executable: URL? = {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init) + ["/opt/editors/bin"]
    let paths = [environment["NVIM"]].compactMap(\.self) + folders.map { $0 + "/nvim" }
    return paths.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }.first { url in
      // Inside a terminal of Neovim's, NVIM names a socket.
      let isFile = (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
      return isFile && FileManager.default.isExecutableFile(atPath: url.path)
    }
  }()

  /// Whether it can be tested here; in CI it must be.
  static var isExpected: Bool { executable != nil || ProcessInfo.processInfo.environment["CI"] == "true" }

  /// Opens a copy of a fixture; `setup` is what stands in the user's init.lua.
  init(opening fixture: String, setup: String = "", path: [String] = [Repository.products.path, "/usr/bin", "/bin"]) throws {
    guard let executable = Self.executable else { throw Fault(description: "Neovim is not installed") }
    signal(SIGPIPE, SIG_IGN)
    sandbox = try Sandbox()
    file = try sandbox.copy(ofFixture: fixture)
    try Self.installPlugin(in: sandbox, setup: setup)
    process.executableURL = executable
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

  private static func installPlugin(in sandbox: Sandbox, setup: String) throws {
    let packages = sandbox.home.appendingPathComponent("data/nvim/site/pack/gouji/start")
    let configuration = sandbox.home.appendingPathComponent("config/nvim")
    for folder in [packages, configuration] { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    try FileManager.default.createSymbolicLink(
      at: packages.appendingPathComponent("gouji"), withDestinationURL: Repository.root.appendingPathComponent("editors/neovim"))
    try setup.write(to: configuration.appendingPathComponent("init.lua"), atomically: true, encoding: .utf8)
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
      let log = try String(contentsOf: sandbox.home.appendingPathComponent("state/nvim/lsp.log"), encoding: .utf8)
      // Neovim may cancel a request for colours whose answer it has just taken in, and notes that as an error of its own.
      return log.split(separator: "\n").filter { $0.hasPrefix("[ERROR]") && !$0.contains("whilst attempting to cancel") }.map(String.init)
    }
  }
}
