/** The number chosen in a rating, or null where none is. */
export function chosen(rating: ParentNode): number | null {
  const checked = rating.querySelector<HTMLInputElement>("input[type=radio]:checked");
  return checked ? Number(checked.value) : null;
}

/** Lets a number be taken back: radios alone can't be unchosen. */
export function clearable(rating: Element): void {
  const clear = rating.querySelector<HTMLButtonElement>(".clear");
  if (!clear) {
    return;
  }
  rating.addEventListener("change", () => {
    clear.hidden = chosen(rating) === null;
  });
  clear.addEventListener("click", () => {
    const checked = rating.querySelector<HTMLInputElement>("input[type=radio]:checked");
    if (checked) {
      checked.checked = false;
      checked.focus();
    }
    clear.hidden = true;
    rating.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
