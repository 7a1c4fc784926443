import ReportForm

extension Rule {
  /// A comment silences nothing, names no rule, or does not say why.
  ///
  /// What it finds depends on what the other rules find, so ``Analysis`` comes to it last.
  package static let unusedSuppression = Rule(
    id: "unused-suppression", name: Wording("忽略注释无效", "Ineffective ignore comment"), severity: .information,
    summary: Wording("忽略问题的注释没有作用，或没有写明理由。", "An ignore comment has no effect, or gives no reason."),
    rationale: Wording(
      "问题改好以后，留下的注释会掩盖以后的错误；不写理由，接手的人无从判断该不该忽略。",
      "Left behind after the fix, it would hide the next mistake; without a reason, whoever takes over cannot judge it."),
    citation: nil,
    examples: examples,
    // What a comment silences is known only once the other rules have been asked, so the run of the rules finds these faults.
    check: { _, _ in [] })
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      <!-- gouji-ignore nonstandard-heading: 沿用旧题 -->
                        ^^^^^^^^^^^^^^^^^^^ I unused-suppression: 这里没有“部分标题不规范（nonstandard-heading）”的问题可忽略

      五、存在的主要问题及改进情况
      """,
      fixed: """
        一、总体情况

        五、存在的主要问题及改进情况
        """),
    Example(
      """
      一、总体情况
      五、存在问题及改进情况 <!-- gouji-ignore nonstandard-heading -->
      　　　　　　　　　　　 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ I unused-suppression: 没有写明忽略的理由，写明以后才起作用
      """),
    Example(
      """
      一、总体情况
      五、存在的主要问题及改进情况 <!-- gouji-ignore nonstandard-headings: 沿用旧题 -->
      　　　　　　　　　　　　　　                   ^^^^^^^^^^^^^^^^^^^^ I unused-suppression: 没有规则 nonstandard-headings，是不是 nonstandard-heading？
      """),
    Example(
      """
      一、总体情况
      <!-- gouji-ignore nonstandard-heading: 沿用旧题 -->
      五、存在问题及改进情况
      """),
    Example(
      """
      一、总体情况
      五、存在问题及改进情况 <!-- gouji-ignore nonstandard-heading：沿用旧题 -->
      """),
  ]
}
