/* The picture as a file: SVG from the same places, PNG from the SVG, JSON as it came; and the sheet for the printer. */
function along(edge) {
  const a = positionOf(edge.from), b = positionOf(edge.to);
  const turn = Math.atan2(a.y - b.y, b.x - a.x), bend = .13 * (edge.bend || 0);
  const reach = Math.hypot(b.x - a.x, b.y - a.y) * (bend * .5 + .5);
  // The control point that vis-network bends a line by.
  const angle = turn + (bend * .5 + .5) * Math.PI;
  const via = bend ? {x: a.x + reach * Math.sin(angle), y: a.y + reach * Math.cos(angle)} : {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2};
  return {a, b, via, middle: {x: (a.x + 2 * via.x + b.x) / 4, y: (a.y + 2 * via.y + b.y) / 4}};
}
function drawnLine(edge) {
  const kind = graph.edgeKinds[edge.kind], stroke = tint(kind);
  const {a, b, via, middle} = along(edge);
  const length = Math.hypot(b.x - via.x, b.y - via.y) || 1;
  const [ux, uy] = [(b.x - via.x) / length, (b.y - via.y) / length];
  const gap = nodeOf.get(edge.to).size + 2;
  const tip = {x: b.x - ux * gap, y: b.y - uy * gap};
  const faint = isAside(edge) ? {opacity: .3} : {};
  const parts = [draw('path', {d: `M${a.x} ${a.y}Q${via.x} ${via.y} ${tip.x} ${tip.y}`, fill: 'none', stroke, 'stroke-width': isAside(edge) ? 1 : kind.width, 'stroke-dasharray': (dashOf(edge) || []).join(' ') || 'none'})];
  if (kind.head === 'arrow') parts.push(draw('polygon', {points: `${tip.x} ${tip.y} ${tip.x - 9 * ux - 4 * uy} ${tip.y - 9 * uy + 4 * ux} ${tip.x - 9 * ux + 4 * uy} ${tip.y - 9 * uy - 4 * ux}`, fill: stroke}));
  if (kind.head === 'circle') parts.push(draw('circle', {cx: tip.x - 3 * ux, cy: tip.y - 3 * uy, r: 4, fill: stroke}));
  if (kind.head === 'bar') parts.push(draw('line', {x1: tip.x - 7 * uy, y1: tip.y + 7 * ux, x2: tip.x + 7 * uy, y2: tip.y - 7 * ux, stroke, 'stroke-width': 3}));
  if (signOf(edge) && !isAside(edge)) {
    const sign = draw('text', {x: middle.x, y: middle.y + 5, 'text-anchor': 'middle', 'font-size': 14, fill: edge.status === 'denied' ? ink('against') : stroke});
    sign.textContent = signOf(edge);
    parts.push(sign);
  }
  return draw('g', faint, ...parts);
}
function drawing() {
  const seen = graph.nodes.filter(isSeen);
  const names = placedLabels(1), frames = framesAt(1, names);
  const boxes = [...names.map(l => l.box), ...frames.map(f => [f.x, f.y, f.x + f.width, f.y + f.height]), ...seen.map(n => { const p = positionOf(n.id); return [p.x - n.size, p.y - n.size, p.x + n.size, p.y + n.size]; })];
  const [left, top] = [0, 1].map(side => Math.min(0, ...boxes.map(box => box[side])) - 16);
  const [right, bottom] = [2, 3].map(side => Math.max(0, ...boxes.map(box => box[side])) + 16);
  const sheet = draw('svg', {xmlns: SVG, viewBox: [left, top, right - left, bottom - top].map(Math.round).join(' '), width: Math.round(right - left), height: Math.round(bottom - top), 'font-family': 'system-ui, sans-serif', role: 'img', 'aria-label': graph.title});
  const text = (words, attributes) => { const made = draw('text', attributes); made.textContent = words; return made; };
  sheet.append(draw('rect', {x: left, y: top, width: right - left, height: bottom - top, fill: ink('bg')}));
  for (const f of frames) sheet.append(draw('rect', {x: f.x, y: f.y, width: f.width, height: f.height, rx: 14, fill: ink('frame'), stroke: ink('line')}), ...f.lines.map((line, place) => text(line, {x: f.x + f.width / 2, y: f.y + f.size * (1.5 + 1.25 * place), 'text-anchor': 'middle', 'font-size': f.size, 'font-weight': 600, fill: ink('mute')})));
  sheet.append(...[...graph.edges].filter(isDrawn).reverse().map(drawnLine));
  for (const node of seen) {
    const {x, y} = positionOf(node.id), scale = node.size / 8;
    sheet.append(draw('g', {transform: `translate(${x - 9 * scale} ${y - 9 * scale}) scale(${scale})`, ...(node.focus ? {stroke: ink('ink'), 'stroke-width': 2 / scale} : {})}, shapeOf(node.shape, tint(graph.nodeKinds[node.kind]))));
  }
  const anchors = {left: 'start', right: 'end', center: 'middle'};
  for (const l of names) sheet.append(text(l.text, {x: l.x, y: l.y + l.size * .35, 'text-anchor': anchors[l.align], 'font-size': l.size, 'font-weight': l.bold ? 600 : 400, fill: ink('ink'), stroke: ink(state.layout === 0 ? 'frame' : 'bg'), 'stroke-width': l.size * .25, 'paint-order': 'stroke', 'stroke-linejoin': 'round'}));
  return sheet;
}
const drawingText = () => new XMLSerializer().serializeToString(drawing());
const fileName = ending => `${graph.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'picture'}.${ending}`;
function save(blob, name) {
  const link = el('a', {href: URL.createObjectURL(blob), download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
function savePng() {
  const sheet = drawing();
  const image = new Image();
  const scale = Math.min(2, 8000 / sheet.getAttribute('width'), 8000 / sheet.getAttribute('height'));
  image.addEventListener('load', () => {
    const paper = el('canvas', {width: Math.round(image.width * scale), height: Math.round(image.height * scale)});
    paper.getContext('2d').drawImage(image, 0, 0, paper.width, paper.height);
    paper.toBlob(blob => save(blob, fileName('png')));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(sheet))}`;
}
function fillPaper() {
  const theme = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  find('paper').replaceChildren(drawing(), el('p', {class: 'hint'}, `In the drawing: ${find('count').textContent}. The table holds all.`), ...openingPanel().filter(part => part.matches('.silence, .pair, .hint')), tableOf(graph.edges.filter(isListed), false));
  document.documentElement.dataset.theme = theme;
}
