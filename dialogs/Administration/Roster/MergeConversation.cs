using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>Which two records, and whose name and address go on. <see cref="V"/> is the version of this format.</summary>
/// <param name="Found">Addresses of those who were named, where they are not two.</param>
/// <param name="As">Null for the one that goes on by itself.</param>
/// <param name="Shown">What the card showed.</param>
sealed record MergeDraft(
    Guid? First = null,
    Guid? Second = null,
    IReadOnlyList<string>? Found = null,
    Guid? As = null,
    string? Card = null,
    string Shown = "",
    int V = MergeDraft.Current
)
{
    public const int Current = 1;

    public static MergeDraft Read(string text) => DraftText.Read<MergeDraft>(text, draft => draft.V == Current) ?? new();
}

/// <summary>An administrator puts two records of one person together: shown side by side, done by a press, and not taken back.</summary>
public sealed class MergeConversation(Merging merging, RosterPeople people) : GuidedConversation(Description), IDescribed
{
    const int Two = 2;

    public static ConversationDescription Description { get; } =
        new(typeof(MergeConversation), "merge-people", "TriggersMerge")
        {
            Intents = ["merge_people"],
            Theme = Theme.Programme,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = MergeVerbs.Every,
            Fits = turn => turn.Input is Input.Said && Names(turn) && MergeSaid.Is(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskOrShowAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var draft = await ReadAsync(turn, cancellationToken);
        turn.TakeAll();
        await dialogs.BeginDialogAsync(Id, Json.Write(draft), cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) =>
        turn.Decides(MergeVerbs.Make, MergeVerbs.Cancel) is { } decided ? decided == MergeVerbs.Cancel || MergeDraft.Read(draft).Card is not null
        : MergeDraft.Read(draft).Card is null ? Names(turn)
        : MergeSaid.EmailsIn(turn.Words).Count == 1;

    public override bool IsAnswer(string draft, Turn turn) =>
        !MergeSaid.Is(turn.Words) && (MergeDraft.Read(draft).Card is null ? Names(turn) : MergeSaid.EmailsIn(turn.Words).Count == 1);

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && MergeDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, MergeDraft.Read(draft).Card, Texts["NothingDone"], cancellationToken);

    static bool Names(Turn turn) => turn.Heard?.Names(ThingKind.Person) == true || MergeSaid.EmailsIn(turn.Words).Count > 0;

    /// <summary>Those whom the words name, by address or name: two who are called the same are both.</summary>
    async Task<MergeDraft> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        List<RosterOne> named = [];
        var places = MergeSaid.EmailsIn(turn.Words) is { Count: > 0 } emails
            ? emails
            : [.. (turn.Heard?.Things ?? []).Where(thing => thing.Kind == ThingKind.Person).Select(thing => turn.Words[thing.Start..thing.End])];
        foreach (var words in places)
            named.AddRange(await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken));
        named = [.. named.DistinctBy(one => one.Name.Id)];
        return named.Count == Two
            ? new MergeDraft(named[0].Name.Id.Value, named[1].Name.Id.Value)
            : new MergeDraft(Found: [.. named.Select(one => one.Email)]);
    }

    async Task<DialogTurnResult> AskOrShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), MergeDraft.Read(DraftOf(step)));
        if (draft is not { First: { } first, Second: { } second })
        {
            await step.Context.SayAsync(
                draft.Found is { Count: > 0 } found ? Texts.Say("MergeWhichOf", ("emails", Spoken.All(found))) : Texts["MergeWhich"],
                [Texts.Shared["Cancel"]],
                cancellationToken
            );
            return Dialog.EndOfTurn;
        }
        var outcome = await merging.LookAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            new PersonId(first),
            new PersonId(second),
            draft.As is { } chosen ? new PersonId(chosen) : null,
            cancellationToken
        );
        if (outcome is not MergeOutcome.Fine fine)
        {
            await step.Context.SayAsync(Texts[$"Merge.{((MergeOutcome.Wrong)outcome).Fault}"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        draft = draft with { Card = turn.Memory.NewCard(), Shown = fine.Seal, As = fine.GoesOn.Name.Id.Value };
        Keep(step, Json.Write(draft));
        await step.Context.ShowAsync(MergeCard.Ask(draft.Card!, fine, turn), null, cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), MergeDraft.Read(DraftOf(step)));
        turn.TakeAll();
        if (
            (turn.Input is Input.Pressed { Verb: var verb } && verb == MergeVerbs.Other)
            || (draft.Card is not null && await GoesOnAsync(turn, draft, cancellationToken))
        )
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            return await step.ReplaceDialogAsync(
                Id,
                Json.Write(draft with { As = draft.As == draft.First ? draft.Second : draft.First, Card = null }),
                cancellationToken
            );
        }
        var decision = turn.Decides(MergeVerbs.Make, MergeVerbs.Cancel);
        if (decision == MergeVerbs.Cancel)
        {
            if (draft.Card is null)
                await step.Context.SayAsync(Texts["NothingDone"], turn.WaysOn(), cancellationToken);
            else
                await step.FinishCardAsync(turn, draft.Card, new Card("").Text(Texts["NothingDone"]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (draft.Card is null)
            return await step.ReplaceDialogAsync(Id, Json.Write(await ReadAsync(turn, cancellationToken)), cancellationToken);
        if (decision == MergeVerbs.Make)
            return await MakeAsync(step, turn, draft, cancellationToken);
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        await step.Context.SayAsync(Texts["NotCaught"], null, cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null }), cancellationToken);
    }

    /// <summary>The address of the one that would end was said.</summary>
    async Task<bool> GoesOnAsync(Turn turn, MergeDraft draft, CancellationToken cancellationToken) =>
        turn.Input is Input.Said
        && MergeSaid.EmailsIn(turn.Words) is [var email]
        && await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, email, cancellationToken) is [var one]
        && one.Name.Id.Value != draft.As
        && (one.Name.Id.Value == draft.First || one.Name.Id.Value == draft.Second);

    async Task<DialogTurnResult> MakeAsync(WaterfallStepContext step, Turn turn, MergeDraft draft, CancellationToken cancellationToken)
    {
        var (done, outcome) = await merging.MergeAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            new PersonId(draft.First!.Value),
            new PersonId(draft.Second!.Value),
            new PersonId(draft.As!.Value),
            draft.Shown,
            cancellationToken
        );
        if (!done && outcome is MergeOutcome.Fine)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            await step.Context.SayAsync(Texts["ChangedMeanwhile"], null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null }), cancellationToken);
        }
        var card = outcome is MergeOutcome.Fine fine
            ? MergeCard.Done(fine, turn)
            : new Card("").Text(Texts[$"Merge.{((MergeOutcome.Wrong)outcome).Fault}"]);
        await step.FinishCardAsync(turn, draft.Card, card, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
