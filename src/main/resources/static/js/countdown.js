// Counts down to an instant by the server's clock: what counts is how long the page has been here, never the hour that
// this device believes it is. The text that the server wrote stays where there is no script.
//   <span data-countdown-now="2026-11-20T15:00:00Z" data-countdown-until="2026-11-20T16:00:00Z"
//         data-countdown-end="C’est terminé.">1 heure</span>
const asked = performance.getEntriesByType('navigation')[0]?.requestStart ?? 0;
const opened = Date.now() - performance.now();

for (const element of document.querySelectorAll('[data-countdown-until]')) {
  const now = Date.parse(element.dataset.countdownNow);
  const until = Date.parse(element.dataset.countdownUntil);
  const show = () => {
    // a device that slept stops the first of the two counts
    const elapsed = Math.max(performance.now(), Date.now() - opened) - asked;
    const seconds = Math.ceil((until - now - elapsed) / 1000);
    const text = seconds > 0 ? words(seconds) : element.dataset.countdownEnd;
    if (element.textContent !== text) element.textContent = text;
    if (seconds > 0) setTimeout(show, seconds > 3600 ? 10_000 : 1000);
  };
  if (now && until) show();
}

/** The two largest units: « 3 jours et 4 heures », « 1 minute et 5 secondes »; as Remaining.java writes them. */
function words(seconds) {
  const units = [[86400, 'jour'], [3600, 'heure'], [60, 'minute'], [1, 'seconde']];
  const first = units.findIndex(([size]) => seconds >= size);
  return units
    .slice(first, first + 2)
    .map(([size, name], place) => {
      const count = Math.floor((place ? seconds % units[first][0] : seconds) / size);
      return count ? `${count}\u00a0${name}${count > 1 ? 's' : ''}` : '';
    })
    .filter(Boolean)
    .join(' et ');
}
