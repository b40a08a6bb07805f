import { growTextareas } from "./grow";
import { clearMistakes, say, showMistakes } from "./save-line";

/**
 * `data-zelf="<key>"` on a form: it saves itself shortly after the last key, and when the page is left. It sends what
 * its button sends, to the same address, and counts its saves under its key, so that the server knows a save that was
 * overtaken, and knows our own words again when only the answer got lost.
 *
 * What is typed stays in the page and nowhere else in the browser: a tablet is shared. While a save does not get
 * through the page keeps trying, with growing pauses, and at once when the line or the person comes back.
 */
export function autosave(): void {
  document.addEventListener("input", (event) => saverOf(formOf(event))?.changed());
  document.addEventListener("change", (event) => saverOf(formOf(event))?.changed());
  document.addEventListener("visibilitychange", () => {
    for (const saver of allSavers()) {
      if (document.visibilityState === "hidden") void saver.save({ leaving: true });
      else saver.wake();
    }
  });
  window.addEventListener("pagehide", () => {
    for (const saver of allSavers()) void saver.save({ leaving: true });
  });
  window.addEventListener("online", () => {
    for (const saver of allSavers()) saver.wake();
  });
  watch();
}

/** Give every form that came onto the page its saver. */
export function watch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-zelf]")) saverOf(form);
}

export function saverOf(form: HTMLFormElement | null): Saver | undefined {
  if (!form || !("zelf" in form.dataset)) return undefined;
  const saver = savers.get(form) ?? new Saver(form);
  savers.set(form, saver);
  return saver;
}

const savers = new Map<HTMLFormElement, Saver>();

function allSavers(): Saver[] {
  for (const form of savers.keys()) if (!form.isConnected) savers.delete(form);
  return [...savers.values()];
}

function formOf(event: Event): HTMLFormElement | null {
  return (event.target as Element).closest("form");
}

const PAUSE = 1_000;
/** Who types on without a pause is saved too. */
const LONGEST = 8_000;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;
const PATIENCE = 20_000;
/** A browser refuses to send more than 64 kB in all from a page that is closing. */
const KEEPALIVE_LIMIT = 60_000;

interface Saved {
  versie: number;
  om: string;
  begin: string;
  stand: string;
}

interface Refused {
  fouten: { veld: string; bericht: string }[];
  botsing: string | null;
}

class Saver {
  /** What the server has in its place, what it keeps apart, and what it would not take. */
  private stored: string;
  private kept: string | null = null;
  private refused: string | null = null;
  private count = 0;
  private timer = 0;
  private typingSince = 0;
  private retryIn = FIRST_RETRY;
  private isBusy = false;
  private isAsked = false;

  constructor(private readonly form: HTMLFormElement) {
    // A form that came back with a mistake holds what was typed, and not what is stored.
    this.stored = form.querySelector("[aria-invalid]") ? "" : this.text();
    if (this.conflict()) this.keep(this.stored);
  }

  /** Whether something is typed that the server does not have. */
  get isUnsaved(): boolean {
    const text = this.text();
    return text !== this.stored && text !== this.kept;
  }

  changed(): void {
    window.clearTimeout(this.timer);
    if (!this.isUnsaved || this.text() === this.refused) return;
    const now = Date.now();
    this.typingSince ||= now;
    const longest = this.typingSince + LONGEST - now;
    this.timer = window.setTimeout(() => void this.save(), Math.max(0, Math.min(PAUSE, longest)));
  }

  /** The line or the person came back: try at once what did not get through. */
  wake(): void {
    if (this.isUnsaved && this.text() !== this.refused) void this.save();
  }

  /** Save what is there now. A page that is being left does not wait for a save that is still on its way. */
  async save({ leaving = false, asked = false } = {}): Promise<void> {
    this.isAsked ||= asked;
    if (this.isBusy && !leaving) return;
    if (!this.isUnsaved) {
      if (asked && !this.conflict()) this.line("goed", "Bewaard");
      return;
    }
    window.clearTimeout(this.timer);
    this.typingSince = 0;
    const text = this.text();
    const count = ++this.count;
    this.isBusy = true;
    this.line("bezig", "Bezig met bewaren");
    const answer = await post(this.form, text, this.seen(), count);
    if (count !== this.count) return;
    this.isBusy = false;
    if (!answer || typeof answer === "number") this.retry(answer);
    else if (answer.status === 200) this.onSaved(answer.said as Saved, text);
    else this.onRefused(answer.status, answer.said as Refused, text);
    this.isAsked = false;
  }

  private onSaved(saved: Saved, text: string): void {
    this.retryIn = FIRST_RETRY;
    this.stored = text;
    this.kept = this.refused = null;
    this.conflict()?.remove();
    const field = this.form.querySelector<HTMLInputElement>("input[name='_versie']");
    if (field) field.value = String(Math.max(saved.versie, Number(field.value)));
    clearMistakes(this.form);
    this.line("goed", `Bewaard om ${saved.om}`);
    this.form.dispatchEvent(new CustomEvent("bewaard", { bubbles: true, detail: saved }));
    if (this.isUnsaved) this.changed();
  }

  private onRefused(status: number, refused: Refused, text: string): void {
    this.retryIn = FIRST_RETRY;
    if (status !== 409) {
      this.refused = text;
      showMistakes(this.form, refused.fouten);
      this.line("fout", "Nog niet bewaard. Kijk na wat er bij het veld staat");
    } else if (refused.botsing) {
      this.showConflict(refused.botsing);
      this.keep(text);
    } else {
      this.kept = text;
      this.line("kies", `${refused.fouten[0]?.bericht ?? ""} Wat je typte is apart bewaard.`);
    }
    if (this.isUnsaved) this.changed();
  }

  private keep(text: string): void {
    this.kept = text;
    this.line("kies", "Apart bewaard. Kies welke tekst blijft");
  }

  /** No answer (`null`), or one that is no answer to a save: the line, the server, or the login is away. */
  private retry(status: number | null): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, LAST_RETRY);
    if (status === 401) this.line("uit", "Nog niet bewaard: je bent uitgelogd. ");
    else this.line("wacht", "Nog niet bewaard, wij proberen het opnieuw");
  }

  private line(tone: Parameters<typeof say>[1], words: string): void {
    say(this.form, tone, words, this.isAsked);
  }

  private conflict(): HTMLElement | null {
    return this.form.querySelector<HTMLElement>("[data-botsing]");
  }

  private showConflict(html: string): void {
    const panel = new DOMParser().parseFromString(html, "text/html").querySelector<HTMLElement>("[data-botsing]");
    if (!panel) return;
    const old = this.conflict();
    if (old) old.replaceWith(panel);
    else this.form.prepend(panel);
    growTextareas(this.form);
  }

  /** The version that our words were based on: with two texts on the page that is the one before the other came. */
  private seen(): string {
    const field = this.form.querySelector<HTMLInputElement>("input[name='_versie']");
    return this.conflict()?.dataset["gezien"] ?? field?.value ?? "";
  }

  private text(): string {
    const fields = [...new FormData(this.form)].filter(([name]) => !name.startsWith("_"));
    return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
  }
}

type Answer = { status: number; said: unknown };

/** What the server said; its status when it said something else than it says to a save; nothing when nobody answered. */
async function post(form: HTMLFormElement, text: string, seen: string, count: number): Promise<Answer | number | null> {
  const body = `${text}&_versie=${seen}`;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: {
        Accept: "application/json",
        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
        "Wijkteam-Blad": `${form.dataset["zelf"] ?? ""}.${count}`,
      },
      keepalive: body.length < KEEPALIVE_LIMIT,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.type === "opaqueredirect") return 401;
    const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json") ?? false;
    return isOurs ? { status: answer.status, said: await answer.json() } : answer.status;
  } catch {
    return null;
  }
}
