/* The legend: every kind with its sign and how many there are; each entry shows or hides its kind. */
const OUTLINES = {
  square: '3,3 15,3 15,15 3,15', diamond: '9,1 17,9 9,17 1,9', triangle: '9,2 17,16 1,16', triangleDown: '1,2 17,2 9,16',
  hexagon: '5,2 13,2 17,9 13,16 5,16 1,9', star: '9,1 11.4,6.6 17.4,7 12.8,10.9 14.2,16.8 9,13.6 3.8,16.8 5.2,10.9 .6,7 6.6,6.6',
};
const shapeOf = (shape, fill) => OUTLINES[shape] ? draw('polygon', {points: OUTLINES[shape], fill}) : draw('circle', {cx: 9, cy: 9, r: 7, fill});
const nodeSign = kind => draw('svg', {width: 18, height: 18, 'aria-hidden': 'true'}, shapeOf(kind.shape, tint(kind)));
function lineSign(stroke, dash, head, sign) {
  const line = draw('line', {x1: 1, y1: 8, x2: 29, y2: 8, stroke, 'stroke-width': 2.2, 'stroke-dasharray': dash && dash.length ? dash.join(' ') : 'none'});
  const heads = {bar: () => [draw('line', {x1: 30, y1: 2, x2: 30, y2: 14, stroke, 'stroke-width': 3})], arrow: () => [draw('polygon', {points: '27,3.5 35,8 27,12.5', fill: stroke})],
    circle: () => [draw('circle', {cx: 30, cy: 8, r: 4, fill: stroke})]};
  const signs = sign ? [draw('text', {x: 14, y: 12, 'text-anchor': 'middle', 'font-size': 11, fill: stroke})] : [];
  if (sign) signs[0].textContent = sign;
  return draw('svg', {width: 36, height: 16, 'aria-hidden': 'true'}, line, ...(heads[head] ? heads[head]() : []), ...signs);
}
function toggled(set, name, pressed, act) {
  if (!set.delete(name)) set.add(name);
  act.setAttribute(pressed, String(!set.has(name)));
  redraw();
  if (!find('table').hidden) showTable();
}
function entries(title, kinds, members, hidden, sign) {
  const rows = Object.entries(kinds).flatMap(([name, kind]) => {
    const number = members.filter(member => member.kind === name).length;
    if (!number) return [];
    const entry = button({'aria-pressed': String(!hidden.has(name)), 'data-kind': name}, () => toggled(hidden, name, 'aria-pressed', entry),
      sign(kind), el('span', {}, kind.label), el('span', {class: 'number'}, String(number)));
    return [el('li', {}, entry)];
  });
  return rows.length ? [el('h2', {}, title), el('ul', {}, ...rows)] : [];
}
function statusEntries(drawn) {
  const rows = Object.entries(graph.statuses).map(([name, status]) => {
    const number = drawn.filter(edge => edge.status === name).length;
    const box = el('input', {type: 'checkbox', id: `show-${name}`});
    box.checked = !state.statuses.has(name);
    box.addEventListener('change', () => toggled(state.statuses, name, 'data-on', box));
    const stroke = {denied: ink('against'), predicted: ink('guess')}[name] || ink('ink');
    return el('li', {}, el('label', {class: 'entry', for: `show-${name}`}, box, lineSign(stroke, status.dash, '', status.sign), el('span', {}, status.label), el('span', {class: 'number'}, String(number))));
  });
  const dotted = drawn.some(edge => graph.edgeKinds[edge.kind].dash.length && edge.status === 'stated');
  return [el('h2', {}, 'Who says it'), el('ul', {}, ...rows), dotted ? el('p', {class: 'hint', id: 'dots'}, 'Dots are stated too: what belongs together, and conditions.') : null].filter(Boolean);
}
function showLegend() {
  const inside = graph.nodes.filter(node => !isOut(node));
  const drawn = graph.edges.filter(edge => !edge.beside && !isOut(nodeOf.get(edge.from)) && !isOut(nodeOf.get(edge.to)));
  find('legend').replaceChildren(
    ...statusEntries(drawn),
    ...(against.size ? [el('p', {class: 'hint', id: 'against'}, el('b', {}, 'name !'), ` ${graph.against.join(' or ')}: ${against.size}`)] : []),
    ...entries('Relations', graph.edgeKinds, drawn, state.edgeKinds, kind => lineSign(tint(kind), kind.dash, kind.head, kind.sign)),
    ...entries('Entities', graph.nodeKinds, inside, state.nodeKinds, nodeSign),
    ...routeChooser(inside));
}
