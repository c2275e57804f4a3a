/* The SPARQL page where scripts run: the field becomes the editor of YASGUI, answers are shown by its viewer, and both ask this server only. */
(() => {
  "use strict";
  const MOST = 1000;
  const form = document.getElementById("ask");
  const field = document.getElementById("query");
  const words = JSON.parse(document.getElementById("words").textContent);
  const { Yasqe, Yasr } = window;
  const node = (tag, ...inside) => {
    const made = document.createElement(tag);
    made.append(...inside);
    return made;
  };
  const shortened = (iri) => {
    const found = Object.entries(words.prefixes).find(([, start]) => iri.startsWith(start) && /^\w+$/.test(iri.slice(start.length)));
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
  };
  const whole = (term) => words.prefixes[term.split(":")[0]] + term.split(":")[1];
  const cell = (value) => {
    if (!value) return node("td");
    const here = value.value.startsWith(words.entities) ? "/id/" + value.value.slice(words.entities.length) : "";
    if (value.type !== "uri" || !(here || /^https?:/.test(value.value))) return node("td", value.value);
    return node("td", Object.assign(node("a", shortened(value.value)), { href: here || value.value, rel: "noreferrer" }));
  };

  Yasqe.defaults.autocompleters = ["variables"];
  Yasqe.registerAutocompleter({
    name: "rxloom",
    bulk: true,
    get: () => Promise.resolve(words.terms.map(whole)),
    isValidCompletionPosition: (editor) => /^[a-z]*:|^<|^\w/i.test(editor.getCompleteToken().string),
    preProcessToken: (editor, token) => Yasqe.Autocompleters.class.preProcessToken(editor, token),
    postProcessSuggestion: (editor, token, suggested) => Yasqe.Autocompleters.class.postProcessSuggestion(editor, token, suggested),
  }, true);

  const place = node("div");
  field.before(place);
  const editor = new Yasqe(place, {
    value: field.value,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    collapsePrefixesOnLoad: true,
    requestConfig: { endpoint: new URL("/sparql", location.href).href, method: "POST" },
  });
  field.hidden = true;
  field.required = false;
  editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), Tab: false, "Shift-Tab": false });
  editor.getInputField().setAttribute("aria-label", "Query; press Escape and then Tab to leave the editor");
  form.querySelector("label[for=query]").addEventListener("click", () => editor.focus());

  const declare = () => {
    const declared = editor.getPrefixesFromQuery();
    const missing = Object.entries(words.prefixes).filter(([name]) => !(name in declared) && new RegExp(`(?<![\\w-])${name}:`).test(editor.getValue()));
    if (missing.length) editor.addPrefixes(Object.fromEntries(missing));
  };
  declare();
  editor.on("change", declare);

  // The viewer's own table cleans texts as if they were markup, and fills in what stands in double braces; this one writes them as they are.
  Yasr.registerPlugin("table", class extends Yasr.plugins.table {
    draw() {
      const results = this.yasr.results, names = results.getVariables();
      const rows = results.getType() === "json" ? JSON.parse(results.getOriginalResponseAsString()).results.bindings : results.getBindings();
      const body = rows.slice(0, MOST).map((row) => node("tr", ...names.map((name) => cell(row[name]))));
      const table = node("table", node("thead", node("tr", ...names.map((name) => node("th", name)))), node("tbody", ...body));
      this.yasr.resultsEl.append(Object.assign(node("div", table), { className: "wide", tabIndex: 0, role: "region", ariaLabel: "Rows" }));
      if (rows.length > MOST) this.yasr.resultsEl.append(node("p", `The first ${MOST} rows are shown; the download holds all.`));
    }
  });
  const frame = Object.assign(node("div"), { id: "viewer", hidden: true });
  form.after(frame);
  const viewer = new Yasr(frame, { persistenceId: null });
  // What the viewer draws gets a name where it has none, for those who cannot see it.
  const mend = () => {
    viewer.rootEl.querySelector(".yasr_external_ref_btn")?.remove();
    viewer.rootEl.querySelector(".CodeMirror textarea")?.setAttribute("aria-label", "Answer as it was sent");
  };
  new MutationObserver(mend).observe(viewer.rootEl, { childList: true, subtree: true });
  mend();

  const state = document.getElementById("state");
  editor.on("query", () => { state.textContent = "Asking…"; });
  editor.on("queryAbort", () => { state.textContent = "Stopped."; });
  editor.on("queryResponse", (_, response, duration) => {
    state.textContent = "";
    frame.hidden = false;
    viewer.setResponse(response, duration);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.querySelectorAll(".plain-answer").forEach((old) => old.remove());
    editor.query().catch(() => {});
  });
  document.body.dataset.ready = "yes";
})();
