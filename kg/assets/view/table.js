/* The same relations as a table. */
const COLUMNS = ['From', 'Relation', 'To', 'Who says it', 'What was read'];
function tableRow(edge, isForScreen) {
  const first = edge.quotes.length ? quoted(edge.quotes[0], edge.status) : null;
  const more = edge.quotes.length - 1 + (edge.more || 0);
  return el('tr', {'data-edge': edge.id}, el('th', {scope: 'row'}, named(nodeOf.get(edge.from).label)), el('td', {}, saidAs(edge), edge.strength ? ` (${edge.strength})` : ''),
    el('td', {}, named(nodeOf.get(edge.to).label)), el('td', {}, told(edge), ...(edge.advice || []).map(([words]) => `; ${words}`)),
    el('td', {}, first || '', more > 0 ? el('span', {class: 'hint'}, `and ${plural(more, 'more place')}`) : ''),
    isForScreen ? el('td', {}, button({'aria-label': `Read ${clause(edge)}`}, () => { choose(edge.id); find('panel').focus(); }, 'Read')) : null);
}
function tableOf(listed, isForScreen) {
  const heads = [...COLUMNS, ...(isForScreen ? ['All of it'] : [])].map(words => el('th', {scope: 'col'}, words));
  const beside = listed.filter(edge => edge.beside).length;
  const parts = beside ? `: ${listed.length - beside} as drawn, ${beside} predicted beside what documents say` : '';
  return el('table', {}, el('caption', {}, `${plural(listed.length, 'relation')} of `, named(graph.title), parts), el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...listed.map(edge => tableRow(edge, isForScreen))));
}
function markRows() {
  for (const line of document.querySelectorAll('#table [data-edge]')) line.setAttribute('aria-selected', String(line.dataset.edge === state.chosen));
}
function showTable() {
  find('table').hidden = false;
  find('count').hidden = true;
  find('table').replaceChildren(tableOf(graph.edges.filter(isListed), true));
  for (const id of ['as-columns', 'as-map']) find(id).setAttribute('aria-pressed', 'false');
  find('as-table').setAttribute('aria-pressed', 'true');
  markRows();
}
function hideTable(layout) {
  find('table').hidden = true;
  find('count').hidden = false;
  find('table').replaceChildren();
  find('as-table').setAttribute('aria-pressed', 'false');
  setLayout(layout);
}
