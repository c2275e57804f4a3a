/* Where the names stand: beside their nodes, never over one another; where there is no room, the less important name waits. */
const SIDES = ['below', 'right', 'left', 'above'];
function boxOf(node, side, size, width) {
  const {x, y} = positionOf(node.id);
  const away = node.size + 5;
  const half = size * .55;
  return {
    right: {x: x + away, y, align: 'left', box: [x + away, y - half, x + away + width, y + half]},
    left: {x: x - away, y, align: 'right', box: [x - away - width, y - half, x - away, y + half]},
    below: {x, y: y + away + half - 2, align: 'center', box: [x - width / 2, y + away - 2, x + width / 2, y + away + 2 * half - 2]},
    above: {x, y: y - away - half + 2, align: 'center', box: [x - width / 2, y - away - 2 * half + 2, x + width / 2, y - away + 2]},
  }[side];
}
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
// On the map a name stays within what the nodes take, and a little around it: nothing is cut off at the edge of a small screen.
function bounds(seen, scale) {
  if (state.layout === 0) return [-Infinity, -Infinity, Infinity, Infinity];
  const margin = (isNarrow ? 44 : 90) / scale;
  const places = seen.map(node => positionOf(node.id));
  const [xs, ys] = [places.map(p => p.x), places.map(p => p.y)];
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin];
}
const isInside = (box, limits) => box[0] >= limits[0] && box[1] >= limits[1] && box[2] <= limits[2] && box[3] <= limits[3];
const shortened = text => text.length > graph.longest ? `${text.slice(0, graph.longest - 1).trimEnd()}…` : text;
function placedLabels(scale) {
  const seen = graph.nodes.filter(isSeen);
  const rank = node => (state.chosen === node.id ? 4e6 : 0) + (node.focus ? 2e6 : 0) + (near && near.nodes.has(node.id) ? 1e6 : 0) + (against.has(node.id) ? 5e5 : 0) + node.ties;
  const bodies = state.layout === 0 ? [] : seen.map(node => { const {x, y} = positionOf(node.id), r = node.size - 2; return {id: node.id, box: [x - r, y - r, x + r, y + r]}; });
  const limits = bounds(seen, scale);
  const placed = [];
  for (const node of [...seen].sort((a, b) => rank(b) - rank(a))) {
    const bold = Boolean(node.focus) || state.chosen === node.id;
    const size = Math.max(bold ? 15 : 12.5, (bold ? 12 : 10) / scale);
    const isAgainst = against.has(node.id);
    const text = `${state.chosen === node.id ? node.label : shortened(node.label)}${isAgainst ? ' !' : ''}`;
    const width = lengthOf(text) * size * (bold || isAgainst ? 1.08 : 1);
    const side0 = graph.columns[node.column].side;
    const sides = state.layout === 1 ? SIDES : side0 === 'below' ? ['below', 'above'] : [side0];
    for (const side of sides) {
      const spot = boxOf(node, side, size, width);
      if (!isInside(spot.box, limits) || placed.some(other => overlap(other.box, spot.box)) || bodies.some(body => body.id !== node.id && overlap(body.box, spot.box))) continue;
      placed.push({id: node.id, text, size, bold: bold || isAgainst, faint: isFaint(node.id), ...spot});
      break;
    }
  }
  return placed;
}
