/**
 * The line under a part that saves itself: how it stands, in words with a sign. It changes in silence; what is spoken is
 * one line for the whole page, and only when saving stops working, works again, or somebody asked for it.
 */
export type Tone = "bezig" | "goed" | "wacht" | "uit" | "kies" | "fout";

const troubled = new Set<HTMLFormElement>();
const NEEDS_A_VOICE = new Set<Tone>(["wacht", "uit", "kies", "fout"]);

export function say(form: HTMLFormElement, tone: Tone, words: string, aloud = false): void {
  const line = form.querySelector<HTMLElement>("[data-bewaard]");
  if (!line) return;
  const wasTroubled = troubled.has(form);
  // A retry that is under way is no news.
  if (tone === "bezig" && wasTroubled) return;
  line.dataset["bewaard"] = tone;
  line.textContent = words;
  if (tone === "uit") line.append(loginLink());
  if (NEEDS_A_VOICE.has(tone)) {
    troubled.add(form);
    if (!wasTroubled || aloud) speak(words);
  } else if (tone === "goed") {
    troubled.delete(form);
    if (wasTroubled || aloud) speak(words);
  }
}

function voice(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-hoorbaar]");
}

function speak(words: string): void {
  const heard = voice();
  if (heard) heard.textContent = words;
}

function loginLink(): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "utrecht-link utrecht-link--html-a";
  link.href = voice()?.dataset["inloggen"] ?? "/";
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Log in een nieuw tabblad in";
  return link;
}

interface Mistake {
  veld: string;
  bericht: string;
}

/** Put each message at its field, as the server would; the first that belongs to no field stands above them. */
export function showMistakes(form: HTMLFormElement, mistakes: Mistake[]): void {
  clearMistakes(form);
  for (const { veld, bericht } of mistakes) {
    const field = document.getElementById(`veld-${veld}`);
    const message = document.createElement("p");
    message.className = "utrecht-form-field-error-message veld__fout";
    message.dataset["zelfFout"] = "";
    message.id = `veld-${veld}-fout`;
    message.textContent = bericht;
    if (field && form.contains(field)) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", message.id);
      field.before(message);
    } else {
      form.prepend(message);
    }
  }
}

export function clearMistakes(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll("[data-zelf-fout]")) old.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}
