import JSONText
import ReportAnalysis
import ReportForm

/// The JSON Schema of `.gouji.json`, from which editors complete and check it.
struct ConfigurationSchema: JSONWritable {
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("$schema", "http://json-schema.org/draft-07/schema#")
      writer.member("title", ".gouji.json")
      writer.member("type", "object")
      writer.member("additionalProperties", false)
      writer.name("properties")
      writer.object { writer in
        writer.name("$schema")
        writer.object { $0.member("type", "string") }
        for key in Configuration.Key.allCases {
          writer.name(key.rawValue)
          writer.object { write(key, to: &$0) }
        }
      }
    }
  }

  private func write(_ key: Configuration.Key, to writer: inout JSONWriter) {
    switch key {
    case .severities:
      describe("每条规则的级别；off 是不查", "The level of each rule; off means that it is not checked", &writer)
      writer.member("type", "object")
      writer.member("additionalProperties", false)
      writer.name("properties")
      writer.object { writer in
        for rule in Rules.all {
          writer.name(rule.id)
          writer.object { writer in
            describe("\(rule.name.chinese)：\(rule.summary.chinese)", "\(rule.name.english): \(rule.summary.english)", &writer)
            writer.member("default", rule.severity.name)
            writer.member("enum", Configuration.Level.names.map(JSON.string))
          }
        }
      }
    case .select:
      describe(
        "只查这些规则：编号、名称，sums、form、text、years（勾稽、格式、正文、上年）四组，或 all（全部）；不写就都查",
        "Check only these rules: ids, names, the groups sums, form, text and years, or all; by default all are checked", &writer)
      writeTexts(&writer)
    case .exclude:
      describe(
        "核对文件夹时跳过的文件和文件夹，从这个文件所在的文件夹算起；* 是一个名字里的任何文字，** 是任何几层，没有 / 的在哪一层都算",
        "Files and folders to skip when a folder is checked, relative to this file's folder; * is any text within a name, ** any number of folders, and a pattern without / applies at every level",
        &writer)
      writeTexts(&writer)
    case .edition:
      describe("按哪一版格式核对；auto 是按报告的年度", "The form to check against; auto means the form for the report's year", &writer)
      writer.member("default", "auto")
      writer.member("enum", [JSON.string("auto")] + Edition.Year.allCases.map { JSON.integer($0.rawValue) })
    case .language:
      describe("提示用的语言", "The language of messages", &writer)
      writer.member("enum", Language.allCases.map { JSON.string($0.rawValue) })
    case .previousReport:
      describe(
        "本机关上年报告的路径，或者它所在的文件夹，从这个文件所在的文件夹算起；不写就在报告旁边、附近以年份命名的文件夹和打开的文件夹里找",
        "The path of last year's report of the same body, or of the folder it is in, relative to this file's folder; by default it is looked for next to the report, in nearby folders named by year, and in the open folders",
        &writer)
      writer.member("type", "string")
    case .tables:
      describe(
        "写出、排好的表格怎样摆：compact 行名后不补空格，一行的行名和数都在一百栏以内；aligned 再让各行的数上下对齐（用于一个汉字恰好两个数字宽的屏幕）；official 每栏都补到最宽",
        "How tables are laid out when written or formatted: compact does not pad labels, so that a row fits in a hundred columns; aligned also lines up the figures of all rows, for screens on which a Chinese character is two digits wide; official pads every column to the widest cell",
        &writer)
      writer.member("default", TableStyle.compact.rawValue)
      writer.member("enum", TableStyle.allCases.map { JSON.string($0.rawValue) })
    }
  }

  private func writeTexts(_ writer: inout JSONWriter) {
    writer.member("type", "array")
    writer.name("items")
    writer.object { $0.member("type", "string") }
  }

  private func describe(_ chinese: String, _ english: String, _ writer: inout JSONWriter) {
    writer.member("description", Localized(chinese, english).text(in: language))
  }
}
