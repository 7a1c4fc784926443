import JSONText
import LanguageServerProtocol

/// What a value writes, as text.
func written(_ value: some JSONWritable) -> String {
  var writer = JSONWriter()
  value.write(to: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// A range on the first line, and what it writes.
let sampleRange = PositionRange(start: Position(line: 0, character: 1), end: Position(line: 0, character: 2))
let sampleRangeText = #"{"start":{"line":0,"character":1},"end":{"line":0,"character":2}}"#
