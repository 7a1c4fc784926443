/// What is fed.
enum Target: String, CaseIterable {
  case messages, analysis, edits, layout, documents

  func run(_ bytes: [UInt8]) {
    switch self {
    case .messages: feedMessages(bytes)
    case .analysis: feedAnalysis(bytes)
    case .edits: feedEdits(bytes)
    case .layout: feedLayout(bytes)
    case .documents: feedDocuments(bytes)
    }
  }
}
