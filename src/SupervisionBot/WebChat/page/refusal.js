import { knows, text } from './texts.js';

/** Which of the files was refused, and what was found. Without an answer that says it, what is taken. */
export function refusal({ files, fileBytes, fileTypes }, names, error) {
  const limits = { files, size: Math.floor(fileBytes / 1048576), types: fileTypes };
  if (!error?.file || !knows(`refused${error.reason}`)) {
    return text(names.length > 1 ? 'refusedAmong' : 'refusedFile', { names: names.join(text('nameSeparator')), ...limits });
  }
  const found = error.found ? text('foundType', { type: error.found }) : text('foundOther');
  const ending = error.file.slice(error.file.lastIndexOf('.'));
  return text(`refused${error.reason}`, { name: error.file, ending, found, ...limits }) + (names.length > 1 ? text('refusedOthers') : '');
}
