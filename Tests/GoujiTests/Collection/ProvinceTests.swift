import Foundation
import JSONText
import TestSupport
import Testing

/// The reports of a whole province: every fault that was planted is found, and no other.
///
/// With GOUJI_PROVINCE=100 in the environment there are so many districts, of 50 bodies each; four of 25 bodies are the rule. With
/// GOUJI_PROVINCE_FOLDER it is written there and stays, with a list of all bodies.
@Suite struct ProvinceTests {
  private static let size = ProcessInfo.processInfo.environment["GOUJI_PROVINCE"].flatMap { Int($0) }

  @Test func everyPlantedFaultIsFoundAndNoOther() throws {
    let province = Self.size.map { Province(districts: $0, offices: 49) } ?? Province(districts: 4, offices: 24)
    let folder = try TemporaryFolder()
    for file in province.files { try folder.write(file.path, file.text) }
    if let path = ProcessInfo.processInfo.environment["GOUJI_PROVINCE_FOLDER"] {
      for file in province.files {
        let target = URL(fileURLWithPath: path).appendingPathComponent(file.path)
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: target)
      }
      let names = province.districts.flatMap { district in district.offices.map { "\(district.name)\t\($0)\n" } }
      try Data(names.joined().utf8).write(to: URL(fileURLWithPath: path).appendingPathComponent("bodies.tsv"))
    }
    // Of 50 reports a district for either year one is missing in every fourth, and one is double in another.
    #expect(province.files.count == province.districts.count * (province.districts[0].offices.count + 1) * 2)
    let checked = try Tool.run(["check", ".", "--format", "jsonl", "--exit-zero"], in: folder.url, seconds: 1200)
    #expect(checked.status == 0 && checked.errors == "")
    var found: Set<String> = []
    var reports = 0
    for line in checked.output.split(separator: "\n") {
      let file = try JSONParser.parse(Array(line.utf8))
      guard let path = file["path"]?.string else { continue }
      reports += 1
      for finding in file["findings"]?.array ?? [] { found.insert("\(path) \(finding["rule"]?.string ?? "")") }
    }
    #expect(reports == province.files.count)
    #expect(found.subtracting(province.faults).sorted().prefix(20) == [], "more than was planted")
    #expect(province.faults.subtracting(found).sorted().prefix(20) == [], "planted, and not found")
    for district in province.districts { try expectRollup(of: district, in: folder) }
  }

  private func expectRollup(of district: Province.District, in folder: TemporaryFolder) throws {
    try folder.write("名单.txt", district.offices.joined(separator: "\n"))
    let outcome = try Tool.run(
      ["rollup", district.parent, district.folder, "--bodies", "名单.txt", "--format", "json"], in: folder.url)
    #expect(outcome.errors == "")
    let document = try outcome.json()
    func names(_ member: String) -> [String] { document[member]?.array?.compactMap(\.string) ?? [] }
    #expect(names("missing") == district.missing && names("unlisted") == [])
    #expect(document["repeated"]?.array?.compactMap { $0["body"]?.string } == district.repeated)
    let cells = document["findings"]?.array?.compactMap { $0["message"]?.string?.components(separatedBy: "：下级").first } ?? []
    #expect(cells == district.differing, "\(district.name)")
    // What is not told ties, or cannot be compared: all of it where a report is missing, one figure where there are two.
    let open = district.missing.isEmpty ? district.repeated.count : 200
    #expect(document["figures"]?["open"]?.integer == open)
    #expect(outcome.status == (district.differing.isEmpty && open == 0 ? 0 : 1))
  }
}
