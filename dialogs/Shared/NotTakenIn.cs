using SupervisionBot.Core.Hearing;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Names what a sentence named and its answer does not use, so that nothing that was said is dropped in silence.</summary>
static class NotTakenInExtensions
{
    /// <summary>A sentence in the turn's language; null when everything that was named is of a kind that is used.</summary>
    public static string? NotTakenIn(this Turn turn, params ThingKind[] used) => turn.NotTakenIn((thing, _) => used.Contains(thing.Kind));

    /// <param name="isUsed">Gets the thing and its words.</param>
    public static string? NotTakenIn(this Turn turn, Func<Thing, string, bool> isUsed)
    {
        var left = (turn.Heard?.Things ?? [])
            .Select(thing => (Thing: thing, Words: turn.Words[thing.Start..Math.Min(thing.End, turn.Words.Length)].Trim()))
            .Where(named => !isUsed(named.Thing, named.Words))
            .Select(named => Texts.Shared.Say("Quoted", ("words", named.Words)))
            .Distinct()
            .ToList();
        return left.Count == 0 ? null : Texts.Shared.Say("NotTakenIn", ("words", string.Join(Texts.Shared["ListSeparator"], left)));
    }
}
