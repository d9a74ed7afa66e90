// copyable.ts: text to be taken elsewhere: by the clipboard where the browser lets it, and by hand from
// a field that is selected where it does not.

/** Whether the clipboard took it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export type TextField = HTMLInputElement | HTMLTextAreaElement;

export function selectAll(field: TextField | null): void {
  field?.focus();
  field?.select();
}
