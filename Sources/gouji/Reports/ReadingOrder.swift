import ReportFolder
import ReportReading

/// In which order reports are read, so that each is read once: last year's report of a body just before this year's, by the same thread.
struct ReadingOrder: Sendable {
  /// The numbers of the reports; a job holds those that are compared with one another, earlier years first.
  let jobs: [[Int]]
  /// Where last year's report of each may lie, by the first lines of all; nil where that is not known.
  let candidates: [PreviousReportSearch.Candidates?]
  /// Whose report each is, by its first lines.
  let identities: [Identity?]
  /// The number of the report under a path.
  let numbers: [String: Int]

  /// Each by itself, where nothing is compared.
  init(count: Int) {
    jobs = (0..<count).map { [$0] }
    candidates = Array(repeating: nil, count: count)
    identities = Array(repeating: nil, count: count)
    numbers = [:]
  }

  /// Reads the first lines of all to see which follow which.
  init(_ entries: [ReportEntry], _ previous: PreviousReports) {
    let paths = entries.map { entry -> String? in
      guard entry.source != nil, entry.fault == nil, entry.configuration.previousReport == nil else { return nil }
      return DiskFile.path(entry.path, from: "")
    }
    let openings = Self.openings(of: paths)
    let identities = openings.map { $0?.identity }
    numbers = Dictionary(paths.enumerated().compactMap { index, path in path.map { ($0, index) } }) { first, _ in first }
    let known = Dictionary(zip(paths, openings).compactMap { path, opening in path.flatMap { path in opening.map { (path, $0) } } }) { $1 }
    let candidates = previous.candidates(
      for: entries.indices.map { index in identities[index].map { ($0, entries[index].path) } }, knowing: known)
    self.identities = identities
    self.candidates = candidates
    var groups = Groups(count: entries.count)
    for (index, candidate) in candidates.enumerated() {
      for path in candidate?.paths ?? [] { if let earlier = numbers[path] { groups.join(index, earlier) } }
    }
    jobs = groups.all.map { group in
      group.sorted { (identities[$0]?.year ?? 0, $0) < (identities[$1]?.year ?? 0, $1) }
    }
  }

  /// What the files under some paths begin with.
  private static func openings(of paths: [String?]) -> [ReportLibrary.Opening?] {
    let step = 32
    let batches = stride(from: 0, to: paths.count, by: step).map { $0..<min($0 + step, paths.count) }
    var openings: [ReportLibrary.Opening?] = []
    OrderedWork<[ReportLibrary.Opening?]>(batches.indices.map { [$0] }).run { number, put in
      put(number, paths[batches[number]].map { $0.flatMap(ReportLibrary.Opening.init(reading:)) })
    } take: {
      openings += $0
    }
    return openings
  }
}

/// Numbers in groups that can be joined.
private struct Groups {
  /// The number that stands for the group of each, or leads to it: the least of the group.
  private var leaders: [Int]

  init(count: Int) { leaders = Array(0..<count) }

  private mutating func leader(of number: Int) -> Int {
    var number = number
    while leaders[number] != number {
      leaders[number] = leaders[leaders[number]]
      number = leaders[number]
    }
    return number
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (leader(of: one), leader(of: other))
    leaders[max(first, second)] = min(first, second)
  }

  /// The groups, in the order of their least numbers.
  var all: [[Int]] {
    var groups = self
    var members: [Int: [Int]] = [:]
    for number in leaders.indices { members[groups.leader(of: number), default: []].append(number) }
    return leaders.indices.compactMap { members[$0] }
  }
}
