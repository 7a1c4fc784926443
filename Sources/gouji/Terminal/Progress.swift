import ReportForm

/// How far the work is, in one line on the terminal that is written over; shown once it has taken a second, and only to a person.
final class Progress {
  private let console: Console
  private let isHidden: Bool
  private let start = System.milliseconds
  private var told: Int64 = 0
  private var isShown = false

  init(_ console: Console, isHidden: Bool) {
    self.console = console
    self.isHidden = isHidden || !System.isTerminal(2) || System.environment("TERM") == "dumb"
    if !self.isHidden { console.beforeWriting = { [weak self] in self?.clear() } }
  }

  /// Tells that so many of all are done.
  func tell(_ done: Int, of all: Int) {
    // A look at the clock now and then is enough.
    guard !isHidden, done % 16 == 0 else { return }
    let now = System.milliseconds
    guard now - start >= 1000, now - told >= 100 else { return }
    told = now
    isShown = true
    console.writeError("\r\u{1B}[K\(Localized("已核对 \(done)／\(all)", "\(done) of \(all) checked").text(in: console.language))")
  }

  /// Takes the line away, so that something else can be written there.
  func clear() {
    if isShown { console.writeError("\r\u{1B}[K") }
    isShown = false
  }
}
