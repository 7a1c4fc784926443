import Foundation

/// The pictures that README.md shows, in editors/screenshots.
enum Picture {
  /// With UPDATE_SCREENSHOTS=1 in the environment, draws the picture anew from what a test has just seen.
  static func keep(_ screen: Screen, as name: String) throws {
    guard ProcessInfo.processInfo.environment["UPDATE_SCREENSHOTS"] == "1" else { return }
    let folder = Repository.root.appendingPathComponent("editors/screenshots")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The paper goes on around the text.
    let paper = screen.lines.first?.last?.style.background ?? Screen.Colour(red: 0x14, green: 0x16, blue: 0x1B)
    let picture = screen.picture(foreground: .init(red: 0xE0, green: 0xE2, blue: 0xEA), background: paper)
    try picture.write(to: folder.appendingPathComponent("\(name).svg"), atomically: true, encoding: .utf8)
  }
}
