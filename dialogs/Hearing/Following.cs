using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>Words that are whole only with what was said before are heard as the sentence that is meant.</summary>
public sealed class Following(KnownNames names, Catalogue catalogue)
{
    /// <summary>A longer sentence is no beginning of another.</summary>
    const int Longest = 200;

    /// <summary>Leaves the turn with the whole sentence, where nothing waits for an answer.</summary>
    public async ValueTask CompleteAsync(Turn turn, CancellationToken cancellationToken)
    {
        // What follows a colon is for others: "write him: are you all right?" says to whom before it.
        var colon = Phrase.Colon(turn.Words);
        if (
            turn.Folded.Length == 0
            || !FollowOn.MayBe(colon >= 0 ? turn.Words[..colon] : turn.Words)
            || (colon >= 0 && !FollowOn.Addresses(turn.Words[..colon]))
        )
            return;
        var known = await names.OfAsync(turn.Speaker.BatchId, cancellationToken);
        if (Whole(turn, known) is { } whole)
            turn.Say(whole);
    }

    string? Whole(Turn turn, PeopleVocabulary known)
    {
        var (things, before) = (Things.In(turn.Words, known), LastShown.SaidBefore.In(turn));
        var thingsBefore = before is null ? [] : Things.In(before, known);
        var asks = turn is { CardIsNew: true, Memory.LastCard.Asks: true };
        if (before is not null && !IsOfSaved(turn) && FollowOn.Of(turn.Words, things, before, thingsBefore, both: asks) is { } whole)
            return whole;
        // In a review "let her add the date" is what whose work lies open shall hear.
        if (turn.AnsweredBefore is { } answered && catalogue.Find(answered) is { KnowsWhom: true })
            return null;
        if (OfRow(turn, known) is var (beside, whose))
            return FollowOn.WithName(beside, [], whose);
        if (Whom(turn, before, thingsBefore, known) is not { } name)
            return null;
        return Phrase.Colon(turn.Words) is var colon and >= 0
            ? FollowOn.WithName(turn.Words[..colon], [], name) is { } head
                ? head + turn.Words[colon..]
                : null
            : FollowOn.WithName(turn.Words, things, name);
    }

    /// <summary>Hours that were saved with the last answer are put right there, and not said anew.</summary>
    static bool IsOfSaved(Turn turn) =>
        turn is { CardIsNew: true, Memory.LastCard.Buttons: { } buttons }
        && buttons.Any(button => button.Verb == UndoVerbs.Act)
        && buttons.Any(button => button.Verb == LogVerbs.Another)
        && CorrectionReader.Opens(turn.Words.Trim());

    /// <summary>"The first one, give him a nudge": of several who were named, the one who stands there, and what is said beside it.</summary>
    static (string Beside, string Name)? OfRow(Turn turn, PeopleVocabulary known)
    {
        if (
            LastShown.JustNamed(turn) is not { Ids: { Count: > 1 } ids }
            || FollowOn.Pointed(turn.Words) is not var (place, beside)
            || (PickReader.Ordinal(place) ?? ids.Count) is not (>= 1 and var at)
            || at > ids.Count
        )
            return null;
        return NameFor(known, ids[at - 1], turn) is { } name ? (beside, name) : null;
    }

    static string? NameFor(PeopleVocabulary known, Guid id, Turn turn) =>
        known.NamesOf(id).LastOrDefault(name => name is { Length: > 0 } && name.Any(Scripts.IsCjk) == turn.Words.Any(Scripts.IsCjk))
        ?? known.NamesOf(id).FirstOrDefault(name => name is { Length: > 0 });

    /// <summary>The one person of whom the last answer or the last sentence was; null when that is nobody, or several.</summary>
    static string? Whom(Turn turn, string? before, IReadOnlyList<Thing> thingsBefore, PeopleVocabulary known)
    {
        if (LastShown.JustNamed(turn) is { Ids: [var only] })
            return NameFor(known, only, turn);
        return thingsBefore.Where(thing => thing.Kind == ThingKind.Person).ToList() is [var one] ? before![one.Start..one.End] : null;
    }

    /// <summary>What was said and answered may be gone on from; a word of thanks between makes no difference.</summary>
    /// <param name="words">The whole sentence.</param>
    /// <param name="answered">What answered it.</param>
    public static void Keep(Turn turn, string words, ConversationDescription? answered)
    {
        if (answered is { IsSetAnew: true } && AnswerReader.Read(words) is not null)
            return;
        if (answered is not null && answered.Theme != Theme.Talk && words.Length is > 0 and <= Longest && !turn.NotHeard)
            LastShown.SaidBefore.Keep(turn, words);
    }
}
