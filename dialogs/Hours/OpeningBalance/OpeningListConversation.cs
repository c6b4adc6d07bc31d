using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.OpeningBalance;

/// <summary>The balances that were brought along, for an administrator to look at and to take back.</summary>
public sealed partial class OpeningListConversation(OpeningBalances balances, NameBook names, TraineeFinder trainees)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(OpeningListConversation), "opening-balances", "TriggersList")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = turn => Asks().IsMatch(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = [OpeningVerbs.List, OpeningVerbs.Open, OpeningVerbs.Back],
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        ListAsync(dialogs, turn, cancellationToken);

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var by = turn.Speaker.AsReviewer();
        var parts = pressed.Subject.Split(':');
        if (pressed.Verb == OpeningVerbs.List || !Guid.TryParseExact(parts[0], "N", out var id))
        {
            await ListAsync(dialogs, turn, cancellationToken);
        }
        else if (pressed.Verb == OpeningVerbs.Back && parts.Length == 2 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var version))
        {
            var outcome = await balances.TakeBackAsync(by, new SeenEntry(new EntryId(id), version), cancellationToken);
            await dialogs.Context.ReplaceAsync(await AnswerAsync(turn, pressed.Card, outcome, cancellationToken), cancellationToken);
        }
        else
        {
            var (entries, people) = await balances.ListAsync(by, null, cancellationToken);
            if (entries.FirstOrDefault(entry => entry.Id.Value == id) is { } open)
                await dialogs.Context.ShowAsync(OpeningCards.One(turn.Memory.NewCard(), open, new EntryWords(turn, people)), null, cancellationToken);
            else
                await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["Balances"]], cancellationToken);
        }
    }

    /// <summary>Of one trainee when one is named.</summary>
    async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var whose =
            turn.Words.Length > 0 && await trainees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words, cancellationToken) is Whom.One one
                ? one.Trainee.Id
                : (PersonId?)null;
        var (entries, people) = await balances.ListAsync(turn.Speaker.AsReviewer(), whose, cancellationToken);
        if (entries.Count == 0)
            await dialogs.Context.SayAsync(Texts["None"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(OpeningCards.List(turn.Memory.NewCard(), entries, new EntryWords(turn, people)), null, cancellationToken);
    }

    [GeneratedRegex(
        @"\b(?:bin|delete|remove|cancel|drop|take (?:\w+ )*back|withdraw|show|see|list|what|which|look up)\b.*\b(?:balances?|carried over"
            + @"|brought along|opening)\b|(?:查|看|列|有哪些).{0,10}期初|(?:删|撤|取消|去掉|作废|收回).{0,12}期初|期初.{0,8}(?:删|撤|重复|录重|录了两|两遍|多录|作废|有哪些)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();

    async Task<Card> AnswerAsync(Turn turn, string card, OpeningOutcome outcome, CancellationToken cancellationToken) =>
        outcome is OpeningOutcome.TakenBack back
            ? OpeningCards.TakenBack(
                card,
                back,
                new EntryWords(turn, await names.OfAsync([back.Entry.TraineeId, back.Entry.SuperviseeId], cancellationToken))
            )
            : new Card(card).Text(Texts["NotThere"]).Buttons(new Button(Texts["Balances"], OpeningVerbs.List));
}

/// <summary>Tells a trainee that hours from before were entered for them, or taken back.</summary>
public sealed class OpeningNotice(EntryHistory history, HourLog hours) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(OpeningNotice));

    public static NoticeDescription Description { get; } = new(typeof(OpeningNotice), OpeningBalances.Notice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var card = new Card("").Title(Texts[subjects.Count == 1 ? "NoticeOne" : "Notice"]);
        var told = 0;
        foreach (var subject in subjects.Distinct())
        {
            if (
                !Guid.TryParseExact(subject, "N", out var id)
                || await history.OfAsync(reader.Speaker.Id, reader.Speaker.BatchId, new EntryId(id), cancellationToken) is not { } story
            )
                continue;
            var words = new EntryWords(reader.AsTurn(), story.People);
            var changes = story.Events.OfType<EntryEvent.Changed>().ToList();
            var (entry, by) = (words.Short(story.Entry.Facts), words.Name(changes[^1].By));
            card.Item(
                entry,
                story.Entry.State == EntryState.Withdrawn
                    ? Texts.Say("NoticeTakenBack", ("name", by))
                    : Texts.Say("NoticeEntered", ("name", by), ("why", changes[0].Change.Why))
            );
            told++;
        }
        if (told == 0)
            return null;
        EntryWords.Total(card, await hours.TotalsAsync(reader.Speaker.AsTrainee()));
        return card.Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }
}
