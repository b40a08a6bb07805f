/**
 * A matrix that saves itself (`data-vanzelf="<key>"` on its form): a moment after the last choice, and when the page is
 * left. It sends what its first button sends, to the same address, and counts its saves under its key, so that two that
 * are on their way at once do not collide. Where that does not work the line at the button says so,
 * everything stays in the page, and the button shows what is the matter.
 */
const PAUSE = 1_500;
const RETRY = 10_000;
/** A browser refuses to send more than 64 kB in all from a page that is closing. */
const KEEPALIVE_LIMIT = 60_000;
const WORDS: Record<number, string> = {
  401: "Nog niet bewaard: je bent uitgelogd. Log in een ander tabblad weer in.",
  409: "Nog niet bewaard: een collega was eerder. Kies Bewaar, dan zie je beide teksten.",
  422: "Nog niet bewaard: er klopt iets niet. Kies Bewaar, dan staat het bij het veld.",
};
const LATER = "Nog niet bewaard. Het programma probeert het zo weer.";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function saveMatrices(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-vanzelf]")) watch(form);
}

function watch(form: HTMLFormElement): void {
  let timer = 0;
  let stored = textOf(form);
  let isBusy = false;
  let count = 0;
  let waiting: { button: HTMLElement | null } | undefined;
  const later = (pause: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), pause);
  };
  const save = async (isLeaving = false): Promise<void> => {
    const text = textOf(form);
    if (text === stored || (isBusy && !isLeaving)) return;
    isBusy = true;
    const mine = ++count;
    const answer = await post(form, text, mine);
    if (mine !== count) return;
    isBusy = false;
    if (typeof answer !== "number") {
      stored = text;
      settle(form, text, answer.versie);
    }
    if (waiting) {
      const { button } = waiting;
      waiting = undefined;
      form.requestSubmit(button);
      return;
    }
    if (typeof answer === "number") {
      say(form, WORDS[answer] ?? LATER);
      if (!(answer in WORDS) || answer === 401) later(RETRY);
      return;
    }
    if (textOf(form) !== stored) later(PAUSE);
  };
  form.addEventListener("input", () => later(PAUSE));
  form.addEventListener("change", () => later(PAUSE));
  // A button lets a save that is on its way come in first: else the two would seem to be of different people.
  form.addEventListener("submit", (event) => {
    window.clearTimeout(timer);
    if (!isBusy) return;
    event.preventDefault();
    waiting = { button: event.submitter };
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save(true);
  });
}

/** What is typed; not the key of one submit, and not the version, which a save moves on. */
function textOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([name]) => !name.startsWith("_"));
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}

async function post(form: HTMLFormElement, text: string, count: number): Promise<{ versie: number } | number> {
  const version = form.querySelector<HTMLInputElement>("input[name='_versie']")?.value ?? "";
  const body = new URLSearchParams(text);
  body.set("_versie", version);
  const headers = { "X-Vanzelf": "ja", "Wijkteam-Blad": `${form.dataset["vanzelf"] ?? ""}.${count}` };
  const keepalive = body.toString().length < KEEPALIVE_LIMIT;
  try {
    const answer = await fetch(form.action, { method: "POST", body, keepalive, headers });
    return answer.ok ? ((await answer.json()) as { versie: number }) : answer.status;
  } catch {
    return 0;
  }
}

/** What was sent is what now stands there: leaving the page need not ask about it. */
function settle(form: HTMLFormElement, text: string, version: number): void {
  const field = form.querySelector<HTMLInputElement>("input[name='_versie']");
  if (field) field.value = String(version);
  const sent = new URLSearchParams(text);
  for (const control of form.querySelectorAll<Control>("input, textarea, select")) {
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.defaultSelected = option.value === sent.get(control.name);
    } else if (control.type === "radio" || control.type === "checkbox") {
      (control as HTMLInputElement).defaultChecked = sent.get(control.name) === control.value;
    } else if (control.type !== "hidden") {
      control.defaultValue = sent.get(control.name) ?? "";
    }
  }
  say(form, "Het concept is bewaard.");
}

function say(form: HTMLFormElement, words: string): void {
  const line = form.querySelector<HTMLElement>("[data-vanzelf-stand]");
  if (line && line.textContent !== words) line.textContent = words;
}
