// A Chinese word is not parted at the end of a line: a browser breaks between any two characters, so those of one word are joined invisibly.
const joiner = '\u2060';
const han = /\p{Script=Han}/u;
// Words of the field that dictionaries do not have.
const ours = /培训督导|被督导社工|督导|时数|学时|社工|答辩|还需|还差|本周|上周|下周|每周|登记过/g;
// A name, or a few characters that stand alone, such as the name of something to ask for.
const short = /(?<!\p{Script=Han})\p{Script=Han}{2,6}(?!\p{Script=Han})/gu;
// A number stays with its unit, in figures or in characters, and a day with its month and with what it is in the week.
const amount = /(?<=\d) (?=\p{Script=Han}|(?:h|min|KB|MB|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b)|(?<=日) (?=周)|(?<=\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)) (?=\d)/gu;
const figure = /(?<=\d)(?=\p{Script=Han})|(?<=月)(?=\d)/gu;
const spelt = /[一二三四五六七八九十两几半]+(?:点半?|[时分天周月年次个条位])/g;
// An e-mail address is read as it is: Web Chat makes a link of it, or of a part of it that looks like a host, such as the "li.na" of li.na@example.org.
const address = /(?<![\w.+/=:-])[\w.+-]+@[\w.-]+/g;
// From one time to another.
const range = /(?<=\d)–(?=\d)|(?<=\d:\d\d)-(?=\d)/g;
// No line begins with the point between two things.
const point = / (?=· )/g;
const words = 'Segmenter' in Intl && new Intl.Segmenter('zh-Hans', { granularity: 'word' });

const whole = word => (han.test(word) ? [...word].join(joiner).replace(/\u2060+/g, joiner) : word);

function joined(text) {
  if (typeof text !== 'string') return text;
  const kept = text.replace(point, '\u00a0').replace(amount, '\u00a0').replace(range, `${joiner}$&${joiner}`)
    .replace(address, found => found.replace(/[.@]/g, `$&${joiner}`));
  if (!words || !han.test(text)) return kept;
  const known = kept.replace(short, whole).replace(ours, whole).replace(spelt, whole).replace(figure, joiner);
  return [...words.segment(known)].map(({ segment }) => whole(segment)).join('');
}

const places = ['body', 'items', 'columns', 'rows', 'cells', 'facts', 'inlines'];

function element(one) {
  if (Array.isArray(one)) return one.map(element);
  if (!one || typeof one !== 'object') return one;
  const own = { ...one };
  for (const place of places) if (place in own) own[place] = element(own[place]);
  for (const words of ['text', 'title', 'value']) if (words === 'text' || !('type' in own)) own[words] = joined(own[words]);
  return own;
}

/** A message or card of the bot, with its words kept whole and its addresses left alone. */
export const unbroken = activity => ({
  ...activity,
  text: joined(activity.text),
  attachments: activity.attachments?.map(one =>
    (one.contentType === 'application/vnd.microsoft.card.adaptive' ? { ...one, content: element(one.content) } : one)),
});

/** What is copied is what is read. */
document.addEventListener('copy', event => {
  const text = document.getSelection().toString();
  if (!text.includes(joiner) && !text.includes('\u00a0')) return;
  event.clipboardData.setData('text/plain', text.replaceAll(joiner, '').replaceAll('\u00a0', ' '));
  event.preventDefault();
});
