/// Why bytes are not JSON, and at which byte.
package struct JSONFault: Error, Equatable {
  /// What is wrong.
  package enum Reason: Sendable, Equatable, CaseIterable {
    case noValue, noName, noColon, noObjectEnd, noArrayEnd, noStringEnd, controlCharacter, unknownEscape, noHexadecimal, noDigit
    case leadingZero, textAfterValue
    /// Arrays and objects nest more than ``JSONParser/depthLimit`` deep.
    case tooDeep
  }

  package let reason: Reason
  /// The byte at which it shows, from 0.
  package let offset: Int
}

extension JSONFault.Reason {
  /// What is wrong, in English.
  package var english: String {
    switch self {
    case .noValue: "a value is expected"
    case .noName: "a member's name is expected"
    case .noColon: "a colon is expected"
    case .noObjectEnd: "a comma or the object's end is expected"
    case .noArrayEnd: "a comma or the array's end is expected"
    case .noStringEnd: "a string is not closed"
    case .controlCharacter: "a control character in a string"
    case .unknownEscape: "an unknown escape"
    case .noHexadecimal: "four hexadecimal digits are expected"
    case .noDigit: "a digit is expected"
    case .leadingZero: "a number cannot begin with 0"
    case .textAfterValue: "there is text after the value"
    case .tooDeep: "nested more than \(JSONParser.depthLimit) deep"
    }
  }
}
