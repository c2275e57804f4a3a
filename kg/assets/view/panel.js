/* The panel: what was read, sentence by sentence, and what stands against it. */
const DATE = /^\d{4}-\d{2}-\d{2}/;
const tag = (words, kind = '') => el('span', {class: `tag ${kind}`.trim()}, words);
function markedText(text, marks) {
  const parts = [];
  let end = 0;
  for (let i = 0; i < marks.length; i += 2) {
    parts.push(text.slice(end, marks[i]), el('mark', {}, text.slice(marks[i], marks[i + 1])));
    end = marks[i + 1];
  }
  return el('bdi', {}, ...parts, text.slice(end));
}
function quoted([place, marks, rule, confidence, remark], status) {
  const [text, document_, section, start, end] = graph.sentences[place];
  const [path, date] = graph.documents[document_];
  const when = DATE.test(date) ? ` of ${date.slice(0, 10)}` : '';
  return el('div', {class: `quote ${status}`, 'data-sentence': place}, el('p', {}, markedText(text, marks)),
    graph.remarks[remark] ? el('div', {class: 'remark'}, named(graph.remarks[remark])) : null,
    el('div', {class: 'source'}, named(path), `${when} · `, named(graph.sections[section]), ` · characters ${start}–${end} · rule `, named(graph.rules[rule]), ` · confidence ${confidence.toFixed(2)}`));
}
const evidence = edge => [...edge.quotes.map(quote => quoted(quote, edge.status)),
  edge.more ? el('p', {class: 'hint'}, `${plural(edge.more, 'more place')} in these monographs; rxloom show gives all.`) : null].filter(Boolean);
const statusTag = edge => tag(told(edge), edge.status);
const adviceTags = edge => (edge.advice || []).map(([words, number]) => tag(`${words}${number > 1 ? ` (${number})` : ''}`, 'advice'));
const OPPOSITE = {mayIncreaseExposureOf: 'mayDecreaseExposureOf', mayDecreaseExposureOf: 'mayIncreaseExposureOf'};
const isAgainst = (edge, other) => (other.kind === edge.kind && (other.status === 'denied') !== (edge.status === 'denied'))
  || (OPPOSITE[edge.kind] === other.kind && other.from === edge.from && other.status !== 'denied' && edge.status !== 'denied')
  || (graph.edgeKinds[edge.kind].advised && graph.edgeKinds[other.kind].advised && (other.status === 'denied') !== (edge.status === 'denied'));

function row(edge, ...words) {
  const [first] = edge.advice || [];
  return el('li', {}, button({'data-edge': edge.id}, () => choose(edge.id), ...words, edge.strength ? tag(edge.strength) : null,
    edge.status === 'denied' ? tag('denied', 'denied') : edge.status === 'predicted' ? tag(edge.beside ? 'also predicted' : 'predicted', 'predicted') : null,
    first ? tag(first[0], 'advice') : null));
}
function premises(edge) {
  if (edge.status !== 'predicted') return [];
  const why = (edge.premises || []).map(id => edgeOf.get(id));
  const how = [`Rule: ${edge.derived.join(', ')}`, edge.via.length ? `through ${edge.via.join(', ')}` : '', edge.expected || ''].filter(Boolean).join('; ');
  return [el('p', {class: 'hint'}, named(how)), el('h3', {}, 'It follows from'), ...why.flatMap(line => [el('ul', {class: 'rows'}, row(line, ...clauseOf(line))), ...evidence(line).slice(0, 2)])];
}
function edgePanel(edge) {
  const siblings = graph.edges.filter(other => other !== edge && isBetween(other, edge.from, edge.to));
  const against = siblings.filter(other => isAgainst(edge, other));
  const beside = siblings.filter(other => !against.includes(other));
  const sources = edge.quotes.length ? [el('h3', {}, 'What was read'), ...evidence(edge)]
    : edge.status === 'predicted' ? [] : [el('p', {class: 'hint'}, 'The name of the group says it; no sentence is needed.')];
  return [
    el('h2', {class: 'name'}, ...clauseOf(edge), edge.strength ? ` (${edge.strength})` : ''),
    el('div', {class: 'tags'}, statusTag(edge), ...adviceTags(edge), graph.edgeKinds[edge.kind].advised && !edge.advice ? tag('No advice stated') : null),
    ...premises(edge), ...sources,
    ...(against.length ? [el('h3', {}, 'Against it'), ...against.flatMap(other => [el('ul', {class: 'rows'}, row(other, ...clauseOf(other))), ...evidence(other)])] : []),
    ...(beside.length ? [el('h3', {}, 'Also of the two'), el('ul', {class: 'rows'}, ...beside.map(other => row(other, ...clauseOf(other))))] : []),
    el('h3', {}, 'Go to'), el('ul', {class: 'rows'}, ...[edge.from, edge.to].map(id => el('li', {}, button({}, () => choose(id), named(nodeOf.get(id).label))))),
  ];
}
// What is advised against comes first, then other advice; where a rule only predicts, last.
const weightOf = edge => edge.advice ? (edge.advice.some(([words]) => graph.against.includes(words)) ? 0 : 1) : edge.status === 'predicted' ? 3 : 2;
// Relations of a node, those that say the same together.
function relations(id) {
  const groups = new Map();
  for (const edge of edgesAt.get(id).filter(isListed)) {
    const isFrom = edge.from === id || !graph.edgeKinds[edge.kind].head;
    const title = isFrom ? saidAs(edge) : `what ${saidAs(edge)} it`;
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(edge);
  }
  return [...groups].map(([title, found]) => {
    found.sort((a, b) => weightOf(a) - weightOf(b));
    const open = found.length <= 12 || groups.size === 1 || weightOf(found[0]) === 0 ? {open: ''} : {};
    return el('details', open, el('summary', {}, el('span', {class: 'number'}, String(found.length)), title),
      el('ul', {class: 'rows'}, ...found.map(edge => row(edge, named(nodeOf.get(otherEnd(edge, id)).label)))));
  });
}
const waiting = id => [...new Set(edgesAt.get(id).map(edge => otherEnd(edge, id)))].filter(other => isOut(nodeOf.get(other)));
function nodePanel(node) {
  const more = waiting(node.id);
  const seen = new Set(edgesAt.get(node.id).filter(isListed).map(edge => otherEnd(edge, node.id))).size;
  const left = node.ties - seen - more.length;
  return [
    el('h2', {class: 'name'}, named(node.label)),
    el('div', {class: 'tags'}, tag(graph.nodeKinds[node.kind].label)),
    node.names && node.names.length ? el('p', {class: 'hint'}, 'Also: ', named(node.names.slice(0, 12).join(', ')), node.names.length > 12 ? ` and ${node.names.length - 12} more` : '') : null,
    more.length ? button({class: 'more', id: 'expand'}, () => expand(node.id), `Show ${plural(more.length, 'more neighbour')}`) : null,
    left > 0 ? el('p', {class: 'hint'}, `${plural(left, 'neighbour')} of it ${left === 1 ? 'is' : 'are'} not in this page.`) : null,
    ...relations(node.id),
  ].filter(Boolean);
}
function pairCard(pair) {
  const between = graph.edges.filter(edge => isBetween(edge, pair.a, pair.b));
  const head = [named(nodeOf.get(pair.a).label), ' + ', named(nodeOf.get(pair.b).label)];
  return el('div', {class: 'pair'}, between.length ? button({'data-edge': between[0].id}, () => choose(between[0].id), ...head) : el('strong', {}, ...head),
    el('div', {class: 'tags'}, tag({stated_none: 'denied', nothing_stated: 'nothing stated'}[pair.status] || pair.status, {predicted: 'predicted', stated_none: 'denied'}[pair.status] || ''), ...pair.advice.map(words => tag(words, 'advice')), pair.status === 'stated' && !pair.advice.length ? tag('No advice stated') : null),
    el('p', {}, named(pair.words)));
}
function openingPanel() {
  const only = focus.length === 1 ? nodeOf.get(focus[0]) : null;
  const silent = graph.view === 'pair' && graph.pairs.every(pair => pair.status === 'nothing_stated');
  const nothing = graph.view === 'paths' && !graph.routes.length;
  return [
    only ? null : el('h2', {}, 'What these monographs say'),
    el('p', {class: 'hint'}, named(graph.opening)),
    ...graph.notes.map(note => el('p', {class: 'hint'}, named(note))),
    silent ? el('p', {class: 'silence'}, graph.silence) : null,
    nothing ? el('p', {class: 'silence'}, 'No interaction path is stated or follows from what these monographs say. That is silence, not an all-clear.') : null,
    ...(silent ? [] : graph.pairs.map(pairCard)),
    ...graph.routes.flatMap(routeCard),
    ...(only ? nodePanel(only) : focus.length && graph.view !== 'paths' ? between() : []),
  ].filter(Boolean);
}
// What connects the members of a pair or list.
function between() {
  const found = graph.edges.filter(edge => isListed(edge) && !edge.beside && focus.includes(edge.from) !== focus.includes(edge.to));
  const middle = new Map();
  for (const edge of found) {
    const id = focus.includes(edge.from) ? edge.to : edge.from;
    if (!nodeOf.get(id).reserve) middle.set(id, [...(middle.get(id) || []), edge]);
  }
  return middle.size ? [el('h3', {}, 'What connects them'), ...[...middle].map(([id, lines]) => el('details', {},
    el('summary', {}, el('span', {class: 'number'}, String(lines.length)), named(nodeOf.get(id).label)), el('ul', {class: 'rows'}, ...lines.map(edge => row(edge, ...clauseOf(edge))))))] : [];
}
function expand(id) {
  for (const other of waiting(id)) state.shown.add(other);
  showLegend();
  choose(id, true);
  fit();
}
// A node, a line, or, without an id, the opening again.
function choose(id, isQuietly = false) {
  state.route = null;
  state.chosen = id;
  for (const end of edgeOf.has(id) ? [edgeOf.get(id).from, edgeOf.get(id).to] : id ? [id] : []) if (nodeOf.get(end).reserve || isBeyond(nodeOf.get(end))) state.shown.add(end);
  showPanel(id);
  redraw();
  markRows();
  if (id && !isQuietly) reveal(edgeOf.has(id) ? [edgeOf.get(id).from, edgeOf.get(id).to] : [id]);
  remember();
}
function showPanel(id) {
  const content = edgeOf.has(id) ? edgePanel(edgeOf.get(id)) : nodeOf.has(id) ? nodePanel(nodeOf.get(id)) : openingPanel();
  const back = id ? [button({class: 'fold', id: 'back'}, () => choose(null), '← All')] : [];
  find('panel').replaceChildren(...back, ...content);
  find('panel').scrollTop = 0;
}
