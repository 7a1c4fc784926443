/// How a Markdown table stands on the screen.
package enum TableStyle: String, Sendable, CaseIterable {
  /// Labels without padding, figures to the right of narrow cells: label and figures of a row stand in one line of a hundred columns, in
  /// whatever type face, since only digits are lined up.
  case compact
  /// The same with padding before the first figure, so that figures stand under one another where a Chinese character is as wide as two
  /// digits; a label that leaves no room for it goes over.
  case aligned
  /// Every column as wide as its widest cell, as the notice's table is laid out; table 3 is some 290 columns wide.
  case official
}
