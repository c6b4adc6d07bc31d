using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>PointsConversation</c> answers.</summary>
static class PointsVerbs
{
    public static readonly Verb<string> File = Verb.WithText("points.file");
    public static readonly Verb<SubmissionId> Said = Verb.With<SubmissionId>("points.said");
    public static readonly Verb<SubmissionId> List = Verb.With<SubmissionId>("points.list");
    public static readonly Verb<string> Tick = Verb.WithText("points.tick");

    public static readonly IReadOnlyList<Verb> Every = [File, Said, List, Tick];
}
