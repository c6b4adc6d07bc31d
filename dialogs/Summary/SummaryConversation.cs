using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Summary;

/// <summary>The summary now, for the last month, or from now on at other times.</summary>
public sealed class SummaryConversation(SummaryPlans plans, SummaryFigures figures, SummaryWriter writer) : Conversation
{
    static readonly Texts Own = new(typeof(SummaryConversation));
    static readonly IReadOnlyList<Phrase> MonthWords = Phrase.In(Own, "TriggersMonth");
    static readonly IReadOnlyList<Phrase> OffWords = Phrase.In(Own, "TriggersOff");
    static readonly IReadOnlyList<Phrase> SummaryWords = Phrase.In(Own, "Triggers");

    public override string Id => "summary";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Supervisor);

    public override bool Owns(string verb) => verb.StartsWith("summary.", StringComparison.Ordinal);

    public override double Fits(Turn turn)
    {
        if (Phrase.Best(MonthWords, turn.Folded) >= Phrase.Whole || Phrase.Best(OffWords, turn.Folded) >= Phrase.Whole) return Phrase.Whole;
        return IsAboutTimes(turn) ? Phrase.Whole : base.Fits(turn);
    }

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, batch, zone) = (turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Zone);
        if (Phrase.Best(MonthWords, turn.Folded) >= Phrase.Whole)
        {
            await dialogs.Context.ShowAsync(await MonthAsync(turn, cancellationToken), null, cancellationToken);
        }
        else if (Phrase.Best(OffWords, turn.Folded) >= Phrase.Whole)
        {
            await plans.StopAsync(who, batch, zone, cancellationToken);
            await dialogs.Context.SayAsync(Texts["Stopped"], [Texts["HelpTitle"], Texts["Again"]], cancellationToken);
        }
        else if (IsAboutTimes(turn) && TimesReader.Read(turn.Words, (await plans.FindAsync(who, batch, zone, cancellationToken)).Times) is { } times)
        {
            var next = TimeZoneInfo.ConvertTime(await plans.ChooseAsync(who, batch, zone, times, cancellationToken), zone);
            var day = Spoken.Date(DateOnly.FromDateTime(next.DateTime), turn.Today);
            await dialogs.Context.SayAsync(Texts.Say("Chosen", ("times", SummaryWriter.Times(times)), ("day", day)), [Texts["HelpTitle"], Texts["Off2"]], cancellationToken);
        }
        else
        {
            await NowAsync(dialogs, turn, cancellationToken);
        }
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == "summary.open" && writer.Part(pressed.Subject) is { } part && part.IsFor(turn.Speaker) && writer.Opens(part, turn.Speaker) is { } opened)
            await opened.BeginAsync(dialogs, turn, cancellationToken);
        else
            await NowAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>All of it, whether it has changed or not; it counts as read.</summary>
    async Task NowAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var plan = await plans.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Zone, cancellationToken);
        var reader = new NoticeReader(turn.Speaker, turn.Language, turn.Now);
        var lines = await writer.ReadAsync(reader, cancellationToken);
        plan.Tell(SummaryNotice.States(lines), turn.Now);
        await dialogs.Context.ShowAsync(writer.Card(turn.Memory.NewCard(), reader, lines, plan), [Texts["MonthTitle"]], cancellationToken);
    }

    async Task<Card> MonthAsync(Turn turn, CancellationToken cancellationToken)
    {
        var month = SummaryFigures.MonthBefore(turn.Today);
        var trainees = await figures.MonthAsync(turn.Speaker.Id, turn.Speaker.BatchId, month, cancellationToken);
        var card = new Card(turn.Memory.NewCard()).Title(Texts.Say("MonthOf", ("month", month.ToString(Texts["MonthFormat"], System.Globalization.CultureInfo.CurrentCulture))));
        if (trainees.All(trainee => trainee.LoggedMinutes == 0)) return card.Text(Texts["MonthNothing"]);
        card.Text(Texts.Say("MonthTotal", ("logged", Spoken.Length(trainees.Sum(t => t.LoggedMinutes))), ("approved", Spoken.Length(trainees.Sum(t => t.ApprovedMinutes)))));
        foreach (var trainee in trainees)
        {
            var name = turn.Language == Language.English && trainee.NameEn.Length > 0 ? trainee.NameEn : trainee.Name;
            card.Text(trainee.LoggedMinutes == 0
                ? Texts.Say("MonthNone", ("name", name))
                : Texts.Say("MonthLine", ("name", name), ("logged", Spoken.Length(trainee.LoggedMinutes)), ("approved", Spoken.Length(trainee.ApprovedMinutes))));
        }
        return card;
    }

    /// <summary>"summary every weekday at 8", "每周一早上八点发摘要": the word and a time, in either order.</summary>
    static bool IsAboutTimes(Turn turn) =>
        SummaryWords.Any(word => turn.Folded.Length > word.Folded.Length && turn.Folded.Contains(word.Folded, StringComparison.Ordinal)) && TimesReader.Read(turn.Words, SummaryTimes.Usual) != null;
}
