using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>Entries that say the same: one stays, and the others can be withdrawn together.</summary>
/// <param name="Stays">The one that is approved, that says most, or that was logged first.</param>
/// <param name="Goes">The others, as far as they are open.</param>
sealed record Alike(HourEntry Stays, IReadOnlyList<HourEntry> Goes)
{
    static readonly Texts Texts = new(typeof(Alike));

    int Count => Goes.Count + 1;

    /// <summary>Those among which the words can mean some; all of them where they name nothing.</summary>
    public static IReadOnlyList<Alike> Meant(Turn turn, IReadOnlyList<HourEntry> all, IReadOnlyList<Supervisee> people)
    {
        var words = DuplicatesSaid.Without(turn.Words);
        var loggedOn = LoggedOnSaid.Day(words, turn.Today);
        var picks = PickReader.Named(loggedOn is null ? words : LoggedOnSaid.Without(words), turn.Reading(people));
        return
        [
            .. Of(all)
                .Where(one =>
                    (picks.People.Count == 0 || one.Stays.SuperviseeId is { } with && picks.People.Contains(with.Value))
                    && (picks.Types.Count == 0 || picks.Types.Contains(one.Stays.Type))
                    && (!picks.Days.Any(day => day <= turn.Today) || picks.Days.Contains(one.Stays.Day))
                    && (loggedOn is null || one.Goes.Any(entry => LocalTime.Day(entry.LoggedAt, turn.Speaker.Zone) == loggedOn))
                ),
        ];
    }

    /// <summary>What stands there as this entry does; null when nothing does any more.</summary>
    public static Alike? With(HourEntry entry, IReadOnlyList<HourEntry> all) => Of(all).FirstOrDefault(one => one.Stays.Id == entry.Id);

    /// <summary>Of one day, kind, person, length and time; what says something else in its note is something else.</summary>
    static IEnumerable<Alike> Of(IReadOnlyList<HourEntry> all) =>
        all.GroupBy(entry => entry.Facts with { Note = "", LateReason = null })
            .Select(same =>
            {
                var stays = same.OrderBy(entry => entry.State != EntryState.Approved)
                    .ThenByDescending(entry => entry.Note.Length)
                    .ThenBy(entry => entry.Id.Value)
                    .First();
                return new Alike(
                    stays,
                    [.. same.Where(entry => entry.IsOpen && entry.Id != stays.Id && (entry.Note.Length == 0 || entry.Note == stays.Note))]
                );
            })
            .Where(one => one.Goes.Count > 0);

    /// <summary>Asks whether all but one shall go.</summary>
    public Card Ask(string id, EntryWords words, DateOnly today) =>
        new Card(id)
            .Title(
                Texts.Say(
                    Count == 2 ? "AlikeTitleTwo" : "AlikeTitle",
                    ("entry", Spoken.Sentence(words.Short(Stays.Facts))),
                    ("day", Spoken.Date(Stays.Day, today)),
                    ("count", Count),
                    ("rest", Goes.Count)
                )
            )
            .Buttons(
                new Button(Texts.Say("AlikeWithdraw", ("count", Goes.Count)), HoursVerbs.WithdrawAlike.About(Stays.Id), ButtonStyle.First),
                new Button(Texts["AlikeKeep"], HoursVerbs.List, ButtonStyle.Leaves)
            );

    /// <summary>Several stand there more than once: which of them shall be there only once.</summary>
    public static Card Choose(string id, IReadOnlyList<Alike> several, EntryWords words)
    {
        var card = new Card(id).Title(Texts["AlikeSeveral"]);
        foreach (var one in several)
            card.Row(
                words.Short(one.Stays.Facts),
                Texts.Say("AlikeRow", ("day", words.Day(one.Stays.Day)), ("count", one.Count)),
                new Button("", HoursVerbs.AskAlike.About(one.Stays.Id))
            );
        return card;
    }

    /// <summary>What was withdrawn, and how many hours there are now.</summary>
    public Card Withdrawn(string id, HourTotals totals, EntryWords words)
    {
        var card = new Card(id).Title(Texts.Say("AlikeWithdrawn", ("count", Goes.Count), ("entry", words.Short(Stays.Facts))));
        EntryWords.Total(card, totals);
        return card.Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }
}
