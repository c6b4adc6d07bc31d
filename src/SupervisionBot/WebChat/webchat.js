// What the page needs of Web Chat: its chat with Adaptive Cards, without speech and without the languages that the bot does not speak. It is taken
// from the sources in Web Chat's packages, since their finished bundles hold all of it.
import ReactWebChat from './node_modules/botframework-webchat/src/FullReactWebChat.tsx';
import render from './node_modules/botframework-webchat/src/renderWebChat.tsx';

export { default as createDirectLine } from './node_modules/botframework-webchat/src/createDirectLine.ts';
export { createStore } from 'botframework-webchat-core';
// What a card is checked by is the program that draws it.
export { AdaptiveCard, SerializationContext, Version } from 'adaptivecards';
export const renderWebChat = (props, element) => render(ReactWebChat, props, element);
