import JSONText
import ReportAnalysis
import ReportForm

/// The JSON Schema of what `check --format json` and `jsonl` write: the whole document, whose `$defs/file` is a line of `jsonl`.
enum FindingsSchema {
  static let json: JSON = object(
    [
      ("files", .object([JSON.Member("type", .string("array")), JSON.Member("items", reference("file"))])),
      ("summary", reference("summary")),
    ], optional: [],
    more: [
      JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSON.Member("title", .string("gouji check --format json")),
      JSON.Member(
        "$defs",
        .object([
          JSON.Member("file", file), JSON.Member("finding", finding), JSON.Member("fix", fix), JSON.Member("edit", edit),
          JSON.Member("place", place),
          JSON.Member("related", related), JSON.Member("verdict", verdict), JSON.Member("summary", summary),
        ])),
    ])

  private static let file = object(
    [
      ("path", text), ("uri", text), ("report", boolean), ("edition", orNull("integer")), ("year", orNull("integer")),
      ("body", orNull("string")),
      ("previous", .object([JSON.Member("type", .array([.string("array"), .string("null")])), JSON.Member("items", text)])),
      ("fixed", number),
      ("verdict", reference("verdict")), ("unreadable", object([("reason", text), ("mayHoldReport", boolean)])),
      ("findings", list("finding")),
    ], optional: ["uri", "fixed", "verdict", "unreadable"])

  private static let finding = object(
    [
      ("rule", words(Rules.all.map(\.id))), ("severity", words(Severity.allCases.map(\.name))), ("message", text),
      ("start", reference("place")), ("end", reference("place")), ("place", text), ("related", list("related")), ("fixes", list("fix")),
    ], optional: ["place"])
  private static let fix = object([("title", text), ("preferred", boolean), ("edits", list("edit"))])
  private static let edit = object([("start", reference("place")), ("end", reference("place")), ("text", text)])
  private static let related = object(
    [("message", text), ("path", text), ("start", reference("place")), ("end", reference("place")), ("place", text)],
    optional: ["path", "place"])
  private static let place = object([("line", number), ("column", number), ("offset", number)])
  private static let verdict = object([
    ("holds", boolean), ("figures", number), ("sums", number), ("failing", number), ("open", number), ("silenced", number),
  ])
  private static let summary = object(
    [
      ("files", number), ("errors", number), ("warnings", number), ("information", number), ("hints", number), ("uncompared", number),
      ("fixed", number), ("known", number),
    ], optional: ["fixed", "known"])

  private static let text = JSON.object([JSON.Member("type", .string("string"))])
  private static let boolean = JSON.object([JSON.Member("type", .string("boolean"))])
  private static let number = JSON.object([JSON.Member("type", .string("integer")), JSON.Member("minimum", .integer(0))])

  private static func orNull(_ type: String) -> JSON { .object([JSON.Member("type", .array([.string(type), .string("null")]))]) }
  private static func words(_ words: [String]) -> JSON { .object([JSON.Member("enum", .array(words.map { .string($0) }))]) }
  private static func reference(_ name: String) -> JSON { .object([JSON.Member("$ref", .string("#/$defs/\(name)"))]) }
  private static func list(_ name: String) -> JSON {
    .object([JSON.Member("type", .string("array")), JSON.Member("items", reference(name))])
  }

  /// An object with some members, all of which must be there but the optional ones; others may come in later versions.
  private static func object(_ members: [(name: String, value: JSON)], optional: [String] = [], more: [JSON.Member] = []) -> JSON {
    let required = members.map(\.name).filter { !optional.contains($0) }.map { JSON.string($0) }
    return .object(
      more + [
        JSON.Member("type", .string("object")), JSON.Member("required", .array(required)),
        JSON.Member("properties", .object(members.map { JSON.Member($0.name, $0.value) })),
      ])
  }
}
