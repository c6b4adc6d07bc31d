using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>Tells a trainee what was decided on their entries, all of the last minutes together, with the total now.</summary>
public sealed class DecidedNotice(Decisions decisions, HourLog hours, NameBook names) : NoticeWriter, INoticeWriter
{
    const int MostLines = 4;

    static readonly Texts Texts = new(typeof(DecidedNotice));

    public static NoticeDescription Description { get; } = new(typeof(DecidedNotice), Decisions.DecidedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        List<EntryId> ids = [.. subjects.Select(ReviewSubject.Id).OfType<Guid>().Select(id => new EntryId(id))];
        var decided = await decisions.StandingAsync(reader.Speaker.Id, reader.Speaker.BatchId, ids, cancellationToken);
        if (decided.Count == 0)
            return null;
        var people = await names.OfAsync(
            decided.SelectMany(one => (IEnumerable<PersonId?>)[one.Change.By, one.Change.InPlaceOf, one.Entry.SuperviseeId]),
            cancellationToken
        );
        var words = new EntryWords(reader.AsTurn(), people);
        var card = new Card("");
        var approved = decided.Where(one => one.Entry.State == EntryState.Approved).ToList();
        var returned = decided.Where(one => one.Entry.State == EntryState.Returned).ToList();
        if (approved.Count > 0)
        {
            card.Title(
                ReviewCards
                    .Count("NoticeApproved", approved.Count)
                    .Replace("{length}", Spoken.Length(approved.Sum(one => one.Entry.Minutes)), StringComparison.Ordinal)
            );
            foreach (var (entry, _) in approved.Take(MostLines))
                card.Text(Line(entry, words));
            if (approved.Count > MostLines)
                card.Hint(ReviewCards.Count("NoticeMore", approved.Count - MostLines));
        }
        if (returned.Count > 0)
            card.Title(ReviewCards.Count("NoticeReturned", returned.Count));
        foreach (var (entry, change) in returned)
            card.Item(Line(entry, words), change.Why ?? "");
        card.Hint(Texts.Say("NoticeBy", ("names", Spoken.All([.. decided.Select(one => Who(one.Change, words)).Distinct()]))));
        EntryWords.Total(card, await hours.TotalsAsync(reader.Speaker.AsTrainee()));
        if (returned is [var (only, _)])
            card.Buttons(new Button(Texts.Shared["Change"], HoursVerbs.Edit.About(only.Id), ButtonStyle.First));
        return card.Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }

    static string Line(HourEntry entry, EntryWords words) =>
        Texts.Say("NoticeLine", ("entry", words.Short(entry.Facts)), ("day", words.Day(entry.Day)));

    static string Who(HourChange change, EntryWords words) =>
        change.As switch
        {
            Capacity.Administrator when change.InPlaceOf != null => Texts.Say(
                "WhoAdministratorFor",
                ("name", words.Name(change.By)),
                ("supervisor", words.Name(change.InPlaceOf))
            ),
            Capacity.Administrator => Texts.Say("WhoAdministrator", ("name", words.Name(change.By))),
            Capacity.Deputy => Texts.Say("WhoDeputy", ("name", words.Name(change.By)), ("supervisor", words.Name(change.InPlaceOf))),
            _ => words.Name(change.By),
        };
}

/// <summary>Tells a trainee that a decision of which they heard was taken back.</summary>
public sealed class TakenBackNotice(HourLog hours, NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(TakenBackNotice));

    public static NoticeDescription Description { get; } = new(typeof(TakenBackNotice), DecisionUndo.TakenBackNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        List<HourEntry> waiting = [];
        foreach (var id in subjects.Select(ReviewSubject.Id).OfType<Guid>())
            if (await hours.FindAsync(reader.Speaker.AsTrainee(), new EntryId(id), cancellationToken) is { State: EntryState.Submitted } entry)
                waiting.Add(entry);
        if (waiting.Count == 0)
            return null;
        var words = new EntryWords(reader.AsTurn(), await names.OfAsync(waiting.Select(entry => entry.SuperviseeId), cancellationToken));
        var card = new Card("").Title(ReviewCards.Count("NoticeTakenBack", waiting.Count));
        foreach (var entry in waiting)
            card.Text(Texts.Say("NoticeLine", ("entry", words.Short(entry.Facts)), ("day", words.Day(entry.Day))));
        EntryWords.Total(card, await hours.TotalsAsync(reader.Speaker.AsTrainee()));
        return card.Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }
}
