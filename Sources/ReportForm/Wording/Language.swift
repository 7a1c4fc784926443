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
