import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A column of table 2 has another name than the form's, or another unit.
  package static let nonstandardHeader = Rule(
    id: "nonstandard-header", name: Wording("列名不规范", "Nonstandard column name"), severity: .warning,
    summary: Wording("表二的列名与格式不一致，或者金额不以万元为单位。", "A column of table 2 is named otherwise than in the form, or is not in 万元."),
    rationale: Wording(
      "汇总按列的位置取数：列名写成别的，同一个数就有两种读法；“（单位：元）”下的数会被当成万元。",
      "Figures are collected by position: under another name the same figure can be read in two ways, and one in 元 is taken for 万元."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      guard let table = inspection.table(.disclosures) else { return [] }
      return table.rows.flatMap { row in
        inspection.namedColumns(over: row, of: table).compactMap { name in
          guard let fault = name.fault(in: inspection.text) else { return nil }
          return rule.finding(
            inspection.text.underlined(name.range), .departing(fault, name.columns[name.column].label),
            fixes: inspection.repairs(of: name, fault, over: row, table))
        }
      }
    })
}

/// A name over the figures of a row.
private struct ColumnName {
  let range: ByteRange
  /// The columns of the row, and which of them it stands over.
  let columns: [ColumnForm]
  let column: Int

  enum Fault {
    /// Another name.
    case name
    /// The form's name with a sum of money in 元 or 亿元.
    case unit
  }

  /// What is wrong with it; nil where it is the form's name, in short or with a unit of its own, or that of another column of the row, which
  /// is out of order.
  func fault(in text: SourceText) -> Fault? {
    let form = columns[column]
    // Nearly every name is the form's letter for letter.
    if text.bytes[range].elementsEqual(form.label.utf8) { return nil }
    let written = LabelText(text.bytes, range)
    if written.bytes == LabelText(form.label).bytes { return nil }
    let (own, other) = (Self.parts(written), Self.parts(LabelText(form.label)))
    guard own.name == other.name else {
      if columns.contains(where: { Self.parts(LabelText($0.label)).name == own.name }) { return nil }
      return .name
    }
    return form.kind == .amount && own.note.contains("元") && !own.note.contains("万元") ? .unit : nil
  }

  /// A name, and what stands behind it in brackets.
  private static func parts(_ label: LabelText) -> (name: String, note: String) {
    let bytes = label.bytes
    let end = bytes.firstIndex(of: .leftParenthesis) ?? bytes.endIndex
    return (String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self))
  }
}

extension Inspection {
  /// The names right above a row, where that is a header of its table with one name a column.
  fileprivate func namedColumns(over row: TableRow, of table: Table) -> [ColumnName] {
    guard case .row(let index) = row.role, let stub = table.form.stub, let place = tree.rowIndex(at: row.range.lowerBound),
      let above = tree.rows[..<place].lastIndex(where: { $0.kind != .delimiter && $0.kind != .blank })
    else { return [] }
    // A row of figures, which may stand there too, begins with another word.
    guard let first = tree.cells[tree.rows[above].cells].first(where: { !$0.content.isEmpty })?.content, isStub(first, stub) else {
      return []
    }
    let cells = tree.cells[tree.rows[above].cells].map { $0.content }.filter { !$0.isEmpty }
    let columns = table.form.rows[index].columns
    guard cells.count == columns.count + 1 else { return [] }
    return columns.indices.map { ColumnName(range: cells[$0 + 1], columns: columns, column: $0) }
  }

  /// Whether a cell holds the header over the labels, with marks around it or not.
  private func isStub(_ cell: ByteRange, _ stub: HeaderForm) -> Bool {
    let words = stub.label.utf8
    if cell.count <= words.count { return text.bytes[cell].elementsEqual(words) }
    return LabelText(text.bytes, cell).core.elementsEqual(LabelText(stub.label).core)
  }

  fileprivate func repairs(of name: ColumnName, _ fault: ColumnName.Fault, over row: TableRow, _ table: Table) -> [Fix] {
    let label = name.columns[name.column].label
    let rename = TextEdit(name.range, label)
    switch fault {
    // Whether the figures are what the form's name says, a person knows.
    case .name: return [Fix.replacement(rename, in: text, preferred: false)]
    case .unit:
      let isHundredMillion = text.plain(name.range).contains("亿")
      guard case .row(let index) = row.role, !isHundredMillion else { return [Fix(.onlyName, [rename])] }
      let figure = table[table.figures(ofRow: index).lowerBound + name.column]
      guard figure.isWritable, let numeral = figure.numeral, numeral.unit == nil,
        let value = ExactDecimal(numeral.coefficient, decimals: numeral.decimals + 4).shortest?.plain
      else { return [Fix(.onlyName, [rename])] }
      return [Fix(.converted(value), [rename, FigureFilling(table, in: text).edit(figure, value)]), Fix(.onlyName, [rename])]
    }
  }
}

extension Localized {
  fileprivate static func departing(_ fault: ColumnName.Fault, _ label: String) -> Localized {
    switch fault {
    case .name: Localized("列名应为“\(label)”，数按这一列核对", "The column should be named “\(label)”; its figures are checked as such")
    case .unit: Localized("列名应为“\(label)”，数按万元核对", "The column should be named “\(label)”; its figures are checked as 万元")
    }
  }

  fileprivate static let onlyName = Localized("只改列名（数已按万元填写）", "Change only the column name (the figure is in 万元)")

  fileprivate static func converted(_ value: String) -> Localized {
    Localized("列名和数一起改（数是按元填写的，换算成 \(value) 万元）", "Change the name and the figure (it is in 元: \(value) 万元)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年新公开数量 | 对外公开总数量 |
      　　　　   　　　　　　   ＾＾＾＾＾＾＾ W nonstandard-header: 列名应为“本年废止件数”，数按这一列核对
      　　　　   　　　　　　   　　　　　　　   ＾＾＾＾＾＾＾ W nonstandard-header: 列名应为“现行有效件数”，数按这一列核对
      规章 | 2 | 1 | 40 |
      行政规范性文件 | 5 | 3 | 32 |

      信息内容 | 本年处理决定数量 |
      行政许可 | 7 |

      信息内容 | 本年收费金额（单位：元） |
      　　　　   ＾＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-header: 列名应为“本年收费金额（单位：万元）”，数按万元核对
      行政事业性收费 | 125000 |

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 2 | 1 | 40 |
        行政规范性文件 | 5 | 3 | 32 |

        信息内容 | 本年处理决定数量 |
        行政许可 | 7 |

        信息内容 | 本年收费金额（单位：万元） |
        行政事业性收费 | 12.5 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    // A figure with a unit of its own is right whatever the header says.
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（元） |
      　　　　   ＾＾＾＾＾＾＾＾＾ W nonstandard-header: 列名应为“本年收费金额（单位：万元）”，数按万元核对
      行政事业性收费 | 12.5万元 |

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年收费金额（单位：万元） |
        行政事业性收费 | 12.5万元 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数（件） | 本年废止件数 | 现行有效件 |
      　　　　   　　　　　　　　　   　　　　　　   ＾＾＾＾＾ W nonstandard-header: 列名应为“现行有效件数”，数按这一列核对
      规章 | 2 | 1 | 40 |

      信息内容 | 本年收费金额(万元) |
      行政事业性收费 | 12.5 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      | 信息内容 | 本年制发件数（件） | **本年废止件数** | 现行 有效件数 |
      |---|---|---|---|
      | 规章 | 2 | 1 | 40 |

      信息内容 | 本年废止件数 | 本年制发件数 | 现行有效件数 |
      行政规范性文件 | 3 | 5 | 32 |

      信息内容 | 本年收费金额 |
      行政事业性收费 | 12.5 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
      规章\t1\t1\t1
      规范性文件\t213\t193\t663

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
