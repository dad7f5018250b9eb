const style = `
:root { color-scheme: dark; } body { margin: 0; background: #17181a; color: #f1efeb; font: 22px/1.3 system-ui, 'Segoe UI', Roboto, sans-serif; }
h1 { margin: 16px 20px 0; font-size: 24px; color: #a9a59e; } #stale { display: none; padding: 12px 20px; background: #b3261e; font-weight: 700; } #stale.on { display: block; }
.tickets { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 14px; padding: 14px 20px; align-items: start; }
article { border: 3px solid #36393d; border-radius: 14px; background: #212326; overflow: hidden; } article.warm { border-color: #f2b84b; } article.late { border-color: #ff8a80; }
header { display: flex; justify-content: space-between; gap: 12px; padding: 10px 14px; font-size: 28px; font-weight: 700; background: #2c2f33; } .rush, .late .word { color: #ff8a80; } small { display: block; font-size: 16px; color: #a9a59e; }
ul { list-style: none; margin: 0; padding: 6px 14px 12px; } li { padding: 6px 0; border-bottom: 1px solid #36393d; } li.done { opacity: .55; text-decoration: line-through; } li.cancelled { text-decoration: line-through; color: #ff8a80; } b { font-size: 28px; } .allergens { color: #f2b84b; font-weight: 700; } .note { color: #9cc9ff; } .elsewhere { border: 2px solid currentcolor; border-radius: 6px; padding: 0 8px; margin: 4px 0; width: fit-content; font-weight: 700; }
`;

/** Text only ever enters the page as text: a guest may be called anything. */
const script = `
const at = document.getElementById('board'), stale = document.getElementById('stale'), query = new URLSearchParams(location.search), locale = query.get('lang') || 'en';
let mark = '', trouble = '';
const make = (tag, className, text) => { const node = document.createElement(tag); if (className) node.className = className; if (text !== undefined) node.textContent = text; return node; };
const word = (names, other) => names[locale] || names.en || other;
const placeOf = (at) => at.tableName || at.orderName || at.orderType;
function age(ticket) { const s = Math.max(0, Math.floor((Date.now() - Date.parse(ticket.firedAt)) / 1000)); return { s, text: Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0'), look: s >= ticket.lateAfterSeconds ? 'late' : s >= ticket.warnAfterSeconds ? 'warm' : '' }; }
let shown = null;
function draw() {
  if (!shown || !shown.board) return;
  at.replaceChildren(...shown.board.stations.filter((station) => station.tickets.length > 0).map((station) => {
    const section = make('section'), grid = make('div', 'tickets');
    section.append(make('h1', '', word(station.name, '') + ' (' + station.tickets.length + ')'), grid);
    grid.append(...station.tickets.map((ticket) => {
      const old = age(ticket), card = make('article', old.look), head = make('header');
      const place = make('span', '', placeOf(ticket));
      place.append(make('small', '', '#' + ticket.number + ' ' + ticket.serverName + (ticket.movedFrom ? ' (was ' + ticket.movedFrom + ')' : '')));
      const time = make('span', 'word', old.text + (old.look === 'late' ? ' LATE' : ''));
      if (ticket.priority === 'rush') time.prepend(make('span', 'rush', 'RUSH '));
      head.append(place, time);
      const list = make('ul');
      list.append(...ticket.lines.map((line) => {
        const row = make('li', (line.doneAt ? 'done ' : '') + line.change);
        row.append(make('b', '', line.quantity + ' ' + word(line.name, line.kitchenName)), ...(line.change === 'new' ? [] : [make('small', '', line.change.toUpperCase())]),
          ...(line.elsewhere || []).map((part) => make('div', 'elsewhere', '\u2192 ' + (part.quantity === null ? 'some' : part.quantity) + ' to ' + placeOf(part))),
          ...line.modifiers.map((modifier) => make('small', '', (modifier.quantity > 1 ? modifier.quantity + ' x ' : '+ ') + word(modifier.name, modifier.kitchenName))),
          ...(line.note ? [make('div', 'note', line.note)] : []), ...(line.allergens.length ? [make('div', 'allergens', line.allergens.join(', '))] : []));
        return row;
      }));
      card.append(head, list);
      return card;
    }));
    return section;
  }));
}
function say(text) { stale.textContent = text; stale.className = text ? 'on' : ''; }
async function follow() {
  for (;;) {
    try {
      const ask = new URLSearchParams({ mark, trouble }); if (query.get('station')) ask.set('station', query.get('station'));
      shown = await (await fetch('/kds/board?' + ask, { cache: 'no-store' })).json();
      mark = shown.board ? shown.board.mark : ''; trouble = shown.trouble ? '1' : '';
      say(shown.trouble ? 'Stale since ' + (shown.heardAt ? new Date(shown.heardAt).toLocaleTimeString() : 'the start') : '');
      draw();
      if (!shown.board) await new Promise((resolve) => setTimeout(resolve, 1000));
    } catch { say('The agent does not answer'); await new Promise((resolve) => setTimeout(resolve, 1000)); }
  }
}
setInterval(draw, 1000); follow();
`;

/** A display for a browser on a wall; `?station=` shows one station, `?lang=ar` its names in another language. Bumping is the portal's. */
export const displayHtml = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nova kitchen display</title>'
  + `<style>${style}</style></head><body><div id="stale" role="alert"></div><main id="board"></main><script>${script}</script></body></html>`;
