using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ExportsConversation</c> answers.</summary>
static class ExportVerbs
{
    public static readonly Verb Menu = new("export.menu");

    /// <summary>About what is made: the name of its kind.</summary>
    public static readonly Verb<string> Make = Verb.WithText("export.make");

    public static readonly Verb<ExportId> Get = Verb.With<ExportId>("export.get");

    public static readonly IReadOnlyList<Verb> Every = [Menu, Make, Get];
}
