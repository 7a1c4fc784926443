import ReportForm

/// A value among the user's settings, whatever it was written in.
package enum Setting: Sendable, Equatable {
  /// Nothing, which leaves things as they are.
  case null
  case text(String)
  case number(Int)
  /// Names with their values, in their order.
  case table([Entry])
  /// Values in their order.
  case list([Setting])
  /// A truth value or a broken number, neither of which a setting can be.
  case other

  /// A name and its value.
  package struct Entry: Sendable, Equatable {
    package let name: String
    package let value: Setting

    package init(_ name: String, _ value: Setting) {
      self.name = name
      self.value = value
    }
  }
}

/// What is wrong with one of the user's settings.
package struct SettingFault: Error {
  /// The names that lead to it: `severities`, `blank-cell`; empty for the whole.
  package let path: [String]
  package let message: Localized
}
