/// The program that the server runs in, which ends it when it ends itself.
struct ClientProcess: Equatable {
  init?(id: Int?) { nil }

  var isParent: Bool { true }
  var isAlive: Bool { true }
}
