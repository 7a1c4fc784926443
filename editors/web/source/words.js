// @ts-check

/** The language of the page: what was chosen, else the browser's. */
const chosen = remembered('gouji.language');
export const language = chosen === 'zh' || chosen === 'en' ? chosen : navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/**
 * What the user reads.
 * @param {string} chinese
 * @param {string} english
 */
export function words(chinese, english) {
  return language === 'zh' ? chinese : english;
}

/**
 * What the browser keeps under a name; nothing where it keeps nothing for this page.
 * @param {string} name
 */
export function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * Has the browser keep something, or nothing, under a name; whether it does.
 * @param {string} name
 * @param {string | null} value
 */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
