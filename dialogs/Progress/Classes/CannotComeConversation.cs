using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>A trainee cannot come to a class: which one is shown, why is asked, and whoever holds it sees the reason and the
/// document that came with it.</summary>
public sealed class CannotComeConversation(ClassBoard board, Excuses excuses, CheckedFiles files) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "cannot-come";

    public static ConversationDescription Description { get; } =
        new(typeof(CannotComeConversation), DialogId, "TriggersCannot")
        {
            Intents = ["miss_class"],
            Listed = false,
            Verbs = ExcuseVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhyAsync, NoteAsync];

    /// <summary>The class that the words mean is opened, with the button by which one says so; of several the list.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (wish, all) = (new ClassWish(turn), await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken));
        wish.LookForCities(all);
        var meant = all.Where(wish.Fits).ToList();
        if (meant.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoneOfThese"], [Texts.Shared["Classes"], Texts.Shared["MyBookings"]], cancellationToken);
        else
            await MeantAsync(dialogs, turn, meant, cancellationToken);
    }

    /// <summary>What they are expected at on the days that the words name; nothing where none is named.</summary>
    public async Task<IReadOnlyList<LessonView>> ThenAsync(Turn turn, CancellationToken cancellationToken)
    {
        var wish = new ClassWish(turn);
        return wish.Days is null
            ? []
            : [.. (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken)).Where(wish.Fits)];
    }

    /// <summary>That they cannot come was said of these, and is still so; where days are named, of those days.</summary>
    public async Task<IReadOnlyList<LessonView>> GivenUpAsync(Turn turn, CancellationToken cancellationToken)
    {
        var wish = new ClassWish(turn);
        return
        [
            .. (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken)).Where(one =>
                one.Why is not null && wish.Fits(one)
            ),
        ];
    }

    /// <summary>A class is not cancelled like a booking: that they do not come is noted, with why.</summary>
    public async Task MissAsync(DialogContext dialogs, Turn turn, SessionId id, CancellationToken cancellationToken) =>
        await MeantAsync(
            dialogs,
            turn,
            await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is { } one ? [one] : [],
            cancellationToken
        );

    /// <summary>One is opened, or asked about at once with the reason that was said; of several they choose.</summary>
    public async Task MeantAsync(DialogContext dialogs, Turn turn, IReadOnlyList<LessonView> meant, CancellationToken cancellationToken)
    {
        if (meant is not [var one])
            await dialogs.Context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), Texts["WhichCannot"], meant, turn), null, cancellationToken);
        else if (one.Booking is not null && AbsenceReader.WhyIn(turn.Words) is { } why)
            await dialogs.BeginDialogAsync(Id, Json.Write(new Draft(Draft.Current, one.Session.Id.Value, why)), cancellationToken);
        else
            await dialogs.Context.ShowAsync(ClassCard.One(turn.Memory.NewCard(), one, turn), null, cancellationToken);
    }

    /// <summary>Pressed again while it asks, it asks once.</summary>
    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            return Task.CompletedTask;
        var draft = Json.Write(new Draft(Draft.Current, id));
        return dialogs.ActiveDialog?.Id == Id
            ? dialogs.ReplaceDialogAsync(Id, draft, cancellationToken)
            : dialogs.BeginDialogAsync(Id, draft, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) =>
        AbsenceReader.IsReason(turn.Words)
        || (Read(draft)?.Why is not null && (AnswerReader.Read(turn.Words) is not null || ButtonWords.Say(turn, Texts["NoteIt"])));

    /// <summary>What shows the reason may come with it, or instead of it.</summary>
    public override bool TakesFiles(string draft, Turn turn) => true;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (
            Read(DraftOf(step)) is not { } draft
            || await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(draft.Session), cancellationToken)
                is not { Booking: not null } view
        )
        {
            await step.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft));
        var words = new SessionWords(turn);
        if (draft.Why is { } said)
        {
            await step.Context.SayAsync(
                Texts.Say("NoteItSo", ("what", words.Taught(view.Session)), ("when", words.When(view.Session)), ("why", said)),
                [Texts["NoteIt"], Texts.Shared["Cancel"]],
                cancellationToken
            );
            return Dialog.EndOfTurn;
        }
        await step.Context.SayAsync(
            Texts.Say("AskWhy", ("what", words.Taught(view.Session)), ("when", words.When(view.Session))),
            [Texts["WhyIll"], Texts["WhyWork"], Texts.Shared["Cancel"]],
            cancellationToken
        );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> NoteAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var (why, document) = (turn.Words.Trim(), (turn.Input as Input.Sent)?.Files is [var first, ..] ? first : null);
        if (why.Length == 0 && document is not null)
            why = Texts["WhyDocument"];
        var draft = Read(DraftOf(step));
        if (draft?.Why is { } shown && (AnswerReader.Read(why) is Answer.Yes or Answer.Save || ButtonWords.Say(turn, Texts["NoteIt"])))
            why = shown;
        if (draft is null || (why != draft.Why && !AbsenceReader.IsReason(why)))
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        if (document is not null && await files.LookAsync(document.Id, cancellationToken) is FileVerdict.Bad bad)
        {
            await step.Context.SayAsync(FileTrouble.Of(bad, document.Name), null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        }
        var words = new SessionWords(turn);
        var said = await excuses.SayAsync(turn.Speaker.AsTrainee(), new SessionId(draft.Session), why, cancellationToken, document?.Id) switch
        {
            ExcuseOutcome.Noted noted => Texts.Say("NotedCannot", ("what", words.Taught(noted.Session)), ("when", words.When(noted.Session))),
            ExcuseOutcome.Over over => Texts.Say("IsOver", ("when", words.When(over.Session))),
            _ => Texts["NotThere"],
        };
        await step.Context.SayAsync(Spoken.Sentence(said), [Texts.Shared["Classes"], Texts["MissedButton"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    /// <param name="Why">As it was said with the wish; it is shown before it is noted.</param>
    sealed record Draft(int V, Guid Session, string? Why = null)
    {
        public const int Current = 1;
    }
}
