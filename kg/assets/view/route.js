/* Paths: those that rxloom found, and the shortest explained one between two entities of the picture. */
const COSTS = {memberOf: 2, subgroupOf: 2, belongsTo: 2, groupInhibits: 2, groupInduces: 2, groupSubstrateOf: 2};
function shortest(from, to) {
  const cost = new Map([[from, 0]]);
  const by = new Map();
  const open = new Set([from]);
  while (open.size) {
    const here = [...open].reduce((a, b) => cost.get(b) < cost.get(a) ? b : a);
    open.delete(here);
    if (here === to) break;
    for (const edge of edgesAt.get(here)) {
      if (edge.beside || edge.status !== 'stated' || isFiltered(edge)) continue;
      const next = otherEnd(edge, here);
      const sum = cost.get(here) + (COSTS[edge.kind] || 1);
      if (sum < (cost.get(next) ?? Infinity)) { cost.set(next, sum); by.set(next, edge); open.add(next); }
    }
  }
  if (from === to || !by.has(to)) return null;
  const lines = [];
  for (let here = to; here !== from; here = otherEnd(by.get(here), here)) lines.unshift(by.get(here));
  return lines;
}
const hops = lines => el('ol', {class: 'hops'}, ...lines.map(edge => el('li', {}, el('ul', {class: 'rows'}, row(edge, ...clauseOf(edge))), ...evidence(edge).slice(0, 2))));
function showRoute(lines, ...heading) {
  state.chosen = null;
  const ends = lines.flatMap(edge => [edge.from, edge.to]);
  for (const end of ends) if (nodeOf.get(end).reserve) state.shown.add(end);
  state.route = {nodes: ends, edges: lines.map(edge => edge.id)};
  find('panel').replaceChildren(button({class: 'fold', id: 'back'}, () => choose(null), '← All'), ...heading, hops(lines));
  redraw();
}
function connect(from, to) {
  const lines = shortest(from, to);
  const heading = el('h2', {class: 'name'}, named(nodeOf.get(from).label), ' → ', named(nodeOf.get(to).label));
  if (lines) {
    showRoute(lines, heading, el('p', {class: 'hint'}, 'The shortest way through what is stated here. What connects two drugs need not make them interact.'));
    remember(`path=${[from, to].map(encodeURIComponent).join('~')}`);
  } else {
    state.route = null;
    find('panel').replaceChildren(heading, el('p', {class: 'silence'}, from === to ? 'Choose two different entities.' : 'Nothing stated in this picture connects the two. That is silence, not an all-clear.'));
    redraw();
  }
}
function routeCard(route, place) {
  const lines = route.lines.map(id => edgeOf.get(id));
  return [el('h3', {}, `Path ${place + 1}`), el('div', {class: 'pair'}, button({class: 'route'}, () => showRoute(lines, el('h2', {class: 'name'}, `Path ${place + 1}`), el('p', {}, named(route.words))), named(route.words))),
    hops(lines)];
}
function routeChooser(inside) {
  const options = () => [...inside].sort((a, b) => a.label.localeCompare(b.label)).map(node => el('option', {value: node.id}, node.label));
  const [from, to] = ['From', 'To'].map(words => el('select', {'aria-label': `Path: ${words.toLowerCase()}`, id: `path-${words.toLowerCase()}`}, ...options()));
  if (focus.length) to.value = focus[focus.length - 1];
  if (focus.length > 1) [from.value] = focus;
  return inside.length > 1 ? [el('h2', {}, 'Path between two'), from, to, button({class: 'go', id: 'path'}, () => connect(from.value, to.value), 'Show the path')] : [];
}
