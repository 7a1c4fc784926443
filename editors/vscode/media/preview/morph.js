// @ts-check

/**
 * Makes an element's content another one's by as few changes as need be, so that what is unchanged keeps its place and the cursor.
 * @param {Element} element
 * @param {Element} wanted
 * @param {(element: Element) => boolean} isBusy whether an element's content belongs to the user for now
 */
export function morph(element, wanted, isBusy) {
  const parts = [...element.childNodes];
  const wantedParts = [...wanted.childNodes];
  for (const [index, part] of wantedParts.entries()) {
    const present = parts[index];
    if (!present) element.append(part);
    else if (!isAlike(present, part)) present.replaceWith(part);
    else if (present instanceof Element && part instanceof Element) {
      const isLeft = isBusy(present);
      copyAttributes(present, part);
      if (!isLeft) morph(present, part, isBusy);
    } else if (present.nodeValue !== part.nodeValue) present.nodeValue = part.nodeValue;
  }
  for (const part of parts.slice(wantedParts.length)) part.remove();
}

/**
 * @param {Node} one
 * @param {Node} other
 */
function isAlike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName;
}

/**
 * @param {Element} element
 * @param {Element} wanted
 */
function copyAttributes(element, wanted) {
  for (const { name } of [...element.attributes]) if (!wanted.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
