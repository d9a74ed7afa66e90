// share-words.en.ts: what the share panel says, and the texts it gives to be pasted elsewhere.

export const shareWords = {
  title: 'Share',
  close: 'Close',
  embed: 'Copy embed code',
  embedField: 'Embed code',
  embedCopied: 'Embed code copied.',
  qr: 'QR code',
  qrAlt: 'QR code of the link to this calculation. The link stands in the field above.',
  qrUse: 'Point a phone’s camera here to open this calculation.',
  qrTooLong: 'This link is too long for a QR code. Copy it, or save the calculation as a file.',
  send: 'Send to…',
  sendRefused: 'The browser did not share the link. Copy it instead.',
  cite: 'Cite this calculation',
  citeField: 'Citation',
  citeBibtex: 'Citation for BibTeX',
  citeCopied: 'Citation copied.',
  copyRefused: 'The browser did not allow copying. The text is selected: copy it by hand.',
  saveFailed: 'The calculation could not be saved. Try again, or copy the link.',
  save: 'Save as file',
  open: 'Open file',
  fileIs: 'calculation',
  dismiss: 'Dismiss',
  dropHere: 'Drop a saved calculation here.',
  saving: 'Computing all figures…',
  notLoaded:
    'This part of the page could not be loaded. Reload the page: the address keeps your inputs.',
} as const;

/** A citation: the answer, what computed it, when, and where it stands; and its note in BibTeX. */
export const cited = {
  whole: (answer: string, app: string, numerics: string, day: string, address: string) =>
    `${answer} GammaDrag ${app} (numerics ${numerics}), ${day}. ${address}`,
  note: (app: string, numerics: string, day: string) =>
    `Version ${app}, numerics ${numerics}, computed ${day}`,
} as const;
