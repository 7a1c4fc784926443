/// How a client treats the line breaks and indentation of what it inserts, with the protocol's numbers.
package enum InsertTextMode: Int, Sendable {
  /// It inserts the text as it stands.
  case asIs = 1
  /// It indents the lines as the line of the cursor is.
  case adjustIndentation = 2
}
