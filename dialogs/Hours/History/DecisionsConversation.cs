using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hours.ReviewHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.History;

/// <summary>Answers what was approved and sent back, by whom and why: "what have I approved today", 马超的为什么退了, 学时是谁批的.</summary>
public sealed class DecisionsConversation(DecisionsMade decisions, ReviewDesk desk, Reviewees people, NameBook names)
    : Conversation(Description),
        IDescribed
{
    const int RowsOnCard = 8;

    static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public static ConversationDescription Description { get; } =
        new(typeof(DecisionsConversation), "decisions", "TriggersDecisions")
        {
            Intents = ["decisions_made"],
            Listed = false,
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = Fits,
        };

    static bool Decides(Turn turn) => turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator);

    /// <summary>A trainee asks by whom; why something came back stands with their own entries.</summary>
    static double Fits(Turn turn) =>
        turn.Input is Input.Said
        && DecisionQuestion.Read(turn.Words) is { } question
        && (
            Decides(turn)
            || (
                question is { Mine: false, Approvals: true }
                && !DecisionQuestion.AsksWhoDoes(turn.Words)
                && !StateWords.AsksWhetherApproved(turn.Words)
            )
        )
            ? Phrase.Whole
            : Description.FitsPhrase(turn);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var question = DecisionQuestion.Read(turn.Words) ?? new DecisionQuestion(Decides(turn), null);
        var (named, left) = Decides(turn)
            ? ReviewNames.Find(turn.Words, await people.TraineesAsync(turn.Speaker.AsReviewer(), cancellationToken))
            : ([turn.Speaker.Id], "");
        var by = question.Mine ? turn.Speaker.Id : await DeciderAsync(turn, left, cancellationToken);
        if (Decides(turn) && named.Count == 0 && by is null && ReviewNames.Stranger(turn, left) is { } stranger)
        {
            await dialogs.Context.SayAsync(Texts.Say("NobodyCalled", ("words", stranger)), turn.WaysOn(), cancellationToken);
            return;
        }
        var period = QuestionReader.Read(turn.Words, turn.Reading(new PeopleVocabulary([]))).Period;
        var sought = new DecisionsSought(by, named, period, period is null && named.Count == 0 ? turn.Now - Lately : null, turn.Speaker.Zone);
        var found = await FindAsync(turn, question, sought, cancellationToken);
        // Nothing in that time: what was done on those days is meant, or the last one before is told instead.
        var ever = found.Count > 0 ? [] : await FindAsync(turn, question, sought with { Within = null, Since = null }, cancellationToken);
        if (period is not null && named.Count > 0 && ever.Where(one => period.Contains(one.Entry.Day)).ToList() is { Count: > 0 } ofThen)
            found = ofThen;
        var last = period is null ? ever : [.. ever.Where(one => LocalTime.Day(one.Change.At, turn.Speaker.Zone) < period.From)];
        await ShowAsync(dialogs, turn, question, named, by, period, found, last, cancellationToken);
    }

    /// <summary>The supervisor whose decisions are asked about; null when none is named.</summary>
    async Task<PersonId?> DeciderAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (!Decides(turn))
            return null;
        var all = await desk.SupervisorsAsync(turn.Speaker.AsReviewer(), cancellationToken);
        var known = await people.NamesAsync([.. all.Select(one => one.Supervisor).Distinct()], cancellationToken);
        return ReviewNames.Find(words, known).People is [var only] ? only : null;
    }

    async Task<IReadOnlyList<DecisionMade>> FindAsync(
        Turn turn,
        DecisionQuestion question,
        DecisionsSought sought,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await decisions.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, sought, cancellationToken)).Where(one =>
                question.Approvals is not { } approvals || one.Approves == approvals
            ),
        ];

    async Task ShowAsync(
        DialogContext dialogs,
        Turn turn,
        DecisionQuestion question,
        IReadOnlyList<PersonId> named,
        PersonId? by,
        Period? period,
        IReadOnlyList<DecisionMade> found,
        IReadOnlyList<DecisionMade> last,
        CancellationToken cancellationToken
    )
    {
        List<DecisionMade> shown = found.Count > 0 ? [.. found.Take(RowsOnCard)] : [.. last.Take(1)];
        var words = new EntryWords(
            turn,
            await names.OfAsync(
                [
                    .. named.Select(id => (PersonId?)id),
                    by,
                    .. shown.SelectMany(one => (PersonId?[])[one.Entry.TraineeId, one.Entry.SuperviseeId, one.Change.By]),
                ],
                cancellationToken
            )
        );
        var when =
            period is not null ? PeriodSaid(period, turn)
            : named.Count > 0 ? Texts["DecisionsSoFar"]
            : Texts["DecisionsLately"];
        var whose = Decides(turn) && named.Count > 0 ? Spoken.All([.. named.Select(id => words.Name(id))]) : "";
        var card = new Card(turn.Memory.NewCard()).Title(
            Texts.Say(
                whose.Length > 0 ? "DecisionsOf"
                    : question.Mine ? "DecisionsMine"
                    : "DecisionsAny",
                ("when", when),
                ("name", whose)
            )
        );
        if (by is { } decider && decider != turn.Speaker.Id)
            card.Hint(Texts.Say("DecidedBy", ("name", words.Name(decider))));
        card.Text(
            found.Count > 0
                ? Sum(found)
                : Texts[
                    question.Approvals switch
                    {
                        true => "NoneApproved",
                        false => "NoneReturned",
                        _ => "NoneDecided",
                    }
                ]
        );
        if (found.Count == 0 && shown.Count > 0)
            card.Hint(Texts["LastDecision"]);
        foreach (var one in shown)
            card.Row(
                Texts.Say(
                    "DecisionLine",
                    ("name", words.Name(one.Entry.TraineeId)),
                    ("entry", words.Short(one.Entry.Facts)),
                    ("day", words.Day(one.Entry.Day))
                ),
                How(one, words, turn),
                new Button("", HistoryVerbs.Of.About(one.Entry.Id))
            );
        if (found.Count > shown.Count)
            card.Hint(Texts.Say("MoreDecisions", ("count", found.Count - shown.Count)));
        await dialogs.Context.ShowAsync(card, turn.WaysOn(), cancellationToken);
    }

    string Sum(IReadOnlyList<DecisionMade> found) =>
        string.Join(
            Texts.Shared["ListSeparator"],
            new[]
            {
                Sum("DecisionsApproved", [.. found.Where(one => one.Approves)]),
                Sum("DecisionsReturned", [.. found.Where(one => !one.Approves)]),
            }.OfType<string>()
        );

    /// <summary>How many and how long; null of none.</summary>
    string? Sum(string key, List<DecisionMade> some) =>
        some.Count == 0
            ? null
            : Texts.Say(some.Count == 1 ? $"{key}One" : key, ("count", some.Count), ("length", Spoken.Length(some.Sum(one => one.Entry.Minutes))));

    string How(DecisionMade one, EntryWords words, Turn turn)
    {
        var (day, time) = LocalTime.Of(one.Change.At, turn.Speaker.Zone);
        return Texts.Say(
            one.Approves ? "DecidedApproved"
                : one.Change.Why is { Length: > 0 } ? "DecidedReturned"
                : "DecidedReturnedBare",
            ("day", Spoken.Day(day, turn.Today)),
            ("time", Spoken.Time(time)),
            ("who", one.Change.By == turn.Speaker.Id ? Texts["You"] : words.Name(one.Change.By)),
            ("why", one.Change.Why ?? "")
        );
    }

    string PeriodSaid(Period period, Turn turn) =>
        period.From == period.To
            ? Spoken.Day(period.From, turn.Today)
            : Texts.Say("DecisionDays", ("from", Spoken.ShortDate(period.From, turn.Today)), ("to", Spoken.ShortDate(period.To, turn.Today)));
}
