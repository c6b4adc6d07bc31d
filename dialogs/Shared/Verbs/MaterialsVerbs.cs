using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>SubmitMaterialsConversation</c> answers.</summary>
static class MaterialsVerbs
{
    public static readonly Verb List = new("materials.list");
    public static readonly Verb<string> Hand = Verb.WithText("materials.hand");
    public static readonly Verb<string> Open = Verb.WithText("materials.open");
    public static readonly Verb<SubmissionId> File = Verb.With<SubmissionId>("materials.file");
    public static readonly Verb<string> Add = Verb.WithText("materials.add");
    public static readonly Verb<string> Drop = Verb.WithText("materials.drop");
    public static readonly Verb<SubmissionId> Receipt = Verb.With<SubmissionId>("materials.receipt");
    public static readonly Verb<SubmissionId> Withdraw = Verb.With<SubmissionId>("materials.withdraw");
    public static readonly Verb<string> Versions = Verb.WithText("materials.versions");
    public static readonly Verb<SubmissionId> Final = Verb.With<SubmissionId>("materials.final");
    public static readonly Verb<SubmissionId> Ours = Verb.With<SubmissionId>("materials.ours");
    public static readonly Verb<SubmissionId> NotOurs = Verb.With<SubmissionId>("materials.notours");

    public static readonly IReadOnlyList<Verb> Every = [List, Hand, Open, File, Add, Drop, Receipt, Withdraw, Versions, Final, Ours];
}
