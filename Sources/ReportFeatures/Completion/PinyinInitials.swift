/// The first letters of the pinyin of a label, by which people type who would not switch their input method: 予以公开 is yygk.
enum PinyinInitials {
  /// The initials of a text, as far as its characters occur in the form's labels.
  static func of(_ text: String) -> String { String(text.compactMap { letters[$0] }) }

  private static let letters: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for (letter, characters) in table { for character in characters { letters[character] = letter } }
    return letters
  }()

  /// The characters of the labels by the letter their pinyin begins with, each as it is read there (行政, 重复, 结转).
  private static let table: [(Character, String)] = [
    ("a", "安案按"), ("b", "不办保报版本表补部"), ("c", "采查成程出处存重"), ("d", "大当到的第定动度对"), ("e", "二"),
    ("f", "法反范罚方访费分服府复"), ("g", "告供工公购关管规国过改个"), ("h", "合和后护获或"), ("j", "及集计继家机件缴结进禁举具卷"),
    ("k", "开可况"), ("l", "类理量六律另"), ("m", "没秘密明"), ("n", "纳内年"), ("q", "期七其强情请求区取全权确"), ("r", "人认仍容"),
    ("s", "三上申事收属四诉讼数"), ("t", "他题体提通投"), ("w", "外危未文稳问无务物握"), ("x", "下现相项新信形性行需许续询息"),
    ("y", "业一已以益用由有于予逾要议"), ("z", "再在掌章政正执止制中主转总作只知这"),
  ]
}
