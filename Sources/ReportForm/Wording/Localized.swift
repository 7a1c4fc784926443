/// A text in both languages, put together only when it is read.
package struct Localized: Sendable {
  private let chinese: @Sendable () -> String
  private let english: @Sendable () -> String

  package init(_ chinese: @autoclosure @escaping @Sendable () -> String, _ english: @autoclosure @escaping @Sendable () -> String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in one language.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese()
    case .english: english()
    }
  }
}
