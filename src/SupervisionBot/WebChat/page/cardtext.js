// A message as plain text, as the tests' talks have it: what a person reads, with the buttons in brackets.
const adaptive = 'application/vnd.microsoft.card.adaptive';
/** What is written on a card's line comes beside its button's data under this name. */
export const line = 'words';

const cardsOf = activity => (activity.attachments ?? []).filter(one => one.contentType === adaptive).map(one => one.content);
const plain = text => String(text ?? '').replace(/\\(.)/g, '$1');
const titles = actions => actions.map(action => `[${action.title}]`).join(' ');

/** What a row says stands before the mark that it opens; before that its number, if it has one. */
const rowItems = row => row.columns?.at(-2)?.items ?? [];

function describe(element, indent) {
  switch (element.type) {
    case 'TextBlock': return [indent + plain(element.text)];
    case 'FactSet': return element.facts.map(fact => `${indent}${fact.title}: ${plain(fact.value)}`);
    case 'ColumnSet': {
      const number = element.columns.length === 3 ? `${element.columns[0].items[0].text}  ` : '';
      return rowItems(element).flatMap(item => describe(item, `${indent}> ${number}`));
    }
    case 'Image': return [`${indent}(picture: ${element.altText})`];
    case 'ActionSet': return [indent + titles(element.actions)];
    case 'Input.Text': return [`${indent}${element.label}: ____`];
    default: return [`${indent}(${element.type})`];
  }
}

/** Codes and addresses by which somebody gets in are not written down. */
const masked = text => text
  .replace(/[2-9CDFGHJKMNPQRTVWXY]{5}-[2-9CDFGHJKMNPQRTVWXY]{5}/g, '*****-*****')
  .replace(/(?<=\/(?:confirm|check-in)\/)[\w-]{43}/g, '…')
  .replace(/^(\| (?:Code|签到码): )\d{3} \d{3}$/gm, '$1*** ***');

export function textOf(activity) {
  const lines = activity.text ? [activity.text] : [];
  for (const card of cardsOf(activity)) {
    for (const element of card.body ?? []) lines.push(...describe(element, '| '));
    if (card.actions?.length) lines.push(`| ${titles(card.actions)}`);
  }
  for (const file of activity.attachments ?? []) if (file.contentUrl) lines.push(`(file: ${file.name})`);
  const answers = activity.suggestedActions?.actions ?? [];
  if (answers.length) lines.push(answers.map(answer => `(${answer.title})`).join(' '));
  return masked(lines.join('\n'));
}

/** The words that an answer below the message says. */
export const answerOf = (activity, title) => activity?.suggestedActions?.actions?.find(answer => answer.title === title)?.value;

/** All that can be pressed on a message, by title; a row by what it says. */
export const pressesOf = activity => cardsOf(activity).flatMap(card => [
  ...(card.actions ?? []),
  ...(card.body ?? []).flatMap(element => (element.type === 'ActionSet' ? element.actions : [])),
  ...(card.body ?? []).filter(element => element.selectAction).map(row => ({ ...row.selectAction, title: rowItems(row)[0]?.text ?? '', isRow: true })),
]);
