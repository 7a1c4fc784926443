/// A statutory meaning in the words of this project, in both languages the user may read.
package struct Wording: Sendable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}

extension Wording {
  /// The wording in one language.
  package func text(in language: Language) -> String { language == .chinese ? chinese : english }
}
