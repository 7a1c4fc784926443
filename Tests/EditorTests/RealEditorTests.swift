import Testing

/// The editors, real and one after the other: side by side they would only wait for one another.
@Suite(.serialized) struct RealEditorTests {}
