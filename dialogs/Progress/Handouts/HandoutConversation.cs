using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Handouts;

/// <summary>Whoever teaches a class hands out a file: for which class and to how many is shown first.</summary>
public sealed class HandoutConversation(ClassBoard board, Core.Sessions.Handouts handouts, CheckedFiles files, FileStore store)
    : GuidedConversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(HandoutConversation), "handout", "TriggersGive")
        {
            Intents = ["handout_give"],
            Theme = Theme.Progress,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && HandoutSaid.Gives(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            BeginsWithFiles = turn => turn.Input is Input.Sent { Files.Count: 1 } && HandoutSaid.Is(turn.Words),
            Verbs = HandoutVerbs.OfGiver,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskAsync, TakeAsync];

    /// <summary>Of the class that is meant; of several a list to press.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var file = FileOf(turn);
        if (file is not null && await files.LookAsync(file.Id, cancellationToken) is FileVerdict.Bad bad)
        {
            await dialogs.Context.SayAsync(FileTrouble.Of(bad, file.Name), null, cancellationToken);
            return;
        }
        var meant = await MeantAsync(turn, cancellationToken);
        if (meant is [var one])
            await BeginWithAsync(dialogs, new Draft(Draft.Current, one.Session.Id.Value, file?.Id.Value), cancellationToken);
        else if (meant.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoClass"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else
            await BeginWithAsync(dialogs, new Draft(Draft.Current, null, file?.Id.Value), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);
        else if (pressed.Verb == HandoutVerbs.TakeBack)
            await dialogs.Context.ReplaceAsync(
                new Card(pressed.Card)
                    .Text(
                        await handouts.TakeBackAsync(turn.Speaker.AsHost(), new SessionId(id), cancellationToken) is HandoutOutcome.TakenBack
                            ? Texts["TakenBack"]
                            : Texts["NothingThere"]
                    )
                    .Buttons(new Button(Texts.Shared["OpenClass"], ClassVerbs.Open.About(new SessionId(id)))),
                cancellationToken
            );
        else
            await BeginWithAsync(dialogs, new Draft(Draft.Current, id, null), cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) => turn.Decides(HandoutVerbs.Give, HandoutVerbs.Cancel) is not null;

    public override bool TakesFiles(string draft, Turn turn) => turn.Input is Input.Sent { Files.Count: 1 };

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    /// <summary>Of the list a row is pressed, of the question its buttons.</summary>
    public override bool WaitsFor(string draft, Input.Pressed pressed) => Description.Owns(pressed.Verb) && Read(draft)?.Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, Read(draft)?.Card, Texts["NotGiven"], cancellationToken);

    Task<DialogTurnResult> BeginWithAsync(DialogContext dialogs, Draft draft, CancellationToken cancellationToken) =>
        dialogs.ActiveDialog?.Id == Id
            ? dialogs.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken)
            : dialogs.BeginDialogAsync(Id, Json.Write(draft), cancellationToken);

    async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (draft.Session is not { } session)
        {
            var meant = await MeantAsync(turn, cancellationToken);
            draft = draft with { Card = turn.Memory.NewCard() };
            var (card, words) = (new Card(draft.Card).Title(Texts["WhichClass"]), new SessionWords(turn));
            foreach (var view in meant)
                card.Row(
                    words.TopicOf(view.Session),
                    Spoken.Sentence(words.When(view.Session)),
                    new Button("", HandoutVerbs.Begin.About(view.Session.Id))
                );
            await step.Context.ShowAsync(card, null, cancellationToken);
        }
        else if (
            await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(session), cancellationToken) is not { } view
            || !await handouts.MayGiveAsync(turn.Speaker.AsHost(), view.Session.Id, cancellationToken)
        )
        {
            await step.Context.SayAsync(Texts["NoClass"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        else if (draft.File is { } file && await store.FindAsync(new FileId(file), cancellationToken) is { } stored)
        {
            draft = draft with { Card = turn.Memory.NewCard() };
            var words = new SessionWords(turn);
            var card = new Card(draft.Card)
                .Title(Texts.Say("AskGive", ("file", stored.Name)))
                .Text(Spoken.Sentence(Texts.Say("ForClass", ("what", words.Taught(view.Session)), ("when", words.When(view.Session)))));
            if (view.Handout is { } before)
                card.Text(Texts.Say("WillReplace", ("file", before)));
            await step.Context.ShowAsync(
                card.Hint(Texts["WhoGets"])
                    .Buttons(
                        new Button(Texts["GiveNow"], HandoutVerbs.Give, ButtonStyle.First),
                        new Button(Texts.Shared["Cancel"], HandoutVerbs.Cancel)
                    ),
                null,
                cancellationToken
            );
        }
        else
        {
            var words = new SessionWords(turn);
            await step.Context.SayAsync(
                Texts.Say("AskFile", ("what", words.Taught(view.Session)), ("when", words.When(view.Session))),
                [Texts.Shared["Cancel"]],
                cancellationToken
            );
        }
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, draft) = (Turn.Of(step.Context), Read(DraftOf(step)));
        if (draft is null)
            return await step.EndDialogAsync(null, cancellationToken);
        if (FileOf(turn) is { } sent)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            if (await files.LookAsync(sent.Id, cancellationToken) is FileVerdict.Bad bad)
                await step.Context.SayAsync(FileTrouble.Of(bad, sent.Name), null, cancellationToken);
            else
                draft = draft with { File = sent.Id.Value };
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null }), cancellationToken);
        }
        if (turn.Input is Input.Pressed { Verb: var verb, Subject: var subject } && verb == HandoutVerbs.Begin)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            var chosen = Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id) ? id : (Guid?)null;
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Session = chosen, Card = null }), cancellationToken);
        }
        switch (turn.Decides(HandoutVerbs.Give, HandoutVerbs.Cancel))
        {
            case var it when it == HandoutVerbs.Give && draft is { Session: { } session, File: { } file }:
                var outcome = await handouts.GiveAsync(turn.Speaker.AsHost(), new SessionId(session), new FileId(file), cancellationToken);
                await step.FinishCardAsync(turn, draft.Card, Done(outcome, turn), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case var it when it == HandoutVerbs.Cancel:
                await step.FinishCardAsync(turn, draft.Card, new Card("").Text(Texts["NotGiven"]), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
        }
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null }), cancellationToken);
    }

    Card Done(HandoutOutcome outcome, Turn turn)
    {
        if (outcome is not HandoutOutcome.Given given)
            return new Card("").Text(Texts["NoClass"]).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
        var words = new SessionWords(turn);
        return new Card("")
            .Title(Texts.Say("Given", ("what", words.TopicOf(given.Session)), ("when", words.When(given.Session))))
            .Hint(Texts.Say(given.Replaced ? "GivenToldAgain" : "GivenTold", ("count", given.Told)))
            .Buttons(new Button(Texts["TakeBack"], HandoutVerbs.TakeBack.About(given.Session.Id)), SessionWords.See(given.Session));
    }

    /// <summary>Classes of their own, as an administrator all, that the words mean: of many what is on now or next.</summary>
    async Task<IReadOnlyList<LessonView>> MeantAsync(Turn turn, CancellationToken cancellationToken)
    {
        const int most = 6;
        var wish = new ClassWish(turn);
        var all = (await board.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view => turn.Speaker.Is(Role.Administrator) || view.Session.SupervisorId == turn.Speaker.Id)
            .ToList();
        wish.LookForCities(all);
        var meant = all.Where(wish.Fits).ToList();
        var ahead = meant.FindAll(view => view.Session.EndsAt > turn.Now);
        return ahead.Count > 0 ? [.. ahead.Take(most)] : [.. meant.AsEnumerable().Reverse().Take(most)];
    }

    static SentFile? FileOf(Turn turn) => (turn.Input as Input.Sent)?.Files is [var first, ..] ? first : null;

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    sealed record Draft(int V, Guid? Session, Guid? File, string? Card = null)
    {
        public const int Current = 1;
    }
}
