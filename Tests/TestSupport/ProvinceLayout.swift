import ReportForm

/// The layouts of a province's reports, one after the other: all in which nothing of the form is lost.
enum ProvinceLayout {
  case written(LayoutWriter)
  case published(PublishedLayout)

  private static let all: [ProvinceLayout] =
    LayoutWriter.allCases.map { .written($0) } + PublishedLayout.allCases.filter { !faulty.contains($0) }.map { .published($0) }
  /// Those of which a check tells something: page numbers are left over.
  private static let faulty: [PublishedLayout] = [.pages]

  /// The layout of a report by any number.
  init(_ number: Int) { self = Self.all[number % Self.all.count] }

  var isHTML: Bool {
    if case .published(let layout) = self { layout.isHTML } else { false }
  }

  func report(_ title: String, _ figure: (Int) -> String) -> String {
    switch self {
    case .written(let layout): layout.report(.edition2021, title: title, figure)
    case .published(let layout): layout.report(.edition2021, title: title, figure)
    }
  }
}
