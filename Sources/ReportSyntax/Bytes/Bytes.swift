/// The bytes of a text while it is parsed; every index used lies within it.
typealias Bytes = UnsafeBufferPointer<UInt8>
