/// A language the user may read: messages, hovers and the titles of actions exist in both.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// The language for a client's `locale` (a BCP 47 tag): English where the tag names another language than Chinese.
  package init(locale: String?) {
    let tag = locale?.lowercased() ?? "zh"
    self = tag.isEmpty || tag.hasPrefix("zh") ? .chinese : .english
  }
}

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
