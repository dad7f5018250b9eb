import type { AgentHealth } from './app';

const style = `
:root { color-scheme: light dark; --ground: #f4f2ee; --card: #fff; --text: #23211f; --soft: #6a655e; --line: #ddd8d0; --good: #0b6e4f; --bad: #b3261e; --warn: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ground: #17181a; --card: #212326; --text: #f1efeb; --soft: #a9a59e; --line: #36393d; --good: #57c79b; --bad: #ff8a80; --warn: #f2b84b; } }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 32px 20px; }
h1 { margin: 0 0 4px; font-size: 22px; } p { margin: 0 0 20px; color: var(--soft); }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
th, td { padding: 12px 16px; text-align: start; border-top: 1px solid var(--line); } th { color: var(--soft); font-weight: 600; font-size: 14px; border-top: 0; }
.ready { color: var(--good); } .offline, .error { color: var(--bad); } .paper-out, .unknown { color: var(--warn); } td small { display: block; color: var(--soft); }
`;
const words: Readonly<Record<string, string>> = { ready: 'Ready', offline: 'Offline', 'paper-out': 'Out of paper', error: 'Error', unknown: 'Not known yet' };
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** The status page: renewed every five seconds by the browser itself, no script. */
export function statusHtml(health: AgentHealth): string {
  const { server, printers, journal } = health;
  const serverLine = server.trouble === null ? (server.answeredAt === null ? 'Waiting for the server.' : `Connected to the server, last heard ${server.answeredAt}.`) : `The server is away: ${server.trouble}`;
  const waiting = journal.unreported + journal.unresolved;
  const rows = printers.map((printer) => `<tr><td>${escaped(printer.name)}<small>${escaped(printer.address)}</small></td><td class="${printer.status}">${words[printer.status] ?? escaped(printer.status)}<small>${escaped(printer.detail)}</small></td></tr>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="5"><title>Nova printer agent</title><style>${style}</style></head>`
    + `<body><main><h1>Printer agent ${escaped(health.version)}</h1><p role="status">${escaped(serverLine)} ${waiting === 0 ? 'Nothing waits to be reported.' : `${waiting} outcomes wait to be reported.`}</p>`
    + `<table><thead><tr><th>Printer</th><th>State</th></tr></thead><tbody>${rows || '<tr><td colspan="2">No printers yet: the server names them.</td></tr>'}</tbody></table></main></body></html>`;
}
