/* The picture: vis-network draws nodes and lines, frames and names are drawn around and over them. */
const probe = document.body.appendChild(el('span', {hidden: ''}));
const inks = {};
const ink = name => {
  const theme = document.documentElement.dataset.theme;
  const known = inks[theme] ||= {};
  if (!known[name]) { probe.style.color = `var(--${name})`; known[name] = getComputedStyle(probe).color; }
  return known[name];
};
const isDark = () => document.documentElement.dataset.theme === 'dark';
const tint = kind => isDark() ? kind.dark : kind.light;
const dashOf = edge => graph.statuses[edge.status].dash || (graph.edgeKinds[edge.kind].dash.length ? graph.edgeKinds[edge.kind].dash : null);
const signOf = edge => graph.statuses[edge.status].sign || graph.edgeKinds[edge.kind].sign;
// Nodes in reserve take the places below their column in the order in which they are asked for.
const slots = graph.columns.map((_, column) => graph.nodes.filter(node => node.reserve && node.column === column).map(node => node.at[0]));
function placeOf(node) {
  const before = () => [...state.shown].filter(id => nodeOf.get(id).column === node.column).indexOf(node.id);
  const raised = state.layout === 0 && !node.focus ? lifts[node.column] : 0;
  const [x, y] = state.layout === 0 && node.reserve && state.shown.has(node.id) ? slots[node.column][before()] : node.at[state.layout];
  return {x, y: y - raised};
}
// A column of which some rows wait stands in the middle all the same.
let lifts = graph.columns.map(() => 0);
function lift() {
  lifts = graph.columns.map((_, column) => {
    const inside = graph.nodes.filter(node => node.column === column && !node.reserve);
    const ys = inside.filter(node => node.row < state.most).map(node => node.at[0][1]);
    return ys.length && ys.length < inside.length ? (Math.min(...ys) + Math.max(...ys)) / 2 : 0;
  });
}

// What is near the chosen thing stands out, all else steps back.
function nearby() {
  if (state.route) return {nodes: new Set(state.route.nodes), edges: new Set(state.route.edges)};
  if (!state.chosen) return null;
  const edge = edgeOf.get(state.chosen);
  if (edge) return {nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id])};
  const around = edgesAt.get(state.chosen).filter(isDrawn);
  return {nodes: new Set([state.chosen, ...around.flatMap(e => [e.from, e.to])]), edges: new Set(around.map(e => e.id))};
}
let near = null;
let labels = [];
// In a list, what a member has to do with a protein or group stands behind what it has to do with another member.
const isSide = edge => !near && graph.view === 'list' && !(focus.includes(edge.from) && focus.includes(edge.to));
// A line up and down a column would hide its nodes.
const isWithin = edge => state.layout === 0 && graph.view !== 'paths' && nodeOf.get(edge.from).column === nodeOf.get(edge.to).column;
const isFaint = id => near !== null && !near.nodes.has(id);

function drawnNodes() {
  return graph.nodes.map(node => {
    const colour = tint(graph.nodeKinds[node.kind]);
    const isChosen = state.chosen === node.id;
    return {id: node.id, shape: node.shape, size: node.size, ...placeOf(node), hidden: !isSeen(node), opacity: isFaint(node.id) ? .18 : 1,
      borderWidth: node.focus || isChosen ? 3 : 1, borderWidthSelected: 3,
      color: {background: colour, border: isChosen ? ink('accent') : node.focus ? ink('ink') : ink('bg'), highlight: {background: colour, border: ink('accent')}}};
  });
}
function drawnEdges() {
  return graph.edges.map(edge => {
    const kind = graph.edgeKinds[edge.kind];
    const colour = tint(kind);
    const isNear = near ? near.edges.has(edge.id) : !isAside(edge);
    const isOpen = state.chosen === edge.id;
    return {id: edge.id, from: edge.from, to: edge.to, hidden: !isDrawn(edge) || (isAside(edge) && isWithin(edge) && !(near && near.edges.has(edge.id))),
      width: isOpen ? kind.width + 2.5 : isNear ? kind.width * (isSide(edge) ? .6 : 1) : 1, dashes: dashOf(edge) || false,
      arrows: {to: {enabled: Boolean(kind.head) && (isNear || !near), type: kind.head || 'arrow', scaleFactor: (isNear ? .6 : .4) * (kind.head === 'circle' ? .7 : 1)}},
      color: {color: colour, highlight: colour, opacity: isNear ? (isSide(edge) ? .5 : .85) : near ? .06 : .2},
      label: isNear && !isSide(edge) && signOf(edge) ? signOf(edge) : ' ',
      font: {color: edge.status === 'denied' ? ink('against') : colour, size: edge.status === 'denied' ? 17 : 13, strokeWidth: isNear ? 3 : 0, strokeColor: ink('bg')},
      smooth: edge.bend ? {enabled: true, type: 'curvedCW', roundness: .13 * edge.bend} : false};
  });
}
near = nearby();
lift();
const nodes = new vis.DataSet(drawnNodes());
const edges = new vis.DataSet(drawnEdges());
const network = new vis.Network(find('canvas'), {nodes, edges}, graph.options);
function showCount() {
  const seen = graph.nodes.filter(isSeen);
  const waits = graph.nodes.filter(isBeyond).length;
  const placed = new Set(labels.map(label => label.id));
  const unnamed = seen.filter(node => !placed.has(node.id)).length;
  const words = `${plural(seen.length, 'entity', 'entities')}, ${plural(graph.edges.filter(isDrawn).length, 'relation')} shown`
    + (waits ? `; ${waits} of less weight hidden` : '') + (unnamed && labels.length ? `; ${plural(unnamed, 'name')} without room, zoom in` : '');
  if (find('count').textContent !== words) find('count').textContent = words;
  find('all').hidden = !waits && (state.most < Infinity || rowsThatFit() === Infinity);
  find('all').textContent = waits ? `Show all ${seen.length + waits}` : 'Show what matters most';
}
function redraw() {
  lift();
  near = nearby();
  nodes.update(drawnNodes());
  edges.update(drawnEdges());
  showCount();
}

/* frames of the columns */
function framesAt(scale, placed) {
  if (state.layout !== 0 || graph.view === 'paths') return [];
  const boxes = graph.columns.map(() => null);
  const take = (column, left, top, right, bottom) => {
    const box = boxes[column];
    boxes[column] = box ? [Math.min(box[0], left), Math.min(box[1], top), Math.max(box[2], right), Math.max(box[3], bottom)] : [left, top, right, bottom];
  };
  for (const node of graph.nodes.filter(isSeen)) {
    const {x, y} = positionOf(node.id);
    take(node.column, x - node.size - 4, y - node.size - 4, x + node.size + 4, y + node.size + 4);
  }
  for (const label of placed) take(nodeOf.get(label.id).column, ...label.box);
  const framed = boxes.filter(Boolean);
  const top = Math.min(...framed.map(box => box[1])) - 14;
  const bottom = Math.max(...framed.map(box => box[3])) + 14;
  const deepest = Math.max(...graph.columns.map(column => column.title.split('\n').length));
  const room = Math.max(13, 12 / scale) * 1.25 * deepest + 10;
  return boxes.flatMap((box, column) => {
    const {title} = graph.columns[column];
    if (!box || !title) return [];
    const lines = title.split('\n');
    const longest = Math.max(...lines.map(lengthOf)) * 1.1;
    const wide = Math.max(box[2] - box[0], Math.min(longest * Math.max(13, 12 / scale), box[2] - box[0] + 50));
    const size = Math.min(Math.max(13, 12 / scale), wide / longest);
    return [{lines, size, x: (box[0] + box[2] - wide) / 2 - 12, y: top - room, width: wide + 24, height: bottom - top + room}];
  });
}
const positionOf = id => network.getPosition(id);
const measuring = document.createElement('canvas').getContext('2d');
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
measuring.font = `100px ${FONT}`;
const lengths = new Map();
const lengthOf = text => { if (!lengths.has(text)) lengths.set(text, measuring.measureText(text).width / 100); return lengths.get(text); };
network.on('beforeDrawing', paper => {
  labels = placedLabels(network.getScale());
  for (const frame of framesAt(network.getScale(), labels)) {
    paper.beginPath();
    paper.roundRect(frame.x, frame.y, frame.width, frame.height, 14);
    paper.fillStyle = ink('frame');
    paper.strokeStyle = ink('line');
    paper.lineWidth = 1;
    paper.fill();
    paper.stroke();
    paper.font = `600 ${frame.size}px ${FONT}`;
    paper.textAlign = 'center';
    paper.fillStyle = ink('mute');
    frame.lines.forEach((line, place) => paper.fillText(line, frame.x + frame.width / 2, frame.y + frame.size * (1.5 + 1.25 * place)));
  }
});
network.on('afterDrawing', paper => {
  showCount();
  paper.textBaseline = 'middle';
  paper.lineJoin = 'round';
  for (const label of labels) {
    paper.font = `${label.bold ? '600 ' : ''}${label.size}px ${FONT}`;
    paper.textAlign = label.align;
    paper.strokeStyle = ink(state.layout === 0 ? 'frame' : 'bg');
    paper.lineWidth = label.size * .28;
    paper.strokeText(label.text, label.x, label.y);
    paper.fillStyle = label.faint ? ink('faint') : ink('ink');
    paper.fillText(label.text, label.x, label.y);
  }
});

/* moving about */
function fit() {
  const {clientWidth: width, clientHeight: height} = find('canvas');
  const seen = graph.nodes.filter(isSeen);
  if (!seen.length || !width) return;
  let scale = 1;
  for (let round = 0; round < 6; round += 1) {
    const placed = placedLabels(scale);
    const boxes = [...placed.map(l => l.box), ...framesAt(scale, placed).map(f => [f.x, f.y, f.x + f.width, f.y + f.height]),
      ...seen.map(n => { const {x, y} = positionOf(n.id); return [x - n.size, y - n.size, x + n.size, y + n.size]; })];
    const [left, top] = [0, 1].map(side => Math.min(...boxes.map(box => box[side])));
    const [right, bottom] = [2, 3].map(side => Math.max(...boxes.map(box => box[side])));
    scale = Math.min((width - 28) / (right - left), (height - 44) / (bottom - top), 1.5);
    network.moveTo({position: {x: (left + right) / 2, y: (top + bottom) / 2 + 6 / scale}, scale, animation: false});
  }
}
function reveal(ids) {
  const {x, y} = network.getViewPosition();
  const scale = network.getScale();
  const {clientWidth: width, clientHeight: height} = find('canvas');
  const isIn = id => { const p = positionOf(id); return Math.abs(p.x - x) * scale < width / 2 - 40 && Math.abs(p.y - y) * scale < height / 2 - 30; };
  if (!ids.every(isIn)) network.moveTo({position: positionOf(ids[0]), scale: Math.max(scale, .8), animation: false});
}
function pressLayout() {
  const isPicture = find('table').hidden;
  find('as-columns').setAttribute('aria-pressed', String(isPicture && state.layout === 0));
  find('as-map').setAttribute('aria-pressed', String(isPicture && state.layout === 1));
}
function setLayout(layout) {
  state.layout = layout;
  pressLayout();
  redraw();
  fit();
}
const STEPS = {ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80]};
find('canvas').addEventListener('keydown', event => {
  const step = STEPS[event.key];
  const zoom = {'+': 1.25, '=': 1.25, '-': .8}[event.key];
  if (!step && !zoom && event.key !== '0') return;
  event.preventDefault();
  if (event.key === '0') { fit(); return; }
  const {x, y} = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo(zoom ? {scale: scale * zoom, animation: false} : {position: {x: x + step[0] / scale, y: y + step[1] / scale}, animation: false});
});
