/// What makes two paths the same file.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}

/// What tells that a file is still as it was when it was read.
struct FileVersion: Hashable {
  let identity: FileIdentity
  /// In bytes.
  let size: Int64
  /// When it was last written: seconds since 1970, and nanoseconds.
  let seconds: Int64
  let nanoseconds: Int64
}
