/* Search by name, synonym or brand: a combobox. */
const folded = text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/(\w) s\b/g, '$1s');
const searched = graph.nodes.map(node => ({node, names: [node.label, ...(node.names || [])].map(name => [name, folded(name)])}));
let hits = [];
let current = -1;
function rankOf(name, words) {
  const place = name.indexOf(words);
  return place < 0 ? -1 : name === words ? 0 : place === 0 ? 1 : name[place - 1] === ' ' ? 2 : 3;
}
function search() {
  const words = folded(find('find').value);
  hits = !words ? [] : searched.flatMap(({node, names}) => {
    const ranked = names.map(([name, text], place) => ({node, name, rank: rankOf(text, words) * 2 + Math.min(place, 1)})).filter(hit => hit.rank >= 0);
    return ranked.length ? [ranked.reduce((best, hit) => hit.rank < best.rank ? hit : best)] : [];
  }).sort((a, b) => a.rank - b.rank || b.node.ties - a.node.ties).slice(0, 12);
  current = hits.length ? 0 : -1;
  find('hits').replaceChildren(...hits.map(({node, name}, place) => {
    const what = name === node.label ? graph.nodeKinds[node.kind].label : `is ${node.label}`;
    const hit = el('li', {id: `hit-${place}`, role: 'option'}, named(name), el('small', {}, named(what)));
    hit.addEventListener('mousedown', event => { event.preventDefault(); pick(place); });
    return hit;
  }));
  markHits();
}
function markHits() {
  find('hits').hidden = !hits.length;
  find('find').setAttribute('aria-expanded', String(hits.length > 0));
  [...find('hits').children].forEach((hit, place) => hit.setAttribute('aria-selected', String(place === current)));
  if (current >= 0) find('find').setAttribute('aria-activedescendant', `hit-${current}`);
  else find('find').removeAttribute('aria-activedescendant');
}
function closeHits() { hits = []; current = -1; markHits(); }
function pick(place) {
  const hit = hits[place];
  if (!hit) return;
  find('find').value = hit.node.label;
  closeHits();
  if (state.nodeKinds.delete(hit.node.kind)) showLegend();
  choose(hit.node.id);
}
find('find').addEventListener('input', search);
find('find').addEventListener('blur', closeHits);
find('find').addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    current = Math.max(0, Math.min(hits.length - 1, current + (event.key === 'ArrowDown' ? 1 : -1)));
    markHits();
    event.preventDefault();
  } else if (event.key === 'Enter') pick(current);
  else if (event.key === 'Escape') { find('find').value = ''; closeHits(); find('canvas').focus(); event.stopPropagation(); }
});
