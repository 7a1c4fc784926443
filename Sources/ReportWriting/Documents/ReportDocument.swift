/// A report as a file for others to take up; the same report gives the same bytes.
package protocol ReportDocument: Sendable {
  /// The whole file.
  var bytes: [UInt8] { get }
}
