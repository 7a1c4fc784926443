/// The style sheet of the page for the office, for a screen and for sheets of A4.
enum SummaryStyle {
  static let text = """
    @page { size: A4; margin: 18mm 15mm; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #111; font: 1rem/1.6 "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere; }
    main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
    h1 { margin: 0 0 1rem; font-size: 1.5rem; text-align: center; text-wrap: balance; }
    h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; break-after: avoid; }
    table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; }
    th, td { padding: .3em .5em; border-bottom: 1px solid #ccc; text-align: left; vertical-align: middle; font-weight: 400; }
    thead th { border-bottom: 2px solid #111; font-weight: 700; white-space: nowrap; }
    .district th { padding-top: .9em; font-weight: 700; border-bottom-color: #111; break-after: avoid; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .sound { color: #0a6b2d; }
    .faulty { color: #8a1c1c; }
    a { color: #0b4f9e; white-space: nowrap; }
    svg { display: block; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .bar1 { fill: #0b4f9e; }
    .bar2 { fill: #9aa5b1; }
    @media print {
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      table { font-size: 8.5pt; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
