// Suggestions while somebody types into the one search box. Without this script the box works all the same:
// Enter leads to the page of results.
const QUIET_MS = 120;
const MOST = 6;

for (const box of document.querySelectorAll('[data-suggest]')) suggestIn(box);

function suggestIn(box) {
  const input = box.querySelector('input');
  const list = document.createElement('div');
  const status = document.createElement('p');
  let options = [];
  let chosen = -1;
  let timer = 0;
  let asked = null;

  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.found);
  status.className = 'vh';
  status.setAttribute('role', 'status');
  box.append(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    input.setAttribute(name, value);
  }

  input.addEventListener('input', (event) => {
    // While a Chinese input method composes, the text is not yet what is meant.
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MS);
  });
  input.addEventListener('compositionend', ask);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(
        chosen < 0 && step < 0
          ? options.length - 1
          : (chosen + step + options.length + 1) % (options.length + 1),
      );
    } else if (event.key === 'Enter' && options[chosen]) {
      event.preventDefault();
      open(options[chosen]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 150));

  async function ask() {
    const words = input.value.trim();
    asked?.abort();
    if (words === '') return close();
    asked = new AbortController();
    try {
      const answer = await fetch(`/api/public/items?limit=${MOST}&q=${encodeURIComponent(words)}`, {
        headers: { 'Accept-Language': document.documentElement.lang },
        signal: asked.signal,
      });
      if (answer.ok) show((await answer.json()).items.slice(0, MOST));
    } catch {
      // Too slow, offline, or typed on meanwhile: the page of results is still there.
    }
  }

  function show(items) {
    chosen = -1;
    options = items.map((item, index) => {
      const option = document.createElement('div');
      const where = document.createElement('small');
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.dataset.code = item.code;
      where.textContent = item.lineOfTruth;
      option.append(item.name, ' ', where);
      option.addEventListener('mousedown', () => open(option));
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
    status.textContent = options.length === 0 ? box.dataset.none : `${options.length}${box.dataset.count}`;
  }

  function choose(index) {
    chosen = index >= options.length ? -1 : index;
    options.forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === chosen));
    });
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', options[chosen].id);
  }

  function open(option) {
    location.assign(`/items/${option.dataset.code}`);
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}
