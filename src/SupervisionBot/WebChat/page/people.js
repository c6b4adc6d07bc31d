import { own, root, signInAgain } from './network.js';
import { groupNameOf, language, namesOf, text } from './texts.js';

const panel = document.getElementById('sign-in');
const search = document.getElementById('search');
const list = document.getElementById('people');
const found = document.getElementById('found');
const flavour = document.getElementById('flavour');

let groups = [];
let chosen = () => {};

search.addEventListener('input', filter);
// Down from the search to the names, and between the names; Enter and Tab work by themselves.
panel.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [search, ...list.querySelectorAll('li:not([hidden]) button')].filter(stop => stop.offsetParent);
  const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

/** Lists the roster; answers nothing, calls back with the person's id and the channel to be talked on. */
export async function show(onChosen) {
  chosen = onChosen;
  const answer = await fetch(`${root()}/webchat/people`);
  if (answer.status === 401 && own) return signInAgain();
  if (!answer.ok) throw new Error(`people: ${answer.status}`);
  groups = await answer.json();
  panel.hidden = false;
  draw();
}

export function hide() {
  panel.hidden = true;
}

/** Again, in the language that is current now. */
export function draw() {
  if (panel.hidden) return;
  list.replaceChildren();
  const batches = new Set(groups.map(group => group.batch));
  let role;
  for (const group of groups) {
    if (group.role !== role) list.append(section(group.role));
    role = group.role;
    const grouped = groups.some(other => other.role === role && other.group);
    list.lastElementChild.append(groupOf(group, grouped, batches.size > 1));
  }
  filter();
}

function section(role) {
  const element = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = text(role);
  element.append(title);
  return element;
}

/** People without a group have a heading where others of their role are in groups. */
function groupOf(group, grouped, withBatch) {
  const element = document.createElement('div');
  element.className = 'group';
  const name = [groupNameOf(group) || (grouped && text('noGroup')), withBatch && group.batch].filter(Boolean).join(' · ');
  if (name) {
    const title = document.createElement('h3');
    title.textContent = name;
    element.append(title);
  }
  const people = document.createElement('ul');
  people.append(...group.people.map(person => personOf(person, `${group.group} ${group.groupEn} ${name}`)));
  element.append(people);
  return element;
}

function personOf(person, group) {
  const item = document.createElement('li');
  item.dataset.find = `${person.name} ${person.nameEn} ${group}`.toLowerCase();
  item.dataset.person = person.id;
  const button = document.createElement('button');
  button.type = 'button';
  const names = namesOf(person);
  button.append(...names.map((name, index) => {
    const part = document.createElement('span');
    part.className = index === 0 ? 'name' : 'other-name';
    part.lang = /\p{Script=Han}/u.test(name) ? 'zh-Hans' : language();
    part.textContent = name;
    return part;
  }));
  button.addEventListener('click', () => chosen(person.id, flavour.value));
  item.append(button);
  return item;
}

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set();
  for (const item of list.querySelectorAll('li')) {
    item.hidden = !words.every(word => item.dataset.find.includes(word));
    if (!item.hidden) shown.add(item.dataset.person);
  }
  // Somebody with two roles is one person.
  const count = shown.size;
  for (const box of [...list.querySelectorAll('.group'), ...list.querySelectorAll('section')]) box.hidden = !box.querySelector('li:not([hidden])');
  found.textContent = groups.length === 0 ? text('noPeople')
    : count === 0 ? text('foundNone')
      : words.length === 0 ? text('foundAll', { count })
        : count === 1 ? text('foundOne') : text('found', { count });
}
