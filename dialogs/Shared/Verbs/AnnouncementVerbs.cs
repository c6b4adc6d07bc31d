using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ReadConversation</c> answers.</summary>
static class AnnouncementVerbs
{
    public static readonly Verb<AnnouncementId> File = Verb.With<AnnouncementId>("announcement.file");
    public static readonly Verb<string> Got = Verb.WithText("announcement.got");

    public static readonly Verb<AnnouncementId> Show = Verb.With<AnnouncementId>("announcement.show");

    public static readonly IReadOnlyList<Verb> Every = [File, Got];
}
