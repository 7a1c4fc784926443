import ReportForm

/// What the numbers of a running text are taken for, with how far the reading was at the beginning of each paragraph: that of another
/// version goes on from there.
struct NumberReading: Sendable {
  /// Every number but the years, in order.
  private(set) var frames: [Frame] = []
  /// Changes of which only the direction is told.
  private(set) var directions: [Growth] = []
  private var absences: [Absence] = []
  private var remarks: [Remark] = []
  private var beginnings: [Beginning] = []
  /// Whose report it is, and of which year.
  private let (body, year): (String?, Int?)

  /// How far the reading was where a paragraph begins, from which with the paragraph itself follows all that is read from there on.
  private struct Beginning: Sendable {
    let passage: Passage
    let beginsSection: Bool
    /// How much was found before.
    let (frames, directions, absences, remarks): (Int, Int, Int, Int)
    let sentence: Int

    /// Whether what is read from here on is the same.
    func leadsTo(_ other: Beginning) -> Bool { passage == other.passage && beginsSection == other.beginsSection }
  }

  /// What is read of a text without numbers.
  init() { (body, year) = (nil, nil) }

  /// Reads the paragraphs of a text; `known` is what was read of an earlier version, and which paragraphs are the same.
  init(
    _ text: [UInt8], _ quantities: [Quantity], _ paragraphs: [Prose.Paragraph], body: String?, year: Int?,
    after known: (reading: NumberReading, same: SameParagraphs)?
  ) {
    (self.body, self.year) = (body, year)
    let known = known.flatMap { $0.reading.body == body && $0.reading.year == year ? $0 : nil }
    var reader = FrameReader(text, quantities, body: body, year: year)
    var index = 0
    if let (reading, same) = known {
      index = same.first
      reading.restore(&reader, at: index)
      beginnings += reading.beginnings[..<index]
    }
    while index < paragraphs.count {
      let section = paragraphs[index].section
      let beginning = Beginning(
        passage: reader.passage, beginsSection: section != (index > 0 ? paragraphs[index - 1].section : 0),
        frames: reader.frames.count, directions: reader.directions.count, absences: reader.absences.count, remarks: reader.remarks.count,
        sentence: reader.sentenceNumber)
      if let (reading, same) = known, index >= paragraphs.count - same.last {
        let place = index - paragraphs.count + reading.beginnings.count
        if reading.beginnings[place].leadsTo(beginning) {
          takeOver(reading, from: place, at: beginning, movedBy: same.distance, &reader)
          break
        }
      }
      beginnings.append(beginning)
      let form = Editions.all.newest.sections.first { $0.number == section }
      reader.read(paragraphs[index].range, table: form?.table, beginsSection: beginning.beginsSection)
      index += 1
    }
    (frames, directions, absences, remarks) = (reader.frames, reader.directions, reader.absences, reader.remarks)
  }

  /// Brings a reader to where the reading was at the beginning of a paragraph.
  private func restore(_ reader: inout FrameReader, at place: Int) {
    let beginning = beginnings[place]
    reader.passage = beginning.passage
    reader.sentenceNumber = beginning.sentence
    reader.frames = Array(frames[..<beginning.frames])
    reader.directions = Array(directions[..<beginning.directions])
    reader.absences = Array(absences[..<beginning.absences])
    reader.remarks = Array(remarks[..<beginning.remarks])
  }

  /// Takes over what was read of an earlier version from a paragraph on, which begins as `beginning` says.
  private mutating func takeOver(
    _ known: NumberReading, from place: Int, at beginning: Beginning, movedBy distance: Int, _ reader: inout FrameReader
  ) {
    let start = known.beginnings[place]
    for old in known.beginnings[place...] {
      beginnings.append(
        Beginning(
          passage: old.passage, beginsSection: old.beginsSection, frames: old.frames - start.frames + beginning.frames,
          directions: old.directions - start.directions + beginning.directions,
          absences: old.absences - start.absences + beginning.absences, remarks: old.remarks - start.remarks + beginning.remarks,
          sentence: old.sentence - start.sentence + beginning.sentence))
    }
    for frame in known.frames[start.frames...] { reader.frames.append(frame.moved(by: distance)) }
    for direction in known.directions[start.directions...] { reader.directions.append(direction.moved(by: distance)) }
    for absence in known.absences[start.absences...] { reader.absences.append(absence.moved(by: distance)) }
    for remark in known.remarks[start.remarks...] {
      reader.remarks.append(remark.moved(by: distance, sentences: beginning.sentence - start.sentence))
    }
  }

  /// What clauses say there is none of, in order; that all is done holds only if no sentence near says what is left.
  var allAbsences: [Absence] {
    let open = remarks.compactMap { $0.done == nil ? $0.sentence : nil }
    let done = remarks.compactMap { remark in
      open.contains { abs($0 - remark.sentence) <= 1 } ? nil : remark.done
    }
    return (absences + done).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
