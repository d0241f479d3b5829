/** Files that are shown as pictures; all others are only linked to. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/;

export const isPicture = (contentType: string | undefined): boolean => PICTURE.test(contentType ?? "");
