/**
 * What programs call an invoice that was never sent or is no longer owed, and a payment that did not come: the last word of the
 * status, in English, French, German, Russian and Vietnamese.
 */
const NOT_OWED = new Set([
  ...['draft', 'cancelled', 'canceled', 'void', 'voided', 'reversed', 'deleted', 'failed'],
  ...['brouillon', 'annulée', 'annulé', 'annulee', 'échoué', 'échouée'],
  ...['entwurf', 'storniert', 'abgebrochen', 'fehlgeschlagen'],
  ...['черновик', 'отменён', 'отменен', 'отменено', 'аннулирован'],
  ...['nháp', 'hủy', 'huỷ'],
]);

/** Whether the status of a row says that nothing is owed or came by it: a draft, or what was cancelled. */
export function isNotOwed(status: string): boolean {
  const words = status.trim().toLowerCase().split(/\s+/);
  return NOT_OWED.has(words.at(-1) ?? '');
}
