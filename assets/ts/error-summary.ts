/** After a mistake the reader starts at the summary; its links open what is folded and focus the field. */
export function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>("[data-foutenoverzicht]");
  if (!summary) return;
  summary.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    reveal(field);
  });
  summary.focus();
}

function reveal(field: HTMLElement): void {
  for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  // Scroll to the label or legend, so that the question is in sight and not only the box.
  (field.closest(".veld") ?? field).scrollIntoView({ block: "start" });
  field.focus({ preventScroll: true });
}
