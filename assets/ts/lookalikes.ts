/**
 * While somebody types a name, who may be meant stands under the fields. The server decides who may be seen; the button
 * in the same place asks the same without script.
 */
const FIELDS = ["roepnaam", "achternaam", "geboortedatum", "postcode"] as const;
const PAUSE = 400;

export function showLookalikes(): void {
  for (const region of document.querySelectorAll<HTMLElement>("[data-gelijkend]")) {
    const form = region.closest("form");
    const answer = region.querySelector<HTMLElement>("[data-uitslag]");
    if (form && answer) follow(form, answer, region.dataset["gelijkend"] ?? "", region.dataset["deel"] ?? "");
  }
}

/** `part`: what the names of the fields begin with; a member without a surname has that of whoever asks. */
function follow(form: HTMLFormElement, answer: HTMLElement, address: string, part: string): void {
  let timer: number | undefined;
  let running: AbortController | undefined;
  let asked = "";
  const typed = (name: string): string => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field.value.trim() : "";
  };
  const ask = async (): Promise<void> => {
    const url = new URL(address, document.baseURI);
    for (const name of FIELDS) {
      const value = typed(part + name) || (name === "achternaam" ? typed(name) : "");
      if (value) url.searchParams.set(name, value);
    }
    if (part && !url.searchParams.has("roepnaam")) return;
    if (url.href === asked) return;
    asked = url.href;
    running?.abort();
    running = new AbortController();
    try {
      const reply = await fetch(url, { signal: running.signal, redirect: "error" });
      if (reply.ok) answer.innerHTML = ((await reply.json()) as { stuk: string }).stuk;
    } catch {
      // A lost connection or a newer question: the form works without this.
      asked = "";
    }
  };
  form.addEventListener("input", (event) => {
    const field = event.target as HTMLInputElement;
    if (!FIELDS.some((name) => field.name === part + name)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE);
  });
}
