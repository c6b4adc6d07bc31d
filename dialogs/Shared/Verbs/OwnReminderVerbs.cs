using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>OwnRemindersConversation</c> answers.</summary>
static class OwnReminderVerbs
{
    public static readonly Verb List = new("own-reminder.list");
    public static readonly Verb DropAll = new("own-reminder.drop-all");
    public static readonly Verb<NoticeId> Open = Verb.With<NoticeId>("own-reminder.open");
    public static readonly Verb<NoticeId> Drop = Verb.With<NoticeId>("own-reminder.drop");

    public static readonly IReadOnlyList<Verb> Every = [List, DropAll, Open, Drop];
}
