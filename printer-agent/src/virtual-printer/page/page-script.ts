/** Runs in the browser. Rebuilds what changed; a paper that is still there keeps its element, so that nothing flickers. */
export const pageScript = `
const modes = { ready: 'Ready', slow: 'Slow', 'paper-out': 'Out of paper', off: 'Switched off', 'die-halfway': 'Dies in the next paper', 'half-open': 'Hangs without an answer' };
const main = document.querySelector('main');
const time = (text) => new Date(text).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const make = (tag, props = {}, ...children) => { const element = Object.assign(document.createElement(tag), props); element.append(...children); return element; };
const send = (method, path, body) => fetch(path, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) }).then(refresh);

function machine(printer) {
  const options = Object.entries(modes).map(([value, label]) => make('option', { value, textContent: label }));
  const select = make('select', { ariaLabel: 'State of ' + printer.name, onchange: () => send('POST', '/api/printers/' + printer.name + '/mode', { mode: select.value }) }, ...options);
  const clear = make('button', { type: 'button', textContent: 'Take papers', onclick: () => send('DELETE', '/api/printers/' + printer.name + '/papers') });
  const title = make('h2', {}, make('span', { className: 'lamp' }), printer.name, make('small'));
  const section = make('section', { id: 'printer-' + printer.name }, make('div', { className: 'machine' }, title, make('div', { className: 'slot' }), make('div', { className: 'controls' }, select, clear)), make('div', { className: 'roll' }));
  main.append(section);
  return section;
}

function figure(printer, paper) {
  const image = make('img', { loading: 'lazy' });
  const element = make('figure', { className: 'paper fresh', id: 'paper-' + paper.id }, image, make('figcaption', {}, make('span'), make('span')));
  return element;
}

function showPaper(element, printer, paper) {
  const state = paper.heightDots + (paper.cutAt ?? '');
  if (element.dataset.state === state) return;
  element.dataset.state = state;
  const image = element.querySelector('img');
  image.src = '/papers/' + printer.name + '/' + paper.id + '.svg?h=' + paper.heightDots;
  image.width = paper.widthDots; image.height = paper.heightDots; image.alt = paper.text;
  const [when, what] = element.querySelectorAll('figcaption span');
  when.textContent = time(paper.startedAt);
  what.textContent = (paper.drawerKicks > 0 ? 'opened the drawer · ' : '') + (paper.cutAt === null ? 'still in the printer' : 'cut');
}

function show({ printers }) {
  for (const printer of printers) {
    const section = document.getElementById('printer-' + printer.name) ?? machine(printer);
    section.dataset.mode = printer.mode;
    section.querySelector('small').textContent = 'port ' + printer.port + ' · ' + printer.columns + ' columns';
    const select = section.querySelector('select');
    if (document.activeElement !== select) select.value = printer.mode;
    const roll = section.querySelector('.roll');
    const papers = [...printer.papers].reverse();
    const wanted = new Set(papers.map((paper) => 'paper-' + paper.id));
    for (const child of [...roll.children]) if (!wanted.has(child.id)) child.remove();
    papers.forEach((paper, index) => {
      const element = document.getElementById('paper-' + paper.id) ?? figure(printer, paper);
      if (roll.children[index] !== element) roll.insertBefore(element, roll.children[index] ?? null);
      showPaper(element, printer, paper);
    });
    if (papers.length === 0) roll.append(make('p', { className: 'empty', textContent: 'Nothing printed yet.' }));
  }
}

let busy = false, again = false;
async function refresh() {
  if (busy) { again = true; return; }
  busy = true;
  try { show(await (await fetch('/api/printers?lean')).json()); } catch { /* the next change tries again */ }
  busy = false;
  if (again) { again = false; void refresh(); }
}
const changes = new EventSource('/api/changes');
changes.addEventListener('change', refresh);
changes.addEventListener('open', refresh);
refresh();
`;
