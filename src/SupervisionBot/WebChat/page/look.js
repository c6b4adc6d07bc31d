// How Web Chat and its cards look. Buttons stand one under the other, so that they fit 320 px and a long Chinese label alike.
const font = 'system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const ink = '#1f2a37';
const quiet = '#4b5b6d';
const accent = '#0b5a76';

export const styleOptions = {
  accent,
  subtle: quiet,
  backgroundColor: '#f5f7f9',
  primaryFont: font,
  bubbleBackground: '#ffffff',
  bubbleTextColor: ink,
  bubbleBorderColor: '#d5dde5',
  bubbleBorderRadius: 10,
  bubbleFromUserBackground: accent,
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderColor: accent,
  bubbleFromUserBorderRadius: 10,
  bubbleMinHeight: 36,
  bubbleMaxWidth: 480,
  bubbleAttachmentMaxWidth: 480,
  bubbleMessageMaxWidth: 480,
  paddingRegular: 12,
  paddingWide: 16,
  rootHeight: '100%',
  rootWidth: '100%',
  sendBoxBackground: '#ffffff',
  sendBoxBorderTop: '1px solid #c4ced8',
  sendBoxTextColor: ink,
  sendBoxPlaceholderColor: '#5b6b7c',
  sendBoxButtonColor: accent,
  sendBoxButtonShadeColor: '#e3eef2',
  suggestedActionLayout: 'flow',
  suggestedActionBorderRadius: 8,
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionTextColor: accent,
  suggestedActionBorderColor: accent,
  suggestedActionBorderWidth: 1,
  timestampColor: quiet,
  cardEmphasisBackgroundColor: '#eef3f6',
  cardPushButtonBackgroundColor: accent,
  cardPushButtonTextColor: '#ffffff',
  hideScrollToEndButton: false,
};

const colour = (base, subtle = base) => ({ default: base, subtle });
const colours = {
  default: colour(ink, quiet), dark: colour('#111827', '#374151'), light: colour('#ffffff', '#e5e7eb'), accent: colour(accent, '#2b6f88'),
  good: colour('#1c6b3c', '#2c7a4b'), warning: colour('#8a4b00', '#8a4b00'), attention: colour('#a4262c', '#a4262c'),
};

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#d5dde5' },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: colours },
    emphasis: { backgroundColor: '#eef3f6', foregroundColors: colours },
    accent: { backgroundColor: '#e3eef2', foregroundColors: colours },
    good: { backgroundColor: '#e7f4ec', foregroundColors: colours },
    warning: { backgroundColor: '#fdf3e3', foregroundColors: colours },
    attention: { backgroundColor: '#fbe9ea', foregroundColors: colours },
  },
  imageSizes: { small: 40, medium: 80, large: 160 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: { title: { weight: 'bolder', wrap: false, maxWidth: 140 }, value: { wrap: true }, spacing: 12 },
  actions: {
    maxActions: 12,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'vertical',
    actionAlignment: 'stretch',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
};
