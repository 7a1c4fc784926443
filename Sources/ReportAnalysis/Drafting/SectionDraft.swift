import ReportForm
import ReportSyntax

/// A report to start from: title, six headings, the three tables, and in each section what it must hold, as a comment.
package enum SectionDraft {
  /// A whole report in Markdown. `blank` stands for every figure: empty, or `0`.
  package static func report(_ edition: Edition, year: Int, body: String, blank: String, language: Language) -> String {
    var text = "# \(body)\(year)年政府信息公开工作年度报告\n"
    for section in edition.sections { text += "\n" + self.section(section, of: edition, level: 2, blank: blank, language: language) }
    return text
  }

  /// One section with its heading; it ends in a line break.
  package static func section(_ form: SectionForm, of edition: Edition, level: Int, blank: String, language: Language) -> String {
    var text = heading(form, level: level) + "\n\n"
    if let table = form.table { return text + PrintedTable.markdown(table, of: edition) { _ in blank } }
    text += "<!-- \(form.holds.text(in: language)) -->\n"
    for (index, aspect) in form.aspects.enumerated() {
      text += "\n**（\(ChineseNumber.written(index + 1))）\(aspect)。**\n"
    }
    return text
  }

  /// A section's heading as a line of Markdown, or as plain text at level 0.
  package static func heading(_ form: SectionForm, level: Int) -> String {
    level > 0 ? String(repeating: "#", count: level) + " " + form.heading : form.heading
  }
}
