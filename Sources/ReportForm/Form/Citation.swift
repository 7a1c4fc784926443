/// Where a statutory fact is laid down: an instrument, and the place in it.
package struct Citation: Sendable, Hashable {
  /// The instruments that the form rests on.
  package enum Instrument: Sendable, Hashable {
    /// 《中华人民共和国政府信息公开条例》（国务院令第711号）.
    case regulations
    /// A notice that sets an edition of the form.
    case notice(Notice)
    /// 国办函〔2020〕109号, 《政府信息公开信息处理费管理办法》.
    case feeMeasures
  }

  package let instrument: Instrument
  /// The place in the instrument in its own words, as 第三十六条第（四）项; empty for the whole.
  package let clause: String

  package init(_ instrument: Instrument, _ clause: String = "") {
    self.instrument = instrument
    self.clause = clause
  }

  /// The citation as a Chinese text writes it.
  package var chinese: String {
    switch instrument {
    case .regulations: "《中华人民共和国政府信息公开条例》\(clause)"
    case .notice(let notice): notice.name + clause
    case .feeMeasures: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）\(clause)"
    }
  }

  /// The citation for a reader of English; the clause stays in its own words, by which it is found.
  package var english: String {
    let name =
      switch instrument {
      case .regulations: "Regulations on Open Government Information"
      case .notice(let notice): "Notice \(notice.name)"
      case .feeMeasures: "Measures for the Information Processing Fee, 国办函〔2020〕109号"
      }
    return clause.isEmpty ? name : "\(name), \(clause)"
  }
}

extension Citation {
  /// The citation in one language.
  package func text(in language: Language) -> String { language == .chinese ? chinese : english }
}

/// A notice of the office that sets the form, by the year and number of its file.
package struct Notice: Sendable, Hashable {
  package let year: Int
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// As a text cites it: 国办公开办函〔2021〕30号.
  package var name: String { file.name }
}
