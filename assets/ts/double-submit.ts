/**
 * A second click on the button does nothing while the first is under way. Comfort only: the server recognises
 * a form that comes in twice by its `_eenmalig`.
 */
export function guardDoubleSubmit(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !("eenmalig" in form.dataset)) return;
    if ("bezig" in form.dataset) {
      event.preventDefault();
      return;
    }
    form.dataset["bezig"] = "";
    event.submitter?.setAttribute("aria-disabled", "true");
  });
  // The back button may show the page as it was left.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-bezig]")) {
      delete form.dataset["bezig"];
      form.querySelector("[aria-disabled]")?.removeAttribute("aria-disabled");
    }
  });
}
