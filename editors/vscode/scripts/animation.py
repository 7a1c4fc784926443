"""Screenshots as one moving picture: an animated PNG of 256 colours, in which each frame holds only what has changed."""
from __future__ import annotations

import base64
import struct
import zlib

from playwright.sync_api import Page

SIGNATURE = b"\x89PNG\r\n\x1a\n"

# The 256 colours that the pictures have most of, or that are rare and like none of those, with the nearest of them for each pixel, and of
# each picture the part that differs from the one before: the browser can read PNGs.
PARTS = """async (pictures) => {
  const images = [];
  const counts = new Map();
  for (const picture of pictures) {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const pixels = new Uint32Array(data.buffer);
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    images.push({ width: bitmap.width, height: bitmap.height, pixels });
  }
  const channels = (pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
  const difference = (one, other) => one.reduce((sum, part, index) => sum + (part - other[index]) ** 2, 0);
  const colours = [...counts].sort((one, other) => other[1] - one[1]).map(([pixel, count]) => ({ colour: channels(pixel), count }));
  const palette = colours.slice(0, 192).map(({ colour }) => colour);
  const rest = colours.slice(192).map((one) => ({ ...one, distance: Math.min(...palette.map((colour) => difference(colour, one.colour))) }));
  while (palette.length < 256 && rest.length > 0) {
    const { colour } = rest.reduce((best, one) => (one.count * one.distance > best.count * best.distance ? one : best));
    palette.push(colour);
    for (const one of rest) one.distance = Math.min(one.distance, difference(colour, one.colour));
  }
  const nearest = new Map();
  const place = (pixel) => {
    if (!nearest.has(pixel)) {
      const own = channels(pixel);
      nearest.set(pixel, palette.reduce((best, colour, index) => (difference(colour, own) < difference(palette[best], own) ? index : best), 0));
    }
    return nearest.get(pixel);
  };
  const parts = [];
  let before;
  for (const { width, height, pixels } of images) {
    const places = Uint8Array.from(pixels, place);
    let [left, top, right, bottom] = before ? [width, height, -1, -1] : [0, 0, width - 1, height - 1];
    for (let index = 0; before && index < places.length; index++) {
      if (places[index] === before[index]) continue;
      const [x, y] = [index % width, Math.floor(index / width)];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
    before = places;
    let text = '';
    for (let y = top; y <= bottom; y++) text += String.fromCharCode(...places.subarray(y * width + left, y * width + right + 1));
    parts.push({ left, top, width: right - left + 1, height: bottom - top + 1, data: btoa(text) });
  }
  return { palette, parts };
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
        page = self.page.context.new_page()
        read = page.evaluate(PARTS, [base64.b64encode(frame).decode() for frame, _ in self.frames])
        page.close()
        moments: list[tuple[dict, int]] = []
        for part, (_, milliseconds) in zip(read["parts"], self.frames):
            if part["width"] > 0:
                moments.append((part, milliseconds))
            else:
                moments[-1] = (moments[-1][0], moments[-1][1] + milliseconds)
        first = moments[0][0]
        chunks = [
            chunk(b"IHDR", struct.pack(">IIBBBBB", first["width"], first["height"], 8, 3, 0, 0, 0)),
            chunk(b"PLTE", bytes(value for colour in read["palette"] for value in colour)),
            chunk(b"acTL", struct.pack(">II", len(moments), 0)),
        ]
        number = 0
        for part, milliseconds in moments:
            place = struct.pack(">IIII", part["width"], part["height"], part["left"], part["top"])
            chunks.append(chunk(b"fcTL", struct.pack(">I", number) + place + struct.pack(">HHBB", milliseconds, 1000, 0, 0)))
            number += 1
            if number == 1:
                chunks.append(chunk(b"IDAT", packed(part)))
            else:
                chunks.append(chunk(b"fdAT", struct.pack(">I", number) + packed(part)))
                number += 1
        return SIGNATURE + b"".join(chunks) + chunk(b"IEND", b"")


def packed(part: dict) -> bytes:
    """The pixels of a part as a PNG has them: row by row, each after the number of its filter, which is none."""
    pixels, width = base64.b64decode(part["data"]), part["width"]
    return zlib.compress(b"".join(b"\0" + pixels[start:start + width] for start in range(0, len(pixels), width)), 9)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
