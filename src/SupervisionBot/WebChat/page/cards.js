// Cards are checked by the program that draws them, against the newest version that the channel's clients show.
const adaptive = 'application/vnd.microsoft.card.adaptive';

export const versionOf = flavour => (flavour === 'webChat' ? '1.6' : '1.5');

/** What is wrong with the cards of a message; undefined when it has none. */
export function problemsOf(activity, flavour) {
  const cards = activity.attachments?.filter(one => one.contentType === adaptive) ?? [];
  if (cards.length === 0) return undefined;
  const { AdaptiveCard, SerializationContext, Version } = window.WebChat;
  const version = Version.parse(versionOf(flavour), undefined);
  return cards.flatMap(({ content }) => {
    const context = new SerializationContext(version);
    const card = new AdaptiveCard();
    card.parse(content, context);
    const said = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    const declared = Version.parse(content.version, undefined);
    if (!declared || declared.compareTo(version) > 0) said.unshift(`version ${content.version}`);
    return [...said, ...card.validateProperties().validationEvents.map(event => event.message)];
  });
}
