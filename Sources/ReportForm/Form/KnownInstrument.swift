/// A law or a document that reports cite, by its right names and numbers.
package struct KnownInstrument: Sendable {
  /// Its full name.
  package let name: String
  /// The names that it goes by in short, longest first.
  package let shortNames: [String]
  /// How the names of its kind end; a name that ends otherwise is another kind of document's.
  package let endings: [String]

  /// The laws and the notices that the report itself rests on.
  package static let all: [KnownInstrument] = [
    KnownInstrument(name: "中华人民共和国政府信息公开条例", shortNames: ["政府信息公开条例"], endings: ["条例", "法"]),
    KnownInstrument(name: "中华人民共和国保守国家秘密法", shortNames: ["保守国家秘密法", "保密法"], endings: ["法"]),
    KnownInstrument(
      name: "中华人民共和国政府信息公开工作年度报告格式", shortNames: ["政府信息公开工作年度报告格式"], endings: ["格式"]),
    KnownInstrument(name: "政府信息公开信息处理费管理办法", shortNames: ["信息处理费管理办法"], endings: ["管理办法"]),
  ]

  /// The decree that promulgated the regulations in force since 15 May 2019, and that of 2007 which it replaced.
  package static let (decree, formerDecree) = (711, 492)
  /// The articles of the regulations that rest the annual report: its deadline and its content.
  package static let reportArticles = [49, 50]
  /// When the regulations in force came into force, and when those did that they replaced.
  package static let (inForceSince, formerlySince) = ("2019年5月15日", "2008年5月1日")
  /// The file of the measures on the fee for processing information.
  package static let feeMeasures = FileNumber(office: "国办函", year: 2020, number: 109)
  /// Other files of the office that issues the notices on the form.
  package static let otherNotices = [Notice(year: 2019, number: 61)]
}

/// The number of a file: the office that issued it, its year, and its number in the year.
package struct FileNumber: Sendable, Hashable {
  package let office: String
  package let year: Int
  package let number: Int

  package init(office: String, year: Int, number: Int) {
    self.office = office
    self.year = year
    self.number = number
  }

  /// As a text cites it: 国办函〔2020〕109号.
  package var name: String { "\(office)〔\(year)〕\(number)号" }
}

extension Notice {
  /// The office that issues the notices on the form.
  package static let office = "国办公开办函"

  /// The notice as a file.
  package var file: FileNumber { FileNumber(office: Self.office, year: year, number: number) }
}
