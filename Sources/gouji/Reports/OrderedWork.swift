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

    /// Takes up what is there of the items that come next.
    mutating func takeReady() -> [Result] {
      var ready: [Result] = []
      while let result = results.removeValue(forKey: taken) {
        ready.append(result)
        taken += 1
      }
      return ready
    }
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
  /// thread, which does jobs itself as long as there is nothing to take.
  func run(_ work: @escaping @Sendable (_ job: Int, _ put: (Int, Result) -> Void) -> Void, take: (Result) -> Void) {
    var workers: [System.Thread] = []
    for _ in 1..<max(threads, 1) {
      if let thread = System.start({ serve(work) }) { workers.append(thread) }
    }
    let count = jobs.reduce(0) { $0 + $1.count }
    var item = 0
    while item < count {
      let ready = state.use { $0.takeReady() }
      item += ready.count
      for result in ready { take(result) }
      if !ready.isEmpty { continue }
      // What is wanted is the work of another thread where nothing can be begun here.
      if case .done = doNext(work, orWait: false) { continue }
      state.wait { state in state.results[item] == nil ? nil : () }
    }
    for worker in workers { worker.join() }
  }

  private func serve(_ work: (_ job: Int, _ put: (Int, Result) -> Void) -> Void) {
    while case .done = doNext(work, orWait: true) {}
  }

  /// What became of a wish to do a job.
  private enum Turn {
    case done
    /// The next one is too far ahead.
    case tooFar
    /// There is none left.
    case none
  }

  /// Does the next job, for which a thread may wait until it is no longer too far ahead.
  private func doNext(_ work: (_ job: Int, _ put: (Int, Result) -> Void) -> Void, orWait waits: Bool) -> Turn {
    var job = 0
    let turn: Turn = state.wait { state in
      guard state.nextJob < jobs.count else { return Turn.none }
      guard (jobs[state.nextJob].min() ?? 0) < state.taken + window else { return waits ? nil : .tooFar }
      job = state.nextJob
      state.nextJob += 1
      return .done
    }
    if case .done = turn { work(job) { item, result in state.use { $0.results[item] = result } } }
    return turn
  }
}
