/* The data, and the few ways in which this page makes elements: text is always text. */
const graph = JSON.parse(document.getElementById('graph').textContent);
const find = id => document.getElementById(id);
const el = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return made;
};
const SVG = 'http://www.w3.org/2000/svg';
const draw = (tag, attributes = {}, ...children) => {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const button = (attributes, act, ...children) => {
  const made = el('button', {type: 'button', ...attributes}, ...children);
  made.addEventListener('click', act);
  return made;
};
// A name keeps its direction of writing to itself.
const named = text => el('bdi', {}, text);

// vis-network comes packed; the policy lets it run by the digest of what is unpacked.
async function unpack(id) {
  const bytes = Uint8Array.from(atob(find(id).textContent), letter => letter.charCodeAt(0));
  const script = el('script');
  script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  document.head.append(script);
}
await unpack('library');

const nodeOf = new Map(graph.nodes.map(node => [node.id, node]));
const edgeOf = new Map(graph.edges.map(edge => [edge.id, edge]));
const edgesAt = new Map(graph.nodes.map(node => [node.id, []]));
for (const edge of graph.edges) for (const end of new Set([edge.from, edge.to])) edgesAt.get(end).push(edge);
const focus = graph.nodes.filter(node => node.focus).map(node => node.id);
const otherEnd = (edge, id) => edge.from === id ? edge.to : edge.from;
const isBetween = (edge, a, b) => (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a);
const keyOf = edge => [edge.from, edge.kind, edge.to, edge.status].join('|');
const plural = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const saidAs = edge => edge.status === 'denied' ? graph.edgeKinds[edge.kind].denial : graph.edgeKinds[edge.kind].label;
const clause = edge => `${nodeOf.get(edge.from).label} ${saidAs(edge)} ${nodeOf.get(edge.to).label}`;
const clauseOf = edge => [named(nodeOf.get(edge.from).label), ` ${saidAs(edge)} `, named(nodeOf.get(edge.to).label)];
function told(edge) {
  const documents = plural(edge.told, 'document');
  if (edge.status === 'predicted') return edge.beside ? 'also predicted by a rule' : 'predicted by a rule, stated by no monograph';
  if (!edge.told) return 'what the name of the group says';
  return edge.kind === 'belongsTo' ? `concluded from ${documents}` : `${edge.status} in ${documents}`;
}

/* What the reader has chosen and hidden. */
const dark = matchMedia('(prefers-color-scheme: dark)');
document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
// Columns need a wide screen.
const isNarrow = find('canvas').clientWidth < 560;
const state = {layout: isNarrow && graph.view !== 'paths' ? 1 : graph.layout, nodeKinds: new Set(), edgeKinds: new Set(), statuses: new Set(), shown: new Set(), chosen: null, route: null};
const isAside = edge => focus.length > 0 && graph.view !== 'paths' && !focus.includes(edge.from) && !focus.includes(edge.to);
const isOut = node => Boolean(node.reserve) && !state.shown.has(node.id);
// Around one entity, what matters most is shown first: as many rows as the picture has room for. The rest waits, counted, for a button.
const isRanked = ['entity', 'protein', 'overview'].includes(graph.view);
const deepest = Math.max(0, ...graph.nodes.filter(node => !node.reserve).map(node => node.row + 1));
function rowsThatFit() {
  const rows = Math.max(8, Math.floor((find('canvas').clientHeight - 96) / 13));
  return !isRanked || deepest <= rows + 2 ? Infinity : rows;
}
state.most = rowsThatFit();
const isBeyond = node => !node.reserve && !node.focus && node.row >= state.most && !state.shown.has(node.id);
// With whom what was asked for should not be combined, as some document advises.
const against = new Set(isRanked ? graph.edges.filter(edge => edge.status !== 'denied' && !isAside(edge) && (edge.advice || []).some(([words]) => graph.against.includes(words)))
  .flatMap(edge => [edge.from, edge.to]).filter(id => !nodeOf.get(id).focus) : []);
const isFiltered = edge => state.edgeKinds.has(edge.kind) || state.statuses.has(edge.status);
const isAllowed = id => !isOut(nodeOf.get(id)) && !state.nodeKinds.has(nodeOf.get(id).kind);
const isListed = edge => !isFiltered(edge) && isAllowed(edge.from) && isAllowed(edge.to);
const isDrawn = edge => !edge.beside && isListed(edge) && !isBeyond(nodeOf.get(edge.from)) && !isBeyond(nodeOf.get(edge.to));
const isSeen = node => !isBeyond(node) && isAllowed(node.id) && (Boolean(node.focus) || edgesAt.get(node.id).some(isListed));
