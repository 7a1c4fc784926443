import ReportForm

/// The language of what the user reads, and who has asked for it.
struct LanguageChoice {
  /// From `--language`.
  var commandLine: Language?
  /// From the setting `gouji.language`.
  var setting: Language?
  /// From `initializationOptions`.
  var initialization: Language?
  /// From the client's `locale`.
  var locale: Language?

  /// The one that counts: the nearest to the user who has asked.
  var language: Language { language(ofFile: nil) }

  /// The one that counts where a report's `.gouji.json` asks for one.
  func language(ofFile file: Language?) -> Language { commandLine ?? setting ?? initialization ?? file ?? locale ?? .chinese }
}
