/// Work on numbered items that all processors share, whose results are taken up in the order of the items.
///
/// The items come in jobs, each of which one thread does from its first item to its last, or has none; jobs are begun in their order, which
/// is that of their first items. A job waits where it is too far ahead of what was taken up, so that results do not heap up.
struct OrderedWork<Result: Sendable> {
  private struct State {
    var nextJob = 0
    /// The results that were not taken up yet, by their items.
    var results: [Int: Result] = [:]
    /// The items that were taken up.
    var taken = 0
  }

  private let jobs: [[Int]]
  private let threads: Int
  /// A job does not begin further ahead than so many items.
  private let window: Int
  private let state = Monitor(State())

  /// `jobs` hold every number below their count once.
  init(_ jobs: [[Int]], window: Int = 512, threads: Int = System.processorCount) {
    self.jobs = jobs
    self.window = window
    self.threads = min(threads, jobs.count)
  }

  /// Does it all: `work` is given the number of a job and where to put the results of its items, and `take` is given these in their order, on this
  /// thread.
  func run(_ work: @escaping @Sendable (_ job: Int, _ put: (Int, Result) -> Void) -> Void, take: (Result) -> Void) {
    var workers: [System.Thread] = []
    if threads > 1 {
      for _ in 0..<threads {
        if let thread = System.start({ serve(work) }) { workers.append(thread) }
      }
    }
    let count = jobs.reduce(0) { $0 + $1.count }
    for item in 0..<count {
      // Without a thread beside this one, this one does the work when its result is wanted.
      while workers.isEmpty, !state.use({ $0.results[item] != nil }), doNext(work) {}
      take(
        state.wait { state in
          guard let result = state.results.removeValue(forKey: item) else { return nil }
          state.taken += 1
          return result
        })
    }
    for worker in workers { worker.join() }
  }

  private func serve(_ work: (_ job: Int, _ put: (Int, Result) -> Void) -> Void) {
    while doNext(work) {}
  }

  /// Does the next job; whether there was one.
  private func doNext(_ work: (_ job: Int, _ put: (Int, Result) -> Void) -> Void) -> Bool {
    let job: Int? = state.wait { state -> Int?? in
      guard state.nextJob < jobs.count else { return .some(nil) }
      guard (jobs[state.nextJob].min() ?? 0) < state.taken + window else { return nil }
      defer { state.nextJob += 1 }
      return state.nextJob
    }
    guard let job else { return false }
    work(job) { item, result in state.use { $0.results[item] = result } }
    return true
  }
}
