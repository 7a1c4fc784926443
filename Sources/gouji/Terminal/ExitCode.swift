/// What the tool ends with.
struct ExitCode: Equatable {
  let value: Int32

  /// Nothing at or above what `--fail-on` names.
  static let success = ExitCode(value: 0)
  /// There are such findings.
  static let findings = ExitCode(value: 1)
  /// The arguments, a file or the output gave trouble.
  static let trouble = ExitCode(value: 2)
}
