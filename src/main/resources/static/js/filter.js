// Shows only the lines that hold every word typed, whatever the accents. Without script the search button asks the server.
//   <div data-filter-input="recherche" data-filter-list="specialites"> … the field … </div>
//   <ul id="specialites"> <li>…</li> … </ul>
for (const group of document.querySelectorAll('[data-filter-list]')) {
  const input = document.getElementById(group.dataset.filterInput);
  const list = document.getElementById(group.dataset.filterList);
  if (!input || !list) continue;
  const lines = [...list.children].map((element) => ({ element, text: plain(element.textContent) }));
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'note';
  group.append(status);

  input.addEventListener('input', () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of lines) {
      const fits = words.every((word) => text.includes(word)) || element.querySelector(':checked') !== null;
      element.hidden = !fits;
      if (fits) shown++;
    }
    status.textContent =
      shown === 0 ? 'Aucune réponse. Essayez un mot plus court.' : shown === 1 ? '1 réponse' : `${shown} réponses`;
  });
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
