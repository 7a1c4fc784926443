"""Screenshots as one moving picture: an animated PNG, in which each frame holds only what has changed."""
from __future__ import annotations

import base64
import struct
import zlib

from playwright.sync_api import Page

SIGNATURE = b"\x89PNG\r\n\x1a\n"

# The part of each picture that differs from the one before, as a PNG of its own; the browser can read and write them.
CHANGES = """async (pictures) => {
  const parts = [];
  let before;
  for (const picture of pictures) {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    let [left, top, right, bottom] = before ? [width, height, -1, -1] : [0, 0, width - 1, height - 1];
    for (let index = 0; before && index < pixels.length; index++) {
      if (pixels[index] === before[index]) continue;
      const [x, y] = [index % width, Math.floor(index / width)];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
    before = pixels;
    if (right < left) { parts.push(null); continue; }
    const part = new OffscreenCanvas(right - left + 1, bottom - top + 1);
    part.getContext('2d', { alpha: false }).drawImage(canvas, -left, -top);
    const bytes = new Uint8Array(await (await part.convertToBlob({ type: 'image/png' })).arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    parts.push({ left, top, width: part.width, height: part.height, data: btoa(text) });
  }
  return parts;
}"""


class Animation:
    """What a page shows, moment by moment."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frames: list[tuple[bytes, int]] = []

    def shot(self, milliseconds: int) -> None:
        """Takes what is to be seen now, for so long."""
        self.frames.append((self.page.screenshot(), milliseconds))

    def png(self) -> bytes:
        """The moving picture, which begins anew when it has ended."""
        canvas = self.page.context.new_page()
        parts = canvas.evaluate(CHANGES, [base64.b64encode(frame).decode() for frame, _ in self.frames])
        canvas.close()
        moments: list[tuple[dict, int]] = []
        for part, (_, milliseconds) in zip(parts, self.frames):
            if part is None:
                moments[-1] = (moments[-1][0], moments[-1][1] + milliseconds)
            else:
                moments.append((part, milliseconds))
        header, _ = split(base64.b64decode(moments[0][0]["data"]))
        picture, number = [chunk(b"IHDR", header), chunk(b"acTL", struct.pack(">II", len(moments), 0))], 0
        for index, (part, milliseconds) in enumerate(moments):
            own, data = split(base64.b64decode(part["data"]))
            assert own[8:] == header[8:], "every frame must be of one kind"
            place = struct.pack(">IIII", part["width"], part["height"], part["left"], part["top"])
            picture.append(chunk(b"fcTL", struct.pack(">I", number) + place + struct.pack(">HHBB", milliseconds, 1000, 0, 0)))
            number += 1
            if index == 0:
                picture.append(chunk(b"IDAT", data))
            else:
                picture.append(chunk(b"fdAT", struct.pack(">I", number) + data))
                number += 1
        return SIGNATURE + b"".join(picture) + chunk(b"IEND", b"")


def split(png: bytes) -> tuple[bytes, bytes]:
    """The header of a PNG, and its pixels packed as small as they get."""
    place, header, data = len(SIGNATURE), b"", b""
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place:place + 8])
        content = png[place + 8:place + 8 + length]
        if kind == b"IHDR":
            header = content
        if kind == b"IDAT":
            data += content
        place += 12 + length
    return header, zlib.compress(zlib.decompress(data), 9)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
