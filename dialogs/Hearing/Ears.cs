using System.Diagnostics;
using SupervisionBot.Core.Hearing;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>Hears what was typed: what it names, and what it probably wants.</summary>
public sealed class Ears(KnownNames names)
{
    static readonly Lazy<IntentModel> Known = new(static () =>
    {
        using var model = typeof(Ears).Assembly.GetManifestResourceStream("intents.model") ?? throw new UnreachableException("The build puts the model in.");
        return IntentModel.Read(model);
    });

    /// <summary>All that can be wanted.</summary>
    public static IReadOnlyList<string> Intents => Known.Value.Intents;

    /// <summary>Null when nothing was typed.</summary>
    public async ValueTask<Heard?> HearAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Folded.Length == 0) return null;
        var things = Things.In(turn.Words, await names.OfAsync(turn.Speaker.BatchId, cancellationToken));
        return new Heard(Known.Value.Rank(Things.Masked(turn.Words, things)), things);
    }
}
