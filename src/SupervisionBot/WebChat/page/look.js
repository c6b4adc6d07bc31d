// How Web Chat and its cards look. Buttons stand side by side where they fit, see page.css.
const font = 'system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
// The colours are the page's own: they follow the system's light or dark and its contrast by themselves.
const paper = 'var(--paper)';
const line = 'var(--line)';
const ink = 'var(--ink)';
const quiet = 'var(--quiet)';
const accent = 'var(--accent)';
const fill = 'var(--fill)';
const onFill = 'var(--on-fill)';
const tint = 'var(--tint)';
const focus = 'var(--focus)';

export const styleOptions = {
  accent,
  subtle: quiet,
  backgroundColor: 'var(--ground)',
  primaryFont: font,
  bubbleBackground: paper,
  bubbleTextColor: ink,
  bubbleBorderColor: line,
  bubbleBorderRadius: 10,
  bubbleFromUserBackground: fill,
  bubbleFromUserTextColor: onFill,
  bubbleFromUserBorderColor: fill,
  bubbleFromUserBorderRadius: 10,
  bubbleMinHeight: 36,
  bubbleMaxWidth: 480,
  bubbleAttachmentMaxWidth: 480,
  bubbleMessageMaxWidth: 480,
  paddingRegular: 12,
  paddingWide: 16,
  rootHeight: '100%',
  rootWidth: '100%',
  sendBoxBackground: paper,
  sendBoxBorderTop: `1px solid ${line}`,
  sendBoxTextColor: ink,
  sendBoxPlaceholderColor: quiet,
  sendBoxButtonColor: accent,
  sendBoxButtonShadeColor: tint,
  sendBoxButtonShadeColorOnHover: tint,
  sendBoxButtonShadeColorOnActive: tint,
  sendBoxButtonShadeColorOnDisabled: paper,
  sendBoxButtonColorOnDisabled: quiet,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: focus,
  suggestedActionLayout: 'flow',
  suggestedActionBorderRadius: 8,
  suggestedActionBackgroundColor: paper,
  suggestedActionTextColor: accent,
  suggestedActionBorderColor: accent,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColorOnHover: tint,
  suggestedActionBackgroundColorOnActive: tint,
  suggestedActionBorderColorOnDisabled: line,
  suggestedActionKeyboardFocusIndicatorBorderColor: focus,
  suggestedActionsVisualKeyboardIndicatorColor: focus,
  transcriptVisualKeyboardIndicatorColor: focus,
  notificationText: quiet,
  timestampColor: quiet,
  cardEmphasisBackgroundColor: 'var(--emphasis)',
  cardPushButtonBackgroundColor: fill,
  cardPushButtonTextColor: onFill,
  // An answer that is longer than the screen shows its top.
  autoScrollSnapOnPage: true,
};

const colour = (base, subtle = base) => ({ default: base, subtle });
const colours = {
  default: colour(ink, quiet), dark: colour(ink, quiet), light: colour(paper, 'var(--ground)'), accent: colour(accent),
  good: colour('var(--good)'), warning: colour('var(--warning)'), attention: colour('var(--attention)'),
};
const container = backgroundColor => ({ backgroundColor, foregroundColors: colours });

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: line },
  containerStyles: {
    default: container(paper),
    emphasis: container('var(--emphasis)'),
    accent: container(tint),
    good: container('var(--good-paper)'),
    warning: container('var(--warning-paper)'),
    attention: container('var(--attention-paper)'),
  },
  textBlock: { headingLevel: 2 },
  imageSizes: { small: 40, medium: 80, large: 160 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: { title: { weight: 'bolder', wrap: false, maxWidth: 140 }, value: { wrap: true }, spacing: 12 },
  actions: {
    maxActions: 12,
    spacing: 'default',
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
};
