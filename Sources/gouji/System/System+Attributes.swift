import ReportFolder

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension System {
  /// Gives an open file the extended attributes of the one under a path, its access control list among them; fails where one that a user
  /// may set cannot be set.
  static func copyAttributes(of path: FilePath, to descriptor: Int32) throws(SystemFault) {
    #if canImport(Darwin)
      let source = open(path.terminated, O_RDONLY | O_CLOEXEC)
      guard source >= 0 else { throw SystemFault(errno) }
      defer { close(source) }
      guard fcopyfile(source, descriptor, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)) == 0 else { throw SystemFault(errno) }
    #else
      for name in attributeNames(of: path) {
        let terminated = name + [0]
        let value = bytes { attribute(path.terminated, terminated, $0, $1) }
        let result = value.withUnsafeBytes { setAttribute(descriptor, terminated, $0.baseAddress, $0.count, 0) }
        // What the system itself sets, as the labels of a security module, is its own affair.
        let isUsers = name.starts(with: Array("user.".utf8)) || name.starts(with: Array("system.posix_acl".utf8))
        if result != 0, isUsers { throw SystemFault(errno) }
      }
    #endif
  }

  #if !canImport(Darwin)
    /// The names of a file's extended attributes; none where its file system has none.
    private static func attributeNames(of path: FilePath) -> [[UInt8]] {
      bytes { listAttributes(path.terminated, $0, $1) }.split(separator: 0).map(Array.init)
    }

    /// What a call gives that is first asked how much that is; nothing where it fails.
    private static func bytes(_ call: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8] {
      let size = call(nil, 0)
      guard size > 0 else { return [] }
      return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in count = max(0, min(size, call(buffer.baseAddress, size))) }
    }
  #endif
}

#if !canImport(Darwin)
  // The module that Swift has for the C library leaves these out.
  @_silgen_name("listxattr")
  private func listAttributes(_ path: UnsafePointer<CChar>, _ list: UnsafeMutableRawPointer?, _ size: Int) -> Int

  @_silgen_name("getxattr")
  private func attribute(
    _ path: UnsafePointer<CChar>, _ name: UnsafePointer<UInt8>, _ value: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int

  @_silgen_name("fsetxattr")
  private func setAttribute(
    _ descriptor: Int32, _ name: UnsafePointer<UInt8>, _ value: UnsafeRawPointer?, _ size: Int, _ flags: Int32
  ) -> Int32
#endif
