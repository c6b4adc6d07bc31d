using System.Diagnostics;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>Hears what was typed: what it names, and what it probably wants.</summary>
public sealed class Ears(KnownNames names)
{
    static readonly Lazy<IntentModel> Known = new(static () =>
        IntentModel.Read(static () =>
            typeof(Ears).Assembly.GetManifestResourceStream("intents.model") ?? throw new UnreachableException("The build puts the model in.")
        )
    );

    /// <summary>All that can be wanted.</summary>
    public static IReadOnlyList<string> Intents => Known.Value.Intents;

    /// <summary>Lets the turn hear its words as soon as somebody asks what they were: most answers and commands are known by themselves.</summary>
    public async ValueTask ListenAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Folded.Length == 0)
            return;
        var (words, people) = (turn.Words, await names.OfAsync(turn.Speaker.BatchId, cancellationToken));
        turn.Hear(() =>
        {
            var things = Things.In(words, people);
            return new Heard(Known.Value.Rank(Things.Masked(words, things)), things);
        });
    }
}
