using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Hours.ReviewHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>The summary now, for the last month, or from now on at other times.</summary>
public sealed class SummaryConversation(SummaryPlans plans, MonthReview months, SummaryWriter writer, ReviewActs review, Journal journal)
    : Conversation(Description),
        IDescribed
{
    const int MostInMonth = 20;

    static readonly Texts Own = new(typeof(SummaryConversation));
    static readonly IReadOnlyList<Phrase> MonthWords = Phrase.In(Own, "TriggersMonth");
    static readonly IReadOnlyList<Phrase> OffWords = Phrase.In(Own, "TriggersOff");
    static readonly IReadOnlyList<Phrase> SummaryWords = Phrase.In(Own, "WordsSummary");

    public static ConversationDescription Description { get; } =
        new(typeof(SummaryConversation), "summary")
        {
            Intents = ["summary", "batch_status"],
            IsGuessing = _ => true,
            Theme = Theme.Messages,
            OnCommandList = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator) || speaker.Is(Role.Trainee),
            Fits = Fits,
            Verbs = SummaryVerbs.Every,
        };

    static double Fits(Turn turn)
    {
        if (Phrase.Best(MonthWords, turn.Folded) >= Phrase.Whole || IsOff(turn))
            return Phrase.Whole;
        return IsAboutTimes(turn) ? Phrase.Whole : Description.FitsPhrase(turn);
    }

    /// <summary>Leads to another conversation, as if it had been asked for.</summary>
    internal static Button Open(string conversation, string title) => new(title, SummaryVerbs.Open.About(conversation));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, batch, zone) = (turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Zone);
        if (Phrase.Best(MonthWords, turn.Folded) >= Phrase.Whole)
        {
            await dialogs.Context.ShowAsync(await MonthAsync(turn, cancellationToken), null, cancellationToken);
        }
        else if (IsOff(turn))
        {
            await plans.StopAsync(who, batch, zone, SummaryWriter.Usual(turn.Speaker), cancellationToken);
            await ChangedAsync(dialogs, turn, Texts["Stopped"], [Texts["HelpTitle"], Texts["Again"]], cancellationToken);
        }
        else if (
            IsAboutTimes(turn)
            && TimesReader.Read(
                SummaryReading.Wished(turn.Words),
                (await plans.FindAsync(who, batch, zone, SummaryWriter.Usual(turn.Speaker), cancellationToken)).Times
            )
                is { } times
        )
        {
            var next = TimeZoneInfo.ConvertTime(await plans.ChooseAsync(who, batch, zone, times, cancellationToken), zone);
            var day = Spoken.Date(DateOnly.FromDateTime(next.DateTime), turn.Today);
            await ChangedAsync(
                dialogs,
                turn,
                Texts.Say(SummaryWriter.IsTraineeOnly(turn.Speaker) ? "ChosenWeek" : "Chosen", ("times", SummaryWriter.Times(times)), ("day", day)),
                [Texts["HelpTitle"], Texts["Off2"]],
                cancellationToken
            );
        }
        else
        {
            await NowAsync(dialogs, turn, cancellationToken);
        }
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == SummaryVerbs.Open && writer.Opens(pressed.Subject, turn.Speaker) is { } opened && opened.Id != Id)
            await opened.BeginAsync(dialogs, turn, cancellationToken);
        // What was approved is told below: the summary stays, for the rest of it.
        else if (pressed.Verb == SummaryVerbs.Approve)
            await review.ApproveSheetAsync(dialogs.Context, turn, ReviewSubject.Id(pressed.Subject), turn.Memory.NewCard(), cancellationToken);
        else
            await NowAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>What was chosen, how it was before, and the way back.</summary>
    async Task ChangedAsync(DialogContext dialogs, Turn turn, string answer, string[] answers, CancellationToken cancellationToken)
    {
        var who = turn.Speaker.Id;
        if (journal.OfThisTurn(who) is not { } id || await journal.FindAsync(who, id, cancellationToken) is not { Kind: ActKind.SummaryChanged } act)
        {
            await dialogs.Context.SayAsync(answer, answers, cancellationToken);
            return;
        }
        var before = SummaryWriter.Change(SummaryChange.Read(act.Subject)).Before;
        await dialogs.Context.ShowAsync(
            new Card(turn.Memory.NewCard())
                .Title(answer)
                .Hint(Texts.Say("WasBefore", ("before", before)))
                .Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(act.Id))),
            answers,
            cancellationToken
        );
    }

    /// <summary>All of it, whether it has changed or not; it counts as read.</summary>
    async Task NowAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var plan = await plans.FindAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            turn.Speaker.Zone,
            SummaryWriter.Usual(turn.Speaker),
            cancellationToken
        );
        var reader = new NoticeReader(turn.Speaker, turn.Language, turn.Now);
        var lines = await writer.ReadAsync(reader, cancellationToken);
        plan.Tell(SummaryNotice.States(lines), turn.Now);
        await dialogs.Context.ShowAsync(
            writer.Card(turn.Memory.NewCard(), reader, lines, plan, isAll: true),
            [Texts["MonthTitle"]],
            cancellationToken
        );
    }

    async Task<Card> MonthAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (who, month) = (turn.Speaker, MonthReview.Before(turn.Today));
        var own = SummaryWriter.IsTraineeOnly(who);
        var figures = own
            ? await months.OwnAsync(who.AsTrainee(), month, cancellationToken)
            : await months.OfAsync(who.Id, who.BatchId, who.Zone, month, cancellationToken);
        var card = new Card(turn.Memory.NewCard()).Title(
            Texts.Say("MonthOf", ("month", month.ToString(Texts["MonthFormat"], CultureInfo.CurrentCulture)))
        );
        if (figures.LoggedMinutes == 0)
            card.Text(Texts[own ? "MonthNothingOwn" : "MonthNothing"]);
        else
            card.Text(
                Texts.Say("MonthTotal", ("logged", Spoken.Length(figures.LoggedMinutes)), ("approved", Spoken.Length(figures.ApprovedMinutes)))
            );
        if (figures.Sessions > 0)
            card.Text(
                Texts.Say(
                    figures.Sessions == 1 ? "MonthSessionsOne" : "MonthSessions",
                    ("count", figures.Sessions),
                    ("length", Spoken.Length(figures.SessionMinutes))
                )
            );
        if (figures.MaterialsAccepted > 0)
            card.Text(Texts.Say(figures.MaterialsAccepted == 1 ? "MonthMaterialsOne" : "MonthMaterials", ("count", figures.MaterialsAccepted)));
        if (own || figures.LoggedMinutes == 0)
            return card;
        foreach (var trainee in figures.Trainees.Where(trainee => trainee.LoggedMinutes > 0).Take(MostInMonth))
            card.Text(
                Texts.Say(
                    "MonthLine",
                    ("name", Name(trainee)),
                    ("logged", Spoken.Length(trainee.LoggedMinutes)),
                    ("approved", Spoken.Length(trainee.ApprovedMinutes))
                )
            );
        var (more, none) = (
            figures.Trainees.Count(trainee => trainee.LoggedMinutes > 0) - MostInMonth,
            figures.Trainees.Where(trainee => trainee.LoggedMinutes == 0).ToList()
        );
        if (more > 0)
            card.Hint(Texts.Say("MonthMore", ("count", more)));
        return none.Count == 0
            ? card
            : card.Hint(Texts.Say(none.Count == 1 ? "MonthAndNobodyOne" : "MonthAndNobody", ("count", none.Count), ("name", Name(none[0]))));

        string Name(MonthOfTrainee trainee) => turn.NameOf(trainee.Name, trainee.NameEn);
    }

    /// <summary>"Weekly summary off", 那个摘要别发了.</summary>
    static bool IsOff(Turn turn) =>
        Phrase.Best(OffWords, turn.Folded) >= Phrase.Whole || (Names(turn) && SummaryReading.IsOff(turn.Words) && !SummaryReading.Asks(turn.Words));

    /// <summary>"summary every weekday at 8", 每周一早上八点发摘要: the word and a time, in either order. A question changes nothing.</summary>
    static bool IsAboutTimes(Turn turn) =>
        Names(turn)
        && !SummaryReading.Asks(turn.Words)
        && SummaryReading.SaysWhen(turn.Words)
        && TimesReader.Read(SummaryReading.Wished(turn.Words), SummaryTimes.Usual) != null;

    static bool Names(Turn turn) =>
        SummaryWords.Any(word => turn.Folded.Contains(word.Folded, StringComparison.Ordinal)) || SummaryReading.SaysTogether(turn.Words);
}
