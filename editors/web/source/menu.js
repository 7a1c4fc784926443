// @ts-check

const menu = /** @type {HTMLElement} */ (document.getElementById('menu'));
/** @type {Element | null} */
let before = null;

/**
 * Opens a list of things to do at a place of the window; arrows go through it, Escape closes it.
 * @param {{ title: string, run: () => void }[]} entries
 * @param {{ left: number, top: number }} place
 */
export function openMenu(entries, { left, top }) {
  before = document.activeElement;
  menu.replaceChildren(
    ...entries.map(({ title, run }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('role', 'menuitem');
      button.textContent = title;
      button.onclick = () => {
        closeMenu();
        run();
      };
      return button;
    })
  );
  menu.hidden = false;
  menu.style.left = `${Math.max(4, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(4, Math.min(top, innerHeight - menu.offsetHeight - 8))}px`;
  /** @type {HTMLElement | null} */ (menu.firstElementChild)?.focus();
}

export function closeMenu() {
  if (menu.hidden) return;
  menu.hidden = true;
  if (before instanceof HTMLElement) before.focus();
}

menu.addEventListener('keydown', (event) => {
  const buttons = /** @type {HTMLElement[]} */ ([...menu.children]);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) buttons[(buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step + buttons.length) % buttons.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') closeMenu();
  else return;
  event.preventDefault();
});
addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Node && !menu.contains(target)) closeMenu();
});
