/**
 * What the page says about how far a talk got follows what is saved: the first words of a part, whether it is open, the
 * meters, and the list of what is open.
 */
export function followCoverage(): void {
  document.addEventListener("bewaard", (event) => {
    const form = event.target as HTMLFormElement;
    const part = form.closest<HTMLElement>("[data-punt]");
    if (part) show(part, (event as CustomEvent<{ begin: string; stand: string }>).detail);
  });
  // Another wet than the one that fits by itself was chosen: choosing "vanzelf" after that has to say so.
  document.addEventListener("change", (event) => {
    const list = event.target as HTMLElement;
    const first = list instanceof HTMLSelectElement && list.matches(".zin [name$='-wet']") ? list.options[0] : undefined;
    if (first) first.value = "vanzelf";
  }, { capture: true });
}

function show(part: HTMLElement, { begin, stand }: { begin: string; stand: string }): void {
  const words = part.querySelector<HTMLElement>("[data-begin]");
  if (words && begin) words.textContent = begin;
  const label = part.querySelector<HTMLElement>("[data-stand]");
  if (label) {
    label.textContent = stand;
    label.className = `gat__stand gat__stand--${stand.replaceAll(" ", "-")}`;
  }
  part.toggleAttribute("data-klaar", stand !== "open");
  count(part.dataset["punt"] ?? "");
  const open = document.querySelector<HTMLElement>(`[data-open="${CSS.escape(part.id.replace("deel-", ""))}"]`);
  if (open) open.hidden = stand !== "open";
}

/** `3 van 9 leefgebieden`; of the parts a to g the letters that are open. */
function count(kind: string): void {
  const parts = [...document.querySelectorAll<HTMLElement>(`[data-punt="${CSS.escape(kind)}"]`)];
  const open = parts.filter((part) => !("klaar" in part.dataset));
  const done = parts.length - open.length;
  const bar = document.querySelector<HTMLMeterElement>(`[data-balk="${CSS.escape(kind)}"]`);
  if (bar) bar.value = done;
  const words = document.querySelector<HTMLElement>(`[data-tel="${CSS.escape(kind)}"]`);
  if (words) words.textContent = WORDS[kind]?.(done, parts.length, open) ?? "";
}

const WORDS: Record<string, (done: number, all: number, open: HTMLElement[]) => string> = {
  leefgebied: (done, all) => `${done} van ${all} leefgebieden`,
  jeugd: (done, all) => `jeugd: ${done} van ${all}`,
  onderzoek: (done, _all, open) => {
    if (open.length === 0) return "onderzoek a–g: beantwoord";
    if (done === 0) return "onderzoek a–g: nog open";
    const letters = open.map((part) => part.id.replace("deel-", ""));
    const list = [letters.slice(0, -1).join(", "), letters.at(-1)].filter(Boolean).join(" en ");
    return `onderzoek a–g: ${list} open`;
  },
};
