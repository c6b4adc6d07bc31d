// Every word of the page, in both languages. Whole sentences with {placeholders}.
const texts = {
  en: {
    signInTitle: 'Who are you today?',
    signInHint: 'This is the test page of the bot. Choose a person of the roster to talk to it as them.',
    search: 'Search by name or group',
    foundAll: '{count} people',
    foundOne: '1 person found',
    found: '{count} people found',
    foundNone: 'Nobody has a name like that.',
    noPeople: 'The roster is empty. Import one with the “roster import” command, then reload this page.',
    noGroup: 'Without a group',
    trainee: 'Trainees', supervisor: 'Supervisors', examiner: 'Examiners', administrator: 'Administrators', alumnus: 'Alumni', supervisee: 'Supervisees',
    isTrainee: 'Trainee', isSupervisor: 'Supervisor', isExaminer: 'Examiner', isAdministrator: 'Administrator', isAlumnus: 'Alumnus', isSupervisee: 'Supervisee',
    who: '{name}, {roles}',
    newConversation: 'New conversation',
    switchPerson: 'Switch person',
    flavour: 'Talk in',
    webChat: 'Web Chat',
    personal: 'Teams, personal chat',
    groupChat: 'Teams, group chat',
    channel: 'Teams, channel',
    groupRule: 'What you write goes out with @{bot}. Anything personal is answered in the personal chat.',
    consentHint: 'Only Teams itself can put the file among yours. Here you can decline it.',
    consentDecline: 'Decline',
    beside: 'Open another conversation beside this one',
    back: 'Back',
    inspect: 'Inspector: what goes to the bot and comes from it',
    openTalks: 'Open conversations',
    close: 'Close: {name}',
    rehearsal: 'Rehearsal',
    signOut: 'Sign out',
    otherLanguage: '中文',
    chatTitle: 'Conversation with the bot',
    connecting: 'Connecting…',
    online: 'Connected',
    offline: 'Offline',
    lost: 'Connection lost, trying again…',
    ended: 'The conversation has ended.',
    renewing: 'Signing in again…',
    unreachable: 'The bot cannot be reached. This page tries again every few seconds.',
    refusedFile: '“{names}” was not accepted. Each message takes up to {files} files of up to {size} MB, of these types: {types}',
    nameSeparator: '”, “',
    refusedEmpty: '“{name}” was not accepted: it is empty. Please save it again and send that.',
    refusedTooLarge: '“{name}” was not accepted: it is larger than {size} MB. Please shrink its pictures, or send it in parts.',
    refusedNotTaken: '“{name}” was not accepted: its type is not among those that are taken ({types}).',
    refusedOtherThanNamed: '“{name}” was not accepted: its name ends in {ending}, but its content is {found}. Open it, save it anew and send that.',
    refusedProgram: '“{name}” was not accepted: it is a program. Only documents, pictures and recordings are taken.',
    foundType: 'of type {type}',
    foundOther: 'of another type',
    refusedOthers: ' The other files of this message were not sent either.',
    refusedAmong: 'Of “{names}” at least one was not accepted. Each message takes up to {files} files of up to {size} MB, of these types: {types}',
  },
  'zh-Hans': {
    signInTitle: '今天以谁的身份登录？',
    signInHint: '这是机器人的测试页面。请从名册中选择一位人员，以其身份与机器人对话。',
    search: '按姓名或小组搜索',
    foundAll: '共 {count} 人',
    foundOne: '找到 1 人',
    found: '找到 {count} 人',
    foundNone: '没有找到这样的姓名。',
    noPeople: '名册是空的。请先用 “roster import” 命令导入名册，再重新加载本页。',
    noGroup: '未分组',
    trainee: '学员', supervisor: '培训督导', examiner: '答辩评委', administrator: '管理员', alumnus: '往届学员', supervisee: '被督导社工',
    isTrainee: '学员', isSupervisor: '培训督导', isExaminer: '答辩评委', isAdministrator: '管理员', isAlumnus: '往届学员', isSupervisee: '被督导社工',
    who: '{name}，{roles}',
    newConversation: '新对话',
    switchPerson: '切换人员',
    flavour: '聊天方式',
    webChat: '网页聊天',
    personal: 'Teams 个人聊天',
    groupChat: 'Teams 群聊',
    channel: 'Teams 频道',
    groupRule: '您写的内容会自动 @{bot}。涉及个人的内容，会在个人聊天里回复。',
    consentHint: '只有 Teams 才能把文件存到您那里。在这里可以拒绝接收。',
    consentDecline: '拒绝',
    beside: '在旁边再开一个对话',
    back: '返回',
    inspect: '查看与机器人之间收发的活动',
    openTalks: '已打开的对话',
    close: '关闭：{name}',
    rehearsal: '预演',
    signOut: '退出登录',
    otherLanguage: 'English',
    chatTitle: '与机器人的对话',
    connecting: '正在连接……',
    online: '已连接',
    offline: '离线',
    lost: '连接已断开，正在重试……',
    ended: '对话已结束。',
    renewing: '正在重新登录……',
    unreachable: '暂时无法连接机器人，本页会每隔几秒自动重试。',
    refusedFile: '“{names}”未被接收。每条消息最多 {files} 个文件，每个不超过 {size} MB，支持的类型：{types}',
    nameSeparator: '”、“',
    refusedEmpty: '“{name}”未被接收：文件是空的。请重新保存后再发送。',
    refusedTooLarge: '“{name}”未被接收：超过 {size} MB。请压缩图片，或分成几份发送。',
    refusedNotTaken: '“{name}”未被接收：不在支持的类型之内（{types}）。',
    refusedOtherThanNamed: '“{name}”未被接收：文件名以 {ending} 结尾，内容却是{found}。请打开后重新保存，再发送。',
    refusedProgram: '“{name}”未被接收：它是一个程序。只接收文档、图片和录音。',
    foundType: ' {type} 格式',
    foundOther: '别的格式',
    refusedOthers: '这条消息里的其他文件也没有发出。',
    refusedAmong: '“{names}”中有文件未被接收。每条消息最多 {files} 个文件，每个不超过 {size} MB，支持的类型：{types}',
  },
};

let current = 'en';

export const languageOf = tag => (/^zh\b/i.test(tag ?? '') ? 'zh-Hans' : /^en\b/i.test(tag ?? '') ? 'en' : undefined);
export const language = () => current;
export const otherLanguage = () => (current === 'en' ? 'zh-Hans' : 'en');

export function speak(tag) {
  current = languageOf(tag) ?? 'en';
  document.documentElement.lang = current;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.ariaLabel = element.title = text(element.dataset.label);
}

export const knows = key => key in texts[current];

/** Says the words of a part of the page, which has both languages in the same form. */
export const sayingOf = words => (key, values = {}) => words[current][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

export const text = sayingOf(texts);

/** A group as a reader of the current language calls it; empty for none. */
export const groupNameOf = group => (current === 'en' ? group.groupEn : group.group);

/** The name that a reader of the current language reads first, then the other writing. */
export function namesOf(person) {
  const names = current === 'en' ? [person.nameEn, person.name] : [person.name, person.nameEn];
  return [...new Set(names.filter(Boolean))];
}
