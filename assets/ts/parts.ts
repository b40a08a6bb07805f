import { saverOf, watch } from "./autosave";
import { growTextareas } from "./grow";

/**
 * A page of several forms, each in an element with `data-deel` and an id. Saving one of them leaves the page where it
 * is: the server answers with the same page as always, and only that element is renewed from it, with whatever says
 * `data-mee`. So what is typed in the other parts stays. When nothing comes back, a line says so and the text stays.
 */
export function saveInPlace(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const part = form.closest<HTMLElement>("[data-deel]");
    if (!part || event.defaultPrevented) return;
    event.preventDefault();
    const chosen = event.submitter?.getAttribute("formaction");
    const saver = saverOf(form);
    if (saver && !chosen) void saver.save({ asked: true });
    else if (!("bezig" in form.dataset)) void save(form, part, chosen ?? form.action);
  });
}

const NOT_SAVED = "Nog niet bewaard. Je tekst staat er nog. Probeer het zo weer.";
const LOGGED_OUT = "Nog niet bewaard. Log in een ander tabblad opnieuw in en kies dan weer Bewaren.";
/** Saved, something to mend, or a colleague who was first: in each case the page itself comes back. */
const WITH_PAGE = new Set([200, 409, 422]);

async function save(form: HTMLFormElement, part: HTMLElement, address: string): Promise<void> {
  form.dataset["bezig"] = "";
  const sent = textsOf(form);
  const answer = await post(form, address);
  delete form.dataset["bezig"];
  if (!answer || !WITH_PAGE.has(answer.status)) {
    say(form, answer?.status === 401 ? LOGGED_OUT : NOT_SAVED, "bewaard--niet");
    return;
  }
  const page = new DOMParser().parseFromString(answer.text, "text/html");
  const renewed = page.getElementById(part.id);
  if (renewed) {
    show(page, part, renewed, typedSince(form, sent));
  } else {
    // Something else came back, such as a talk that a colleague just finished: show that as it is.
    form.submit();
  }
}

async function post(form: HTMLFormElement, address: string): Promise<{ status: number; text: string } | null> {
  // Who chooses between two texts has read the other one: its version goes with the choice.
  const read = form.querySelector<HTMLElement>("[data-botsing]")?.dataset["versie"];
  const version = form.querySelector<HTMLInputElement>("input[name='_versie']");
  if (read && version) version.value = read;
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  try {
    const answer = await fetch(address, { method: "POST", body });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}

function show(page: Document, part: HTMLElement, renewed: HTMLElement, typed: Map<string, string>): void {
  for (const old of document.querySelectorAll("[data-foutenoverzicht]")) old.remove();
  for (const other of page.querySelectorAll<HTMLElement>("[data-mee][id]")) {
    document.getElementById(other.id)?.replaceWith(other);
  }
  part.replaceWith(renewed);
  watch();
  growTextareas(renewed);
  for (const field of fieldsOf(renewed)) {
    field.value = typed.get(field.name) ?? field.value;
  }
  const summary = page.querySelector<HTMLElement>("[data-foutenoverzicht]");
  const form = renewed.querySelector("form");
  if (summary && form) {
    form.dataset["onbewaard"] = "";
    form.prepend(summary);
    summary.focus();
    summary.scrollIntoView({ block: "center" });
    return;
  }
  if (form) saverOf(form)?.changed();
  form?.querySelector<HTMLButtonElement>("button[type='submit']")?.focus({ preventScroll: true });
  if (form) say(form, typed.size > 0 ? "" : "Bewaard");
}

function say(form: HTMLFormElement, words: string, className = ""): void {
  const line = form.querySelector<HTMLElement>("[data-bewaard]");
  const voice = document.querySelector<HTMLElement>("[data-hoorbaar]");
  if (!line) return;
  line.dataset["bewaard"] = className === "" ? "goed" : "wacht";
  line.textContent = words;
  if (voice) voice.textContent = words;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

function fieldsOf(part: ParentNode): Field[] {
  return [...part.querySelectorAll<Field>("textarea, input[type='text']")];
}

function textsOf(form: HTMLFormElement): Map<string, string> {
  return new Map(fieldsOf(form).map((field) => [field.name, field.value]));
}

/** What changed in the form while its answer was on the way. */
function typedSince(form: HTMLFormElement, sent: Map<string, string>): Map<string, string> {
  return new Map([...textsOf(form)].filter(([name, text]) => sent.get(name) !== text));
}

/** `data-richt` on something foldable: opening it puts the cursor in its first field. */
export function focusWhatOpens(): void {
  document.addEventListener(
    "toggle",
    (event) => {
      const fold = event.target as HTMLElement;
      if (fold.matches("details[data-richt][open]")) fieldsOf(fold)[0]?.focus();
    },
    { capture: true },
  );
}
