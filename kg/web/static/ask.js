/* The SPARQL page where scripts run: the field becomes the editor of YASGUI, answers are shown by its viewer, and both ask this server only. */
(() => {
  "use strict";
  const form = document.getElementById("ask");
  const field = document.getElementById("query");
  const words = JSON.parse(document.getElementById("words").textContent);
  const place = (id) => form.parentNode.insertBefore(Object.assign(document.createElement("div"), { id }), form.nextSibling);

  const Yasqe = window.Yasqe, Yasr = window.Yasr;
  const prefixed = (term) => {
    const [prefix, name] = term.split(":");
    return words.prefixes[prefix] + name;
  };
  Yasqe.registerAutocompleter({
    name: "rxloom",
    bulk: true,
    get: () => Promise.resolve(words.terms.map(prefixed)),
    isValidCompletionPosition: (editor) => /^[a-z]*:|^<|^\w/i.test(editor.getCompleteToken().string),
    preProcessToken: (editor, token) => Yasqe.Autocompleters.class.preProcessToken(editor, token),
    postProcessSuggestion: (editor, token, suggested) => Yasqe.Autocompleters.class.postProcessSuggestion(editor, token, suggested),
  }, true);

  const editor = new Yasqe(field.parentNode.insertBefore(document.createElement("div"), field), {
    value: field.value,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    autocompleters: ["rxloom"],
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

  const viewer = new Yasr(place("viewer"), { persistenceId: null, prefixes: words.prefixes });
  viewer.config.plugins.table.dynamicConfig = { compact: true };
  // What the viewer draws: entities lead to their pages here, and everything has a name for those who cannot see it.
  const mend = () => {
    viewer.rootEl.querySelectorAll(`a.iri[href^="${words.entities}"]`).forEach((link) => {
      link.href = "/id/" + link.href.slice(words.entities.length);
      link.removeAttribute("target");
    });
    viewer.rootEl.querySelector("select.tableSizer")?.setAttribute("aria-label", "Rows on a page");
    viewer.rootEl.querySelector("th .dt-column-title:empty")?.append("#");
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
    viewer.setResponse(response, duration);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    declare();
    document.querySelectorAll(".plain-answer").forEach((old) => old.remove());
    editor.query().catch(() => {});
  });
  document.body.dataset.ready = "yes";
})();
