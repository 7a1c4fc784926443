import OfficeDocument
import ReportForm

extension LeftOut {
  /// What the text does not have, or has elsewhere, in words; nil where it has all.
  package var words: Localized? {
    var parts: [Localized] = []
    func add(_ count: Int, _ chinese: String, _ one: String, _ many: String) {
      if count > 0 { parts.append(Localized("\(count) \(chinese)", "\(count) \(count == 1 ? one : many)")) }
    }
    add(pictures, "张图片", "picture", "pictures")
    add(charts, "个图表", "chart", "charts")
    add(objects, "个嵌入的对象", "embedded object", "embedded objects")
    add(hidden, hasHiddenFigures ? "处隐藏的内容（里面有数字）" : "处隐藏的内容", "hidden piece", "hidden pieces")
    add(prompts, "处没有填写的提示", "prompt that is not filled in", "prompts that are not filled in")
    add(contents, "行目录", "line of the table of contents", "lines of the table of contents")
    add(comments, "条批注", "comment", "comments")
    add(margins, "处页眉页脚", "header or footer", "headers and footers")
    let left = parts
    parts = []
    add(boxes, "个文本框里的文字放在所在段落之前", "text box, placed before its paragraph", "text boxes, each placed before its paragraph")
    add(notes, "条脚注放在文后", "note, placed at the end", "notes, placed at the end")
    add(changes, "处修订按已接受读", "tracked change, read as accepted", "tracked changes, read as accepted")
    add(symbols, "个符号读作 □", "symbol, read as □", "symbols, read as □")
    add(formulas, "个公式没有算好的结果，读作空格", "formula without a result, read as blank", "formulas without results, read as blanks")
    let moved = parts
    if left.isEmpty, moved.isEmpty { return nil }
    func list(_ parts: [Localized], _ language: Language) -> String {
      parts.map { $0.text(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
    }
    let chinese = [left.isEmpty ? nil : "没有读：" + list(left, .chinese), moved.isEmpty ? nil : list(moved, .chinese)]
    let english = [left.isEmpty ? nil : "not read: " + list(left, .english), moved.isEmpty ? nil : list(moved, .english)]
    return Localized(chinese.compactMap { $0 }.joined(separator: "；"), english.compactMap { $0 }.joined(separator: "; "))
  }
}
