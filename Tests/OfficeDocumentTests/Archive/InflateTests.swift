import Foundation
import Testing

@testable import OfficeDocument

/// What zlib has packed comes out again; what it refuses is refused.
@Suite struct InflateTests {
  private static func bytes(_ hexadecimal: some StringProtocol) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  private func unpacked(_ hexadecimal: String, limit: Int = 1 << 20) -> Result<String, DocumentFault> {
    Result { () throws(DocumentFault) in String(decoding: try Inflate.unpack(Self.bytes(hexadecimal)[...], limit: limit), as: UTF8.self) }
  }

  /// Packed by zlib 1.3: a block of fixed codes, one as it is, one with codes of its own.
  @Test func blocksOfAllKinds() {
    #expect(unpacked("7bdabdeff98abdcf67ef78be66d9fb3d3d4f717301") == .success("勾稽相符，勾稽相符，勾稽相符"))
    #expect(unpacked("010300fcff616263") == .success("abc"))
    let own = """
      358d890dc030080367f5d9ecbf42316d2314213f47c458682481b0d2ed4649fff721cf7c16af90287351f8c58d0169ec4098e2f312f12e1b91daebd13be3a6d7\
      a83847ca05f85a39e82f78bd33ec2d9252fc00
      """
    #expect(
      unpacked(own)
        == .success(
          "dabecabaeaaabbabcadaaabaabaaaddbaaaaaaaaabaceeaaabaabbaaaabaddadebaababbabbaaaabbacbbbdabaadaaabbcbcabadbaabaabcdbabacaa"
            + "ebaaaeaabaaadcbaadbabebaaeabbaadaebaabbaabaabdacbbbbaabbaabcaebbaabacccbabdeaabc"))
  }

  @Test func nothingBeyondTheLimitIsUnpacked() {
    #expect(unpacked("010300fcff616263", limit: 2) == .failure(.tooLarge))
    #expect(unpacked("7bdabdeff98abdcf67ef78be66d9fb3d3d4f717301", limit: 41) == .failure(.tooLarge))
    #expect(unpacked("7bdabdeff98abdcf67ef78be66d9fb3d3d4f717301", limit: 42) != .failure(.tooLarge))
  }

  @Test(arguments: ["", "07", "010300fcfe616263", "010300fcff6162", "7bda", "0201", "050000000000000000"])
  func brokenStreams(stream: String) { #expect(unpacked(stream) == .failure(.damaged)) }

  /// Random streams of Python's zlib, whole and damaged: `GOUJI_STREAMS` tells how many.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"))) func asZlibDoes() throws {
    let count = ProcessInfo.processInfo.environment["GOUJI_STREAMS"] ?? "300"
    let script = """
      import random, zlib
      r = random.Random(18)
      for n in range(\(count)):
        kind = r.randrange(4)
        size = r.randrange(1, 3000)
        data = bytes(r.randrange(256) for _ in range(size)) if kind == 0 else bytes(r.choice(b'0123 |<w:tc>') for _ in range(size)) \\
          if kind == 1 else ('一、本年新收政府信息公开申请数量%d' % r.randrange(99)).encode() * r.randrange(1, 90) if kind == 2 else bytes(size)
        c = zlib.compressobj(r.randrange(10), zlib.DEFLATED, -r.randrange(9, 16), r.randrange(1, 10), r.randrange(5))
        s = bytearray(c.compress(data) + c.flush())
        if r.random() < 0.5:
          for _ in range(r.randrange(1, 4)): s[r.randrange(len(s))] ^= 1 << r.randrange(8)
        d = zlib.decompressobj(-15)
        try:
          out = d.decompress(bytes(s), 1 << 20)
          print(s.hex(), out.hex() + '.' if d.eof else '-')
        except zlib.error: print(s.hex(), '-')
      """
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script]
    process.standardOutput = output
    try process.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n")
    process.waitUntilExit()
    #expect(lines.count == Int(count))
    for line in lines {
      let parts = line.split(separator: " ")
      let ours = Result { () throws(DocumentFault) in try Inflate.unpack(Self.bytes(parts[0])[...], limit: 1 << 20) }
      if parts[1] == "-" {
        #expect(ours == .failure(.damaged) || ours == .failure(.tooLarge), "\(parts[0])")
      } else {
        #expect(ours == .success(Self.bytes(parts[1].dropLast())), "\(parts[0])")
      }
    }
  }
}
