import Testing

@testable import JSONText

@Suite struct JSONInsertionTests {
  private func changed(_ text: String, _ path: [String] = ["severities", "a"], _ value: String = "\"off\"") -> String? {
    let bytes = Array(text.utf8)
    guard let insertion = JSONInsertion(path, value, in: bytes) else { return nil }
    return String(
      decoding: bytes[..<insertion.range.lowerBound] + Array(insertion.text.utf8) + bytes[insertion.range.upperBound...], as: UTF8.self)
  }

  @Test(arguments: [
    // No file yet, an empty one, an empty object.
    ("", "{\n  \"severities\": {\n    \"a\": \"off\"\n  }\n}\n"),
    ("\n", "{\n  \"severities\": {\n    \"a\": \"off\"\n  }\n}\n"),
    ("{ }\n", "{\n  \"severities\": {\n    \"a\": \"off\"\n  }\n}\n"),
    // On one line, and spread over lines with either line break and any indentation.
    (#"{"severities":{"b":"hint","c":"hint"}}"#, #"{"severities":{"b":"hint","c":"hint","a": "off"}}"#),
    (#"{ "edition": 2021 }"#, #"{ "edition": 2021, "severities": {"a": "off"} }"#),
    (#"{"severities": {}, "edition": 2019}"#, #"{"severities": {"a": "off"}, "edition": 2019}"#),
    (
      "{\r\n\t\"severities\": {\r\n\t\t\"b\": \"hint\"\r\n\t}\r\n}",
      "{\r\n\t\"severities\": {\r\n\t\t\"b\": \"hint\",\r\n\t\t\"a\": \"off\"\r\n\t}\r\n}"
    ),
    ("{\n    \"edition\": 2021\n}\n", "{\n    \"edition\": 2021,\n    \"severities\": {\n        \"a\": \"off\"\n    }\n}\n"),
    // What the member has gives way, whatever stands around it; null settles nothing.
    (#"{"severities": {"a" : "error" , "b": "off"}}"#, #"{"severities": {"a" : "off" , "b": "off"}}"#),
    (#"{"severities": null}"#, #"{"severities": {"a": "off"}}"#),
    // Of several members of one name the last one counts.
    (#"{"severities": {"a": "hint"}, "severities": {"a": "error"}}"#, #"{"severities": {"a": "hint"}, "severities": {"a": "off"}}"#),
    // Names with escapes are the names that they mean.
    (#"{"sever\u0069ties": {"\u0061": 1}}"#, #"{"sever\u0069ties": {"\u0061": "off"}}"#),
  ])
  func theRestStays(text: String, expected: String) throws {
    let result = try #require(changed(text))
    #expect(result == expected)
    #expect(try JSONParser.parse(Array(result.utf8))["severities"]?["a"] == .string("off"))
  }

  @Test(arguments: ["{", "[]", "1", #"{"severities": []}"#, #"{"severities": "off"}"#, #"{"a": 1} x"#])
  func whereThereIsNoObjectNothingIsPutIn(text: String) { #expect(changed(text) == nil) }
}
