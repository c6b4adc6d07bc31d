using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.OpeningBalance;

/// <summary>
/// Takes what an administrator says into the draft of a balance: "carry over 40 h case work for Chen Jing: sixth batch, by letter".
/// </summary>
public sealed class OpeningReading(TraineeFinder trainees, PersonFinder people)
{
    /// <summary>The draft with what the words say; what they leave open is named in it.</summary>
    internal async Task<OpeningDraft> TakeAsync(Turn turn, OpeningDraft draft, CancellationToken cancellationToken)
    {
        var text = turn.Words.Trim();
        // When the reason is all that is missing, the words are the reason.
        if (draft is { IsWhole: false, Why: null, Trainee: not null, Minutes: not null, Type: not null })
            return draft with { Why = text };
        var colon = text.IndexOfAny([':', '：']);
        var (said, why) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..].Trim());
        var taken = draft with { Why = why.Length > 0 ? why : draft.Why, Minutes = LengthReader.ReadTotal(said) ?? draft.Minutes };
        var type = TypeReader.Find(said, Vocabularies.TypesOf(turn.Speaker.Batch));
        if (type.Kind == FoundKind.One)
            taken = taken with { Type = type.Only };
        taken = await WhomAsync(turn, taken, said, cancellationToken);
        if (taken.Trainee is { } trainee)
            taken = taken with { With = await WithAsync(turn, new PersonId(trainee), said, cancellationToken) ?? taken.With };
        return taken.Trouble is null && taken == draft ? taken with { Trouble = new OpeningTrouble("NotCaught", text) } : taken;
    }

    async Task<OpeningDraft> WhomAsync(Turn turn, OpeningDraft draft, string said, CancellationToken cancellationToken)
    {
        switch (await trainees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, said, cancellationToken))
        {
            case Whom.One one:
                return draft with { Trainee = one.Trainee.Id.Value };
            case Whom.Several several:
                return draft with
                {
                    Trouble = new OpeningTrouble(
                        "WhichTrainee",
                        Spoken.Choice([.. several.Trainees.Select(person => turn.NameOf(person.Name, person.NameEn))])
                    ),
                };
            default:
                return draft;
        }
    }

    async Task<Guid?> WithAsync(Turn turn, PersonId trainee, string said, CancellationToken cancellationToken)
    {
        var own = await people.SuperviseesAsync(trainee, turn.Speaker.BatchId, cancellationToken);
        var found = NameReader.Find(said, new PeopleVocabulary(own.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))));
        return found.Where(name => name.Kind == FoundKind.One).Select(name => (Guid?)name.Only).FirstOrDefault();
    }
}
