// On a telephone the main menu is a strip that slides: begin where you are, so that the present page is in sight.

export function showWhereYouAre(): void {
  const strip = document.querySelector<HTMLElement>(".navigatie__lijst");
  const here = strip?.querySelector<HTMLElement>("[aria-current]");
  if (strip && here) {
    strip.scrollLeft = here.offsetLeft - strip.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
  }
}
