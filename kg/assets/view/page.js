/* Clicks, keys, addresses and the start. */
function remember(hash) {
  if (!document.body.dataset.ready) return;
  const chosen = edgeOf.has(state.chosen) ? `edge=${encodeURIComponent(keyOf(edgeOf.get(state.chosen)))}` : state.chosen ? `node=${encodeURIComponent(state.chosen)}` : '';
  // A framed page has no address of its own.
  try { history.replaceState(null, '', `#${hash ?? chosen}`); } catch { /* nothing to remember it in */ }
}
function recall() {
  const [, what, value] = /^#(node|edge|path)=(.+)$/.exec(location.hash) || [];
  if (location.hash === '#table') { showTable(); find('table').focus(); return; }
  if (!what) return;
  const names = value.split('~').map(part => { try { return decodeURIComponent(part); } catch { return ''; } });
  const edge = graph.edges.find(line => keyOf(line) === names[0]);
  if (what === 'node' && nodeOf.has(names[0])) choose(names[0]);
  else if (what === 'edge' && edge) choose(edge.id);
  else if (what === 'path' && names.length === 2 && names.every(name => nodeOf.has(name))) connect(names[0], names[1]);
}
network.on('click', ({nodes: [node], edges: [edge], pointer: {canvas: {x, y}}}) => {
  const label = labels.find(({box}) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
  network.unselectAll();
  choose(node ?? label?.id ?? edge ?? null, true);
});
network.on('doubleClick', ({nodes: [node]}) => { if (node && waiting(node).length) expand(node); });

find('as-columns').addEventListener('click', () => hideTable(0));
find('as-map').addEventListener('click', () => hideTable(1));
find('as-table').addEventListener('click', () => { if (find('table').hidden) showTable(); else hideTable(state.layout); });
find('fit').addEventListener('click', fit);
function showRows(most) {
  state.most = most;
  redraw();
  fit();
}
find('all').addEventListener('click', () => showRows(state.most < Infinity ? Infinity : rowsThatFit()));
find('png').addEventListener('click', savePng);
find('svg').addEventListener('click', () => save(new Blob([drawingText()], {type: 'image/svg+xml'}), fileName('svg')));
find('json').addEventListener('click', () => save(new Blob([find('graph').textContent], {type: 'application/json'}), fileName('json')));
find('paper-button').addEventListener('click', () => print());
find('theme').addEventListener('click', () => setTheme(isDark() ? 'light' : 'dark'));
document.addEventListener('click', event => { if (!find('save').contains(event.target)) find('save').open = false; });
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    if (find('save').open) { find('save').open = false; find('save').firstElementChild.focus(); }
    else if (state.chosen || state.route) choose(null);
    else if (!find('table').hidden) hideTable(state.layout);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  const act = {'/': () => find('find').focus(), f: fit, t: () => find('as-table').click(), m: () => hideTable(1 - state.layout)}[event.key];
  if (act) { event.preventDefault(); act(); }
});

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  showLegend();
  redraw();
}
dark.addEventListener('change', () => setTheme(dark.matches ? 'dark' : 'light'));
addEventListener('beforeprint', fillPaper);
addEventListener('afterprint', () => find('paper').replaceChildren());
matchMedia('print').addEventListener('change', event => { if (event.matches && !find('paper').firstChild) fillPaper(); });
addEventListener('hashchange', recall);
new ResizeObserver(() => { if (document.body.dataset.ready) { if (state.most < Infinity) showRows(rowsThatFit()); else fit(); } }).observe(find('canvas'));

showLegend();
showPanel(null);
showCount();
pressLayout();
network.once('afterDrawing', () => { fit(); recall(); document.body.dataset.ready = 'yes'; });
