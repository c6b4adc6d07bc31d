using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.OpeningBalance;

/// <summary>An administrator enters hours that a trainee brings along from before, asked for in one line or step by step.</summary>
public sealed class OpeningConversation(OpeningBalances balances, OpeningReading reading, TraineeFinder trainees, NameBook names)
    : GuidedConversation(Description),
        IDescribed
{
    const int MostAnswers = 5;

    public static ConversationDescription Description { get; } =
        new(typeof(OpeningConversation), "opening-balance")
        {
            NeedsOpenBatch = true,
            Intents = ["opening_balance"],
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = [OpeningVerbs.Save, OpeningVerbs.Cancel, OpeningVerbs.Another],
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var draft = Description.IsCalled(turn.Folded) ? new OpeningDraft() : await reading.TakeAsync(turn, new OpeningDraft(), cancellationToken);
        await dialogs.BeginDialogAsync(Id, Json.Write(draft), cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb == OpeningVerbs.Another
            ? dialogs.BeginDialogAsync(Id, Json.Write(new OpeningDraft()), cancellationToken)
            : dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    /// <summary>Free words may be a reason.</summary>
    public override bool Takes(string draft, Turn turn) => true;

    public override AskedFor AsksFor(string draft) =>
        OpeningDraft.Read(draft) is { IsWhole: false } open && open is not { Minutes: not null, Type: not null }
            ? AskedFor.Things
            : AskedFor.Anything;

    /// <summary>What stands on its button, although elsewhere it asks for something.</summary>
    public override bool IsAnswer(string draft, Turn turn) => OpeningDraft.Read(draft).Card is not null && turn.Folded == Phrase.Fold(Texts["Enter"]);

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && OpeningDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = OpeningDraft.Read(DraftOf(step));
        var refused = draft.IsWhole
            ? await balances.CheckAsync(turn.Speaker.AsReviewer(), draft.TraineeId, draft.ToBalance(), cancellationToken)
            : null;
        if (refused is OpeningOutcome.NotAnAmount amount)
            draft = draft with { Minutes = null, Trouble = new OpeningTrouble("NotAnAmount", Spoken.Length(amount.MostMinutes)) };
        if (refused is OpeningOutcome.NotYours)
            draft = draft with { Trainee = null, Trouble = new OpeningTrouble("NotYours", "") };
        if (draft.IsWhole)
            draft = draft with { Card = turn.Memory.NewCard() };
        if (draft.IsWhole)
        {
            if (draft.Trouble is { } trouble)
                await step.Context.SayAsync(Texts.Say(OnCard(trouble.Text), ("words", trouble.Words)), null, cancellationToken);
            await step.Context.ShowAsync(await ConfirmAsync(turn, draft, cancellationToken), null, cancellationToken);
        }
        else
            await step.Context.SayAsync(Question(draft), await AnswersAsync(turn, draft, cancellationToken), cancellationToken);
        Keep(step, Json.Write(draft with { Trouble = null }));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = OpeningDraft.Read(DraftOf(step));
        if (draft.Card is { } card)
        {
            var said = turn.Decides(OpeningVerbs.Save, OpeningVerbs.Cancel)
                ?? (turn.Folded == Phrase.Fold(Texts["Enter"]) ? OpeningVerbs.Save : null);
            if (said is not null)
            {
                await FinishAsync(
                    step,
                    turn,
                    said == OpeningVerbs.Save ? await SavedAsync(turn, draft, card, cancellationToken) : new Card(card).Text(Texts["NotEntered"]),
                    card,
                    cancellationToken
                );
                return await step.EndDialogAsync(null, cancellationToken);
            }
            await step.Context.ReplaceAsync(new Card(card).Text(Texts.Shared["ContinuedBelow"]), cancellationToken);
        }
        return await step.ReplaceDialogAsync(
            Id,
            Json.Write(await reading.TakeAsync(turn, draft with { Card = null }, cancellationToken)),
            cancellationToken
        );
    }

    async Task<Card> SavedAsync(Turn turn, OpeningDraft draft, string card, CancellationToken cancellationToken)
    {
        var by = turn.Speaker.AsReviewer();
        if (
            draft.Replaces is { } old
            && await balances.TakeBackAsync(by, new SeenEntry(new EntryId(old), draft.ReplacesVersion), cancellationToken)
                is not OpeningOutcome.TakenBack
        )
            return new Card(card).Text(Texts["NotThere"]);
        switch (await balances.EnterAsync(turn.Speaker.AsReviewer(), draft.TraineeId, draft.ToBalance(), cancellationToken))
        {
            case OpeningOutcome.Entered entered:
                return OpeningCards.Entered(card, entered, await WordsAsync(turn, draft, cancellationToken));
            case OpeningOutcome.NotTheirs:
                return new Card(card).Text(Texts["NotTheirs"]);
            case OpeningOutcome.UnknownType:
                return new Card(card).Text(Texts["UnknownType"]);
            default:
                return new Card(card).Text(Texts["NotEntered"]);
        }
    }

    static async Task FinishAsync(WaterfallStepContext step, Turn turn, Card result, string card, CancellationToken cancellationToken)
    {
        if (turn.Input is Input.Pressed)
        {
            await step.Context.ReplaceAsync(result, cancellationToken);
            return;
        }
        await step.Context.ReplaceAsync(new Card(card).Text(Texts.Shared["ContinuedBelow"]), cancellationToken);
        await step.Context.ShowAsync(result.Named(turn.Memory.NewCard()), null, cancellationToken);
    }

    async Task<Card> ConfirmAsync(Turn turn, OpeningDraft draft, CancellationToken cancellationToken)
    {
        var words = await WordsAsync(turn, draft, cancellationToken);
        var (before, named) = await balances.ListAsync(turn.Speaker.AsReviewer(), draft.TraineeId, cancellationToken);
        var card = new Card(draft.Card!).Title(Texts[draft.Replaces is null ? "ConfirmTitle" : "ConfirmInPlace"]);
        foreach (var entry in before)
            card.Text(
                Texts.Say(
                    draft.Replaces == entry.Id.Value ? "InPlaceOf" : "ThereAlready",
                    ("name", words.Name(draft.TraineeId)),
                    ("entry", new EntryWords(turn, named).Short(entry.Facts))
                )
            );
        return card.Facts(
                (Texts["FactTrainee"], words.Name(draft.TraineeId)),
                (Texts.Shared["FactLength"], Spoken.Length(draft.Minutes!.Value)),
                (Texts.Shared["FactType"], words.Type(draft.Type!)),
                (Texts.Shared["FactWith"], draft.With is { } with ? words.Name(new PersonId(with)) : ""),
                (Texts["FactWhy"], draft.Why!)
            )
            .Hint(Texts["ConfirmHint"])
            .Buttons(
                new Button(Texts["Enter"], OpeningVerbs.Save, style: ButtonStyle.First),
                new Button(Texts.Shared["Cancel"], OpeningVerbs.Cancel)
            );
    }

    /// <summary>The same where there is nothing to ask any more.</summary>
    static string OnCard(string trouble) =>
        trouble switch
        {
            "NoClassHours" => "NoClassHoursHere",
            "WhichTrainee" => "WhichTraineeHere",
            _ => "NotCaughtHere",
        };

    string Question(OpeningDraft draft)
    {
        var question = Texts[
            draft.Trainee is null ? "AskTrainee"
            : draft.Minutes is null ? "AskLength"
            : draft.Type is null ? "AskType"
            : "AskWhy"
        ];
        return draft.Trouble is { } trouble ? Texts.Say(trouble.Text, ("words", trouble.Words), ("question", question)) : question;
    }

    async Task<IReadOnlyList<string>> AnswersAsync(Turn turn, OpeningDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Trouble?.Choices is { } choices)
            return choices;
        if (draft.Trainee is null)
            return
            [
                .. (await trainees.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, "", cancellationToken))
                    .Take(MostAnswers)
                    .Select(person => turn.NameOf(person.Name, person.NameEn)),
            ];
        return draft is { Minutes: not null, Type: null }
            ? [.. turn.Speaker.Batch.TypesInUse.Take(MostAnswers + 1).Select(type => type.Name.In(turn.Language))]
            : [];
    }

    async Task<EntryWords> WordsAsync(Turn turn, OpeningDraft draft, CancellationToken cancellationToken) =>
        new(turn, await names.OfAsync([draft.TraineeId, draft.With is { } with ? new PersonId(with) : null], cancellationToken));
}
