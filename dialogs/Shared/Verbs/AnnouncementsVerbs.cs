using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AnnouncementsConversation</c> answers.</summary>
static class AnnouncementsVerbs
{
    public static readonly Verb<AnnouncementId> Open = Verb.With<AnnouncementId>("announcements.open");
    public static readonly Verb<AnnouncementId> Recall = Verb.With<AnnouncementId>("announcements.recall");
    public static readonly Verb<AnnouncementId> Stop = Verb.With<AnnouncementId>("announcements.stop");
    public static readonly Verb<AnnouncementId> Resume = Verb.With<AnnouncementId>("announcements.resume");
    public static readonly Verb<string> Move = Verb.WithText("announcements.move");
    public static readonly Verb Keep = new("announcements.keep");
    public static readonly Verb List = new("announcements.list");

    public static readonly IReadOnlyList<Verb> Every = [Open, Recall, Stop, Resume, Move, Keep, List];
}
