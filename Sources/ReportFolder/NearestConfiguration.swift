import ReportAnalysis

/// Finds the nearest `.gouji.json` of each file, looked for once a folder, and knows which complaints about them were made already.
package struct NearestConfiguration {
  /// The files that were found, by folder; `.some(nil)` for a folder that has none.
  private var files: [String: ConfigurationFile?] = [:]
  private var told: Set<String> = []
  /// The settings that count of each file that was ever read, by its path.
  private var settled: [String: Configuration] = [:]

  package init() {}

  /// The nearest file beside a path or in a folder above it, or nil; the path may be relative to the current folder. What it settled
  /// before counts on wherever what stands there now is wrong.
  package mutating func file(for path: String) -> ConfigurationFile? {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    if let known = files[folder] { return known }
    var file = ConfigurationFile.nearest(to: path)
    if let path = file?.path {
      if let settled = settled[path] { file?.keep(settled) }
      settled[path] = file?.configuration
    }
    files[folder] = .some(file)
    return file
  }

  /// Forgets what was found, as it may have changed.
  package mutating func forget() {
    files = [:]
    // What was taken away settles nothing, even where it comes back broken.
    settled = settled.filter { DiskFile.stamp(of: $0.key) != nil }
  }

  /// Whether a complaint is new; it is not the next time.
  package mutating func isNew(_ complaint: String) -> Bool { told.insert(complaint).inserted }
}
