import Testing

/// The rooms of a module: what each uses is what the table in Sources/README.md says, no more and no less.
///
/// A file uses another where it names a type that the other declares.
@Suite struct RoomsTests {
  /// The table's rows: what a room is for, and the rooms it uses.
  private static let table: [String: (purpose: String, uses: Set<String>)] = {
    let text = (try? Checkout.text("Sources/README.md")) ?? ""
    guard let start = text.range(of: "<!-- rooms -->\n"), let end = text.range(of: "<!-- end of rooms -->") else { return [:] }
    var table: [String: (String, Set<String>)] = [:]
    for line in text[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst(2) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
      guard cells.count == 5 else { continue }
      let room = cells[1].filter { $0 != "`" }
      let module = room.split(separator: "/").first.map(String.init) ?? ""
      let uses = cells[3].split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
      table[room] = (cells[2], Set(uses.map { $0 == module ? module : "\(module)/\($0)" }))
    }
    return table
  }()

  private static let rooms = Set(Checkout.sources.map { $0.room }).sorted()

  @Test func everyRoomHasItsLine() {
    // A module whose files all stand in rooms has a line too.
    #expect(Set(Self.table.keys) == Set(Self.rooms + Checkout.modules))
    for (room, line) in Self.table { #expect(line.purpose.count > 3, "\(room)") }
  }

  @Test(arguments: rooms) func aRoomUsesWhatItsLineSays(_ room: String) throws {
    let used = SourceGraph.shared.uses(ofRoom: room)
    let allowed = Self.table[room]?.uses ?? []
    for other in used.keys where !allowed.contains(other) { Issue.record("\(room) uses \(other): \(used[other]?.first ?? "")") }
    for other in allowed where used[other] == nil { Issue.record("\(room) does not use \(other), which its line names") }
  }

  /// Tests of a room stand in the folder of its name.
  @Test func testsMirrorTheRooms() {
    for path in Checkout.tests {
      let parts = path.split(separator: "/").dropFirst().dropLast()
      guard let folder = parts.first, parts.count > 1, folder.hasSuffix("Tests") else { continue }
      let module = folder == "GoujiTests" ? "gouji" : String(folder.dropLast(5))
      #expect(Self.rooms.contains(([module] + parts.dropFirst().map(String.init)).joined(separator: "/")), "\(path)")
    }
  }

  /// No way leads from a room back to itself, within a module as among them.
  @Test func roomsAreInOrder() {
    for room in Self.table.keys {
      var reached: Set<String> = []
      var next = Self.table[room]?.uses ?? []
      while let other = next.popFirst() {
        if reached.insert(other).inserted { next.formUnion(Self.table[other]?.uses ?? []) }
      }
      #expect(!reached.contains(room), "a way leads from \(room) back to it")
    }
  }

  /// From a file of reading and analysing no more than nine others can be reached that lead back to it.
  @Test func noKnotOfFilesIsLarge() {
    let modules = ["ReportReading", "ReportAnalysis"]
    let knots = SourceGraph.shared.knots(of: Checkout.sources.filter { path in modules.contains { path.hasPrefix("Sources/\($0)/") } })
    let largest = knots.max { $0.count < $1.count } ?? []
    #expect(largest.count <= 10, "\(largest.sorted())")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
