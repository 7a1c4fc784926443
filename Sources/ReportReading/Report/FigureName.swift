import ReportForm

extension Table {
  /// A figure as people point at it: 「（一）予以公开」的“自然人”, in short （一）予以公开·自然人; in table 4 行政复议·总计.
  package func name(of figure: Int) -> String {
    let column = edition.column(of: figure)
    let row = edition.row(of: figure)
    switch kind {
    case .disclosures: return "\(row.label)·\(column.label)"
    case .requests: return "\(row.shortLabel)·\(column.label)"
    case .reviews: return "\(column.path.last ?? "")·\(column.label)"
    }
  }
}

extension Edition {
  /// A figure's name among those of all tables, with the groups that it stands in: 表三·（三）不予公开·1.属于国家秘密·自然人.
  package func fullName(of figure: Int) -> String {
    let row = row(of: figure)
    let words = [places[figure].table.chinese, row.path.last ?? "", row.shortLabel, column(of: figure).fullName]
    return words.filter { !$0.isEmpty }.joined(separator: "·")
  }
}

extension Table {
  /// Where a figure stands, for a sentence: “（一）予以公开”的“自然人”栏; in English as ``name(of:)`` has it.
  package func place(of figure: Int) -> Wording {
    let column = edition.column(of: figure)
    let row = kind == .reviews ? column.path.last ?? "" : edition.row(of: figure).shortLabel
    return Wording("“\(row)”的“\(column.label)”栏", name(of: figure))
  }
}

extension RowForm {
  /// Its number alone where the label has one that is plain to see, as 一, 二 and 四; its whole label otherwise.
  package var numberOrLabel: String { label.dropFirst().first == "、" ? String(label.prefix(1)) : shortLabel }

  /// The label without the note in brackets after it, as （二）部分公开.
  package var shortLabel: String {
    guard key == .partlyDisclosed, let note = label.dropFirst().firstIndex(of: "（") else { return label }
    return String(label[..<note])
  }
}
