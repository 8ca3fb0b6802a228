// What is wrong with the page as it is now, in words; an empty list when nothing is.
(() => {
  const wrong = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const named = (element) => {
    const place = element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join('');
    return `${element.localName}${place} « ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)} »`;
  };
  const page = document.documentElement;

  const headings = [...document.querySelectorAll('h1')].filter(shown);
  if (headings.length !== 1) wrong.push(`${headings.length} h1`);
  if (page.lang !== 'fr') wrong.push('the language is not said');
  if (!document.title.includes(' – ')) wrong.push(`the title says no step: ${document.title}`);

  const sideways = page.scrollWidth - page.clientWidth;
  if (sideways > 0) wrong.push(`scrolls ${sideways} px sideways`);

  const summary = document.querySelector('[data-error-summary]');
  if (!!summary !== document.title.startsWith('Erreur')) wrong.push(`errors and title differ: ${document.title}`);
  if (summary && summary.getAttribute('role') !== 'alert') wrong.push('the errors are not announced');
  for (const link of summary?.querySelectorAll('a[href^="#"]') ?? []) {
    if (!document.getElementById(link.hash.slice(1))) wrong.push(`an error leads nowhere: ${link.hash}`);
  }

  // text that ends outside of what is shown; frames that scroll are meant to
  const scrolls = (element) => {
    for (let around = element; around; around = around.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return true;
    }
    return false;
  };
  const unseen = [...document.querySelectorAll('body *')].filter((element) => getComputedStyle(element).clipPath === 'inset(50%)');
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!shown(element) || box.width <= 1 || box.height <= 1 || element.closest('svg') || unseen.some((one) => one.contains(element))) continue;
    const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (/hidden|clip/.test(style.overflowX) && element.textContent.trim() && element.scrollWidth > element.clientWidth + 1) {
      wrong.push(`cut: ${named(element)}`);
    } else if (speaks && box.left >= 0 && box.right > page.clientWidth + 1 && !scrolls(element)) {
      wrong.push(`outside: ${named(element)}`);
    }
    if (/hidden|clip/.test(style.overflowY) && speaks && element.scrollHeight > element.clientHeight + 4) {
      wrong.push(`cut below: ${named(element)}`);
    }
    for (const time of `${style.transitionDuration},${style.animationDuration}`.split(',')) {
      if (parseFloat(time) > 0.01) wrong.push(`moves: ${named(element)}`);
    }
    if (style.scrollBehavior === 'smooth') wrong.push(`scrolls smoothly: ${named(element)}`);
  }
  return [...new Set(wrong)];
})()
