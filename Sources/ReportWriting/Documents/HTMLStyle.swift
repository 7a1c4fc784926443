/// The style sheet of a page, with type faces and measures of official documents (GB/T 9704-2012): the title in 小标宋 of 22 pt in the
/// middle, headings in 黑体 and 楷体 and text in 仿宋 of 16 pt on lines of 28 pt, on A4 with margins of 37, 26, 35 and 28 mm. On a screen the
/// lengths follow the reader; on a narrow one table 3 scrolls beside its labels, but in an editor's preview, where it is to fit.
enum HTMLStyle {
  static let text = """
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: #fff; color: #000; font: 1.125rem/1.75 "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif; overflow-wrap: anywhere; }
    main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
    h1 { margin: 1rem 0 2rem; font: 700 1.625rem/1.4 "方正小标宋简体", FZXiaoBiaoSong-B05S, "华文中宋", STZhongsong, "宋体", SimSun, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif; text-align: center; text-wrap: balance; }
    h1 span { display: inline-block; }
    h1 .year { display: inline; white-space: nowrap; }
    h2, h3, h4, h5, h6 { margin: 1em 0 0; font-size: 1em; font-weight: 400; line-height: inherit; text-indent: 2em; break-after: avoid; }
    h2 { font-family: "黑体", SimHei, STHeiti, "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif; font-weight: 700; }
    h3 { font-family: "楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, STKaiti, "Noto Serif CJK SC", "Noto Serif SC", serif; font-weight: 700; }
    p { margin: 0; text-align: justify; text-indent: 2em; orphans: 2; widows: 2; }
    ul, ol { margin: 0; padding-left: 4em; }
    a { color: inherit; }
    .box { position: relative; margin: 1rem 0; overflow-x: auto; -webkit-overflow-scrolling: touch; }
    table { width: 100%; border-collapse: collapse; font: .9375rem/1.4 "宋体", SimSun, STSong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif; }
    th, td { padding: .35em .4em; border: 1px solid #000; font-weight: 400; text-align: center; vertical-align: middle; }
    .requests tbody th { text-align: left; }
    .disclosures { min-width: 30rem; table-layout: fixed; }
    .requests { min-width: 46rem; table-layout: fixed; }
    .reviews { min-width: 46rem; table-layout: fixed; }
    td { font-variant-numeric: tabular-nums; overflow-wrap: normal; }
    @media screen and (max-width: 40rem) {
      main { padding: 1rem .75rem 3rem; }
      table { font-size: .8125rem; }
      .disclosures { min-width: 0; }
      body:not(.preview) .requests { min-width: 32rem; }
      body:not(.preview) .requests col { width: 2.6rem !important; }
      body:not(.preview) .requests col:first-child { width: 1.9rem !important; }
      body:not(.preview) .requests col:nth-child(2) { width: 3.2rem !important; }
      body:not(.preview) .requests col:nth-child(3) { width: 7rem !important; }
      body:not(.preview) .requests thead tr:first-child th:first-child, body:not(.preview) .requests tbody th[scope=row] { position: sticky; left: 0; z-index: 1; background: #fff; background-clip: padding-box; box-shadow: 1px 0 #000, -1px 0 #000; }
    }
    @media print {
      body { font-size: 16pt; line-height: 28pt; }
      main { max-width: none; padding: 0; }
      h1 { margin: 0 0 28pt; font-size: 22pt; line-height: 34pt; }
      .box { overflow: visible; position: static; }
      table { font-size: 10.5pt; line-height: 1.3; }
      .requests, .reviews { font-size: 9pt; }
      .disclosures, .requests, .reviews { min-width: 0; }
      th, td { padding: 2pt 2pt; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .disclosures tbody { break-inside: avoid; }
    }

    """
}
