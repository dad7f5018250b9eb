/** Paper is white in the light and in the dark: only the room around it changes. */
export const pageStyle = `
:root { color-scheme: light dark; --room: #e7e5e0; --shelf: #f4f2ee; --text: #23211f; --soft: #6a655e; --line: #d2cdc4; --accent: #0b6e4f; --bad: #b3261e; --warn: #8a5a00; --paper: #fdfcf7; --shadow: rgb(40 30 20 / .22); }
@media (prefers-color-scheme: dark) { :root { --room: #17181a; --shelf: #212326; --text: #f1efeb; --soft: #a9a59e; --line: #36393d; --accent: #57c79b; --bad: #ff8a80; --warn: #f2b84b; --shadow: rgb(0 0 0 / .6); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--room); color: var(--text); font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; padding: 20px 24px 8px; }
h1 { margin: 0; font-size: 22px; letter-spacing: -.01em; }
header p { margin: 0; color: var(--soft); }
main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px; padding: 16px 24px 48px; }
section { flex: 1 1 340px; max-width: 480px; min-width: 0; }
.machine { position: sticky; top: 8px; z-index: 1; background: var(--shelf); border: 1px solid var(--line); border-radius: 14px; padding: 14px 16px 16px; box-shadow: 0 6px 18px -10px var(--shadow); }
.machine h2 { display: flex; align-items: center; gap: 10px; margin: 0; font-size: 18px; text-transform: capitalize; }
.machine h2 small { margin-inline-start: auto; font-weight: 400; font-size: 14px; color: var(--soft); text-transform: none; font-variant-numeric: tabular-nums; }
.lamp { width: 10px; height: 10px; border-radius: 50%; background: var(--accent); }
[data-mode=off] .lamp, [data-mode=die-halfway] .lamp { background: var(--bad); }
[data-mode=paper-out] .lamp, [data-mode=slow] .lamp, [data-mode=half-open] .lamp { background: var(--warn); }
.slot { height: 8px; margin: 12px -4px 12px; border-radius: 4px; background: #0d0d0e; box-shadow: inset 0 2px 3px #000; }
.controls { display: flex; gap: 8px; }
select, button { min-height: 48px; border: 1px solid var(--line); border-radius: 10px; background: transparent; color: inherit; font: inherit; padding: 0 14px; }
select { flex: 1; background: var(--shelf); }
button:hover, select:hover { border-color: var(--soft); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.roll { display: flex; flex-direction: column; gap: 22px; padding: 0 10px; margin-top: -6px; }
.paper { margin: 0; background: var(--paper); padding: 22px 18px 26px; filter: drop-shadow(0 6px 8px var(--shadow)); background-image: linear-gradient(90deg, rgb(0 0 0 / .035), transparent 9%, transparent 91%, rgb(0 0 0 / .035));
  clip-path: polygon(0 0, 100% 0, 100% calc(100% - 5px), 97.5% 100%, 95% calc(100% - 5px), 92.5% 100%, 90% calc(100% - 5px), 87.5% 100%, 85% calc(100% - 5px), 82.5% 100%, 80% calc(100% - 5px), 77.5% 100%, 75% calc(100% - 5px), 72.5% 100%, 70% calc(100% - 5px), 67.5% 100%, 65% calc(100% - 5px), 62.5% 100%, 60% calc(100% - 5px), 57.5% 100%, 55% calc(100% - 5px), 52.5% 100%, 50% calc(100% - 5px), 47.5% 100%, 45% calc(100% - 5px), 42.5% 100%, 40% calc(100% - 5px), 37.5% 100%, 35% calc(100% - 5px), 32.5% 100%, 30% calc(100% - 5px), 27.5% 100%, 25% calc(100% - 5px), 22.5% 100%, 20% calc(100% - 5px), 17.5% 100%, 15% calc(100% - 5px), 12.5% 100%, 10% calc(100% - 5px), 7.5% 100%, 5% calc(100% - 5px), 2.5% 100%, 0 calc(100% - 5px)); }
.paper img { display: block; width: 100%; height: auto; }
figcaption { display: flex; justify-content: space-between; gap: 12px; margin-top: 8px; padding-top: 8px; border-top: 1px dashed #ddd8cc; color: #6a655e; font-size: 13px; font-variant-numeric: tabular-nums; }
.empty { color: var(--soft); text-align: center; padding: 40px 16px; }
@media (prefers-reduced-motion: no-preference) { .paper.fresh { animation: out .5s ease-out; } @keyframes out { from { transform: translateY(-40px); opacity: 0; } } }
`;
