(() => {
'use strict';
const graph = JSON.parse(document.getElementById('graph').textContent);
const find = id => document.getElementById(id);
const dark = matchMedia('(prefers-color-scheme: dark)');
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const tint = kind => dark.matches ? kind.dark : kind.light;
const nodeOf = new Map(graph.nodes.map(n => [n.id, n]));
const edgeOf = new Map(graph.edges.map(e => [e.id, e]));
const hidden = {nodes: new Set(), edges: new Set()};
let chosen = null;

// The only ways in which this page makes elements: text is always text.
const el = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const svg = (tag, attributes, ...children) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/* the picture */
const isShown = edge => !hidden.edges.has(edge.kind) && [edge.from, edge.to].every(id => !hidden.nodes.has(nodeOf.get(id).kind));
const isQuiet = edge => chosen === null && edge.aside;
const isNear = edge => chosen === null || edge.id === chosen || edge.from === chosen || edge.to === chosen;
function drawnNodes() {
  const near = new Set(graph.edges.filter(e => isShown(e) && isNear(e)).flatMap(e => [e.from, e.to])).add(chosen);
  return graph.nodes.map(n => {
    const colour = tint(graph.nodeKinds[n.kind]);
    const faint = chosen !== null && !near.has(n.id);
    return {...n, hidden: hidden.nodes.has(n.kind), opacity: faint ? .2 : 1, borderWidth: n.focus ? 4 : 1.5,
      color: {background: colour, border: n.focus ? css('--ink') : colour, highlight: {background: colour, border: css('--accent')}},
      font: {color: faint ? css('--faint') : css('--ink'), size: n.focus ? 18 : 14, strokeWidth: 4, strokeColor: css('--bg')}};
  });
}
function drawnEdges() {
  return graph.edges.map(e => {
    const colour = tint(graph.edgeKinds[e.kind]);
    return {...e, hidden: !isShown(e), width: isQuiet(e) ? 1 : e.width + (e.id === chosen ? 2 : 0),
      color: {color: colour, highlight: colour, hover: colour, opacity: isQuiet(e) ? .22 : isNear(e) ? .9 : .1},
      font: {color: isNear(e) && !isQuiet(e) ? colour : 'transparent', size: 16, strokeWidth: isNear(e) && !isQuiet(e) ? 4 : 0, strokeColor: css('--bg')}};
  });
}
const nodes = new vis.DataSet(drawnNodes());
const edges = new vis.DataSet(drawnEdges());
const network = new vis.Network(find('canvas'), {nodes, edges}, graph.options);
const redraw = () => { nodes.update(drawnNodes()); edges.update(drawnEdges()); };
const fit = () => network.fit({maxZoomLevel: 1.4, animation: false});
network.once('afterDrawing', () => { fit(); document.body.dataset.ready = 'yes'; });
dark.addEventListener('change', () => { redraw(); legend(); });

/* the legend, which filters */
const OUTLINES = {
  square: '3,3 15,3 15,15 3,15', diamond: '9,1 17,9 9,17 1,9', triangle: '9,2 17,16 1,16', triangleDown: '1,2 17,2 9,16',
  hexagon: '5,2 13,2 17,9 13,16 5,16 1,9', star: '9,1 11.4,6.6 17.4,7 12.8,10.9 14.2,16.8 9,13.6 3.8,16.8 5.2,10.9 .6,7 6.6,6.6',
};
function nodeSign(kind) {
  const fill = tint(kind);
  const shape = OUTLINES[kind.shape] ? svg('polygon', {points: OUTLINES[kind.shape], fill}) : svg('circle', {cx: 9, cy: 9, r: 7, fill});
  return svg('svg', {width: 18, height: 18, 'aria-hidden': 'true'}, shape);
}
function edgeSign(kind) {
  const stroke = tint(kind);
  const line = svg('line', {x1: 1, y1: 8, x2: 28, y2: 8, stroke, 'stroke-width': 2.4, 'stroke-dasharray': kind.dashes ? kind.dashes.join(' ') : 'none'});
  const head = {
    bar: () => svg('line', {x1: 29, y1: 2, x2: 29, y2: 14, stroke, 'stroke-width': 3}),
    arrow: () => svg('polygon', {points: '26,3.5 34,8 26,12.5', fill: stroke}),
  }[kind.arrow];
  return svg('svg', {width: 36, height: 16, 'aria-hidden': 'true'}, line, ...(head ? [head()] : []));
}
function entries(list, kinds, members, off, sign) {
  list.replaceChildren(...Object.entries(kinds).map(([name, kind]) => {
    const count = el('span', {class: 'count'}, String(members.filter(m => m.kind === name).length));
    const button = el('button', {type: 'button', 'aria-pressed': String(!off.has(name))}, sign(kind), el('span', {}, kind.label), count);
    button.addEventListener('click', () => {
      if (!off.delete(name)) off.add(name);
      button.setAttribute('aria-pressed', String(!off.has(name)));
      redraw();
    });
    return el('li', {}, button);
  }));
}
function legend() {
  entries(find('node-kinds'), graph.nodeKinds, graph.nodes, hidden.nodes, nodeSign);
  entries(find('edge-kinds'), graph.edgeKinds, graph.edges, hidden.edges, edgeSign);
}
legend();

/* the sentences */
const tag = words => el('span', {class: 'tag'}, words);
const quoted = quote => el('div', {class: 'quote'}, quote.sentence, el('cite', {}, quote.where));
function choose(id, ...content) {
  chosen = id;
  find('panel').replaceChildren(...content);
  document.querySelectorAll('[data-edge]').forEach(row => row.setAttribute('aria-selected', String(row.dataset.edge === id)));
  redraw();
}
function showEdge(edge) {
  network.selectEdges([edge.id]);
  const sources = edge.quotes.length ? edge.quotes.map(quoted) : [el('p', {class: 'hint'}, 'No sentence is kept for this line.')];
  choose(edge.id, el('h3', {}, `${edge.subject} ${edge.words} ${edge.object}`), tag(edge.predicted ? 'predicted by a rule' : 'stated'), ...sources);
}
function showNode(node) {
  network.selectNodes([node.id]);
  const relations = graph.edges.filter(e => e.from === node.id || e.to === node.id).map(e => {
    const button = el('button', {type: 'button'}, `${e.subject} ${e.words} ${e.object}`);
    button.addEventListener('click', () => showEdge(e));
    return el('li', {}, button);
  });
  choose(node.id, el('h3', {}, node.label), tag(graph.nodeKinds[node.kind].label), el('ul', {class: 'relations'}, ...relations));
}
network.on('click', ({nodes: [node], edges: [edge]}) => {
  if (node !== undefined) showNode(nodeOf.get(node));
  else if (edge !== undefined) showEdge(edgeOf.get(edge));
  else { network.unselectAll(); choose(null, el('p', {class: 'hint'}, 'Choose an entity or a line to read the sentences behind it.')); }
});
document.querySelectorAll('[data-edge]').forEach(row => row.querySelector('.select').addEventListener('click', () => {
  showEdge(edgeOf.get(row.dataset.edge));
  find('canvas').scrollIntoView({block: 'nearest'});
}));
find('search').addEventListener('submit', event => {
  event.preventDefault();
  const wanted = find('name').value.trim().toLowerCase();
  const node = graph.nodes.find(n => n.label.toLowerCase() === wanted) || (wanted && graph.nodes.find(n => n.label.toLowerCase().startsWith(wanted)));
  if (node) { showNode(node); network.focus(node.id, {scale: 1.2, animation: false}); }
});
find('fit').addEventListener('click', fit);
})();
