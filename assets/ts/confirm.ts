/**
 * `data-bevestig="Deze casus afsluiten?"` on a form: ask once before it is sent. Without script the form is sent
 * at once; the act is recorded and can be undone or read back either way.
 */
export function confirmBeforeSubmit(): void {
  // Capture: before the guard against double submits and the warning on leaving hear of it.
  document.addEventListener("submit", onSubmit, { capture: true });
}

const BUTTON = "utrecht-button utrecht-button--html-button";

function onSubmit(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const question = form.dataset["bevestig"];
  if (!question || "bevestigd" in form.dataset) return;
  event.preventDefault();
  event.stopPropagation();
  const button = event.submitter;
  void ask(question, button).then((isSure) => {
    if (!isSure) return;
    form.dataset["bevestigd"] = "";
    form.requestSubmit(button);
    delete form.dataset["bevestigd"];
  });
}

/** Shows the question in a dialog and tells whether the answer was yes. Focus starts on the safe answer. */
function ask(question: string, button: HTMLElement | null): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "vraag";
  dialog.setAttribute("aria-labelledby", "vraag-tekst");
  const text = document.createElement("p");
  text.id = "vraag-tekst";
  text.className = "vraag__tekst";
  text.textContent = question;
  const answers = document.createElement("form");
  answers.method = "dialog";
  answers.className = "knoppen";
  answers.append(
    answer(button?.textContent?.trim() ?? "Ja", "ja", button?.className ?? BUTTON),
    answer("Toch niet", "nee", `${BUTTON} utrecht-button--subtle`),
  );
  dialog.append(text, answers);
  document.body.append(dialog);
  dialog.showModal();
  answers.querySelector<HTMLButtonElement>("[value='nee']")?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "ja");
      dialog.remove();
    });
  });
}

function answer(label: string, value: string, className: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "submit";
  button.value = value;
  button.className = className;
  button.textContent = label;
  return button;
}
