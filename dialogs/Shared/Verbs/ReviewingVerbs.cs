using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ReviewMaterialsConversation</c> answers.</summary>
static class ReviewingVerbs
{
    public static readonly Verb<SubmissionId> Open = Verb.With<SubmissionId>("reviewing.open");
    public static readonly Verb List = new("reviewing.list");
    public static readonly Verb<SubmissionId> Accept = Verb.With<SubmissionId>("reviewing.accept");
    public static readonly Verb<SubmissionId> Changes = Verb.With<SubmissionId>("reviewing.changes");
    public static readonly Verb<SubmissionId> Reopen = Verb.With<SubmissionId>("reviewing.reopen");
    public static readonly Verb<SubmissionId> File = Verb.With<SubmissionId>("reviewing.file");
    public static readonly Verb<SubmissionId> Remark = Verb.With<SubmissionId>("reviewing.remark");
    public static readonly Verb<SubmissionId> History = Verb.With<SubmissionId>("reviewing.history");
    public static readonly Verb<string> RemarkFile = Verb.WithText("reviewing.remark-file");

    public static readonly IReadOnlyList<Verb> Every = [Open, List, Accept, Changes, Reopen, File, Remark, History, RemarkFile];
}
