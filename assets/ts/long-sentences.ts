/** As the prints are checked: see `wijkteam/kern/gewone_taal.py`. */
const MOST_WORDS = 20;
const PAUSE = 800;

/**
 * Inside an element with `data-gewone-taal`: when a sentence that residents will read gets long, a quiet line below the
 * field says so. Nothing is stopped or changed.
 */
export function hintAtLongSentences(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("[data-gewone-taal] textarea")) {
    const hint = document.createElement("p");
    hint.className = "zinhint zacht";
    hint.setAttribute("role", "status");
    field.after(hint);
    let pause = 0;
    const look = () => {
      hint.textContent = wordsAbout(longest(field.value));
    };
    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = window.setTimeout(look, PAUSE);
    });
    if (field.value) look();
  }
}

/** The number of words of the longest sentence. */
function longest(text: string): number {
  const lengths = text.split(/(?<=[.!?…:;])\s+|\n+/).map((sentence) => sentence.match(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}]+)*/gu)?.length ?? 0);
  return Math.max(0, ...lengths);
}

function wordsAbout(count: number): string {
  return count > MOST_WORDS ? `Hier staat een zin van ${count} woorden. In twee zinnen leest het makkelijker.` : "";
}
