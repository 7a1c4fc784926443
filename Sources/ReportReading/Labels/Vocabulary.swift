import ReportForm

/// The words that anchor a table, from both editions: row labels, groups, headers and block titles, found by their compared form.
package struct Vocabulary: Sendable {
  /// One of those words, and all that it may be.
  package struct Phrase: Sendable {
    /// The length of its compared form without its number, in bytes.
    let length: Int
    /// The row it labels, or nil.
    package var row: RowKey?
    /// Whether it stands over columns.
    var isHeader = false
    /// Whether it groups rows.
    var isGroup = false
    /// The table it belongs to; where it stands in several (总计), the one whose row it labels.
    var table: TableKind
    /// The edition that alone prints it, where that tells a table's edition, or nil.
    var year: Edition.Year?
    /// The edition that alone has it as a row's label, or nil.
    var labelEdition: Edition.Year?
  }

  /// Built once from the editions.
  package static let shared = Vocabulary()

  private let phrases: [Phrase]
  /// Their compared forms without numbers.
  private let cores: [[UInt8]]
  /// Their hashes, which tell them apart: 64 bits over a few dozen phrases.
  private let hashes: [UInt64]
  /// For the low bits of a hash, the phrase there or -1; collisions stand in the next free slot.
  private let slots: [Int16]
  /// The phrases that begin with a character, longest first, by a hash of its three bytes.
  private let byFirst: [[Int]]

  private static let slotCount = 512

  private init() {
    var collected: [(key: [UInt8], value: Phrase)] = []
    var places: [[UInt8]: Int] = [:]
    func add(_ label: String, _ table: TableKind, _ change: (inout Phrase) -> Void) {
      let core = Array(LabelText(label).core)
      guard !core.isEmpty else { return }
      let place = places[core] ?? collected.count
      if place == collected.count {
        collected.append((core, Phrase(length: core.count, table: table)))
        places[core] = place
      }
      change(&collected[place].value)
    }
    for year in Edition.Year.allCases {
      for table in year.edition.tables {
        var columns: [ColumnForm] = []
        for row in table.rows {
          // Most rows have the columns of the one before, and to read them all again would be most of the work.
          for column in row.columns where !columns.contains(column) {
            columns.append(column)
            for header in column.path + [column.label] { add(header, table.kind) { $0.isHeader = true } }
          }
          for group in row.path {
            add(group, table.kind) {
              $0.isGroup = true
              $0.labelEdition = nil
            }
          }
          add(row.label, table.kind) {
            $0.labelEdition = $0.row == nil && !$0.isGroup ? year : nil
            $0.row = row.key
            $0.table = table.kind
          }
        }
        for marker in table.markers { add(marker, table.kind) { $0.year = year } }
      }
    }
    add("信息内容", .disclosures) { $0.isHeader = true }
    add("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", .requests) { $0.isHeader = true }
    add("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", .requests) { $0.isHeader = true }
    let sorted = collected.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    phrases = sorted.map(\.value)
    cores = sorted.map(\.key)
    hashes = cores.map { LabelText.hash($0) }
    var slots = [Int16](repeating: -1, count: Self.slotCount)
    var byFirst = [[Int]](repeating: [], count: 64)
    for (index, entry) in sorted.enumerated() {
      var slot = Int(truncatingIfNeeded: LabelText.hash(entry.key)) & (Self.slotCount - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = Int16(index)
      byFirst[Self.bucket(entry.key, 0)].append(index)
    }
    self.slots = slots
    self.byFirst = byFirst.map { $0.sorted { sorted[$0].key.count > sorted[$1].key.count } }
  }

  private static func bucket(_ bytes: [UInt8], _ index: Int) -> Int {
    index + 2 < bytes.count ? Int(bytes[index + 1] &* 7 &+ bytes[index + 2]) & 63 : Int(bytes[index]) & 63
  }

  /// The phrase that a label's core is, or nil.
  package func phrase(_ label: LabelText) -> Phrase? {
    var slot = Int(truncatingIfNeeded: label.hash) & (Self.slotCount - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == label.hash, phrases[index].length == label.coreCount { return phrases[index] }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  /// The longest phrase that stands at a place in a compared text, or nil.
  func longestPhrase(in bytes: [UInt8], at index: Int) -> Phrase? {
    guard index < bytes.count else { return nil }
    for candidate in byFirst[Self.bucket(bytes, index)] {
      let core = cores[candidate]
      if core.count <= bytes.count - index, bytes[index..<index + core.count].elementsEqual(core) { return phrases[candidate] }
    }
    return nil
  }
}
