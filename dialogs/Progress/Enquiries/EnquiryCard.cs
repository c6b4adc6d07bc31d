using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Enquiries;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Hours.HoursQuestions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Enquiries;

/// <summary>The answer: what was understood in its first words, then what there is, then how to go on.</summary>
sealed partial class EnquiryCard(Turn turn, Enquiry asked, GroupName? group, IReadOnlyList<PersonName> named)
{
    const int MostRows = 12;

    static readonly Texts Texts = new(typeof(EnquiryCard));

    readonly SessionWords words = new(turn);

    public Card Trainees(Enquiry.OfTrainees of, TraineesFound found)
    {
        var what = What(of);
        if (found.Found.Count == 0)
        {
            LastShown.Show(turn, [], ShownAs.Found);
            return Titled(Texts.Say(found.Among == 0 ? "NoTrainees" : "Nobody", ("what", what), ("among", Among(found.Among))));
        }
        var title =
            named.Count > 0 || !(of.OnlySome || found.Found.Count < found.Among)
                ? what
                : Texts.Say("SomeOf", ("what", what), ("count", found.Found.Count), ("among", Among(found.Among)));
        var card = Titled(title);
        if (of is { What: Measured.Hours, Nothing: false } && found.Found.Count > 1 && !of.OnlySome && of.Most is null)
            card.Text(Texts.Say("Together", ("length", Spoken.Length(found.Found.Sum(one => one.Amount)))));
        foreach (var one in found.Found.Take(MostRows))
            card.Row(
                Line(of, one, found.Needed),
                one.Ahead is { } ahead ? Ahead(ahead)
                    : one.Days.Count > 0 ? Days(one)
                    : Items(one),
                new Button("", TraineesVerbs.Open.About(one.Who.Id))
            );
        if (found.Found.Count > MostRows)
            card.Hint(Texts.Say("MoreRows", ("count", found.Found.Count - MostRows)));
        // "Them" is all who are meant, and not only those who fit on the card.
        LastShown.Show(
            turn,
            found.Found.Select(one => one.Who.Id),
            of switch
            {
                { What: Measured.Hours, Nothing: true } => ShownAs.WithoutEntry,
                { What: Measured.Materials } => ShownAs.WithoutItem,
                { What: Measured.Supervision, Nothing: true } => ShownAs.WithoutSupervision,
                { What: Measured.Hours } when of.Threshold is { Least: 0 } || of.Extreme == Extreme.Least => ShownAs.FewHours,
                _ => of.OnlySome || of.Most is not null ? ShownAs.Found : ShownAs.Trainees,
            }
        );
        return of.OnlySome && named.Count == 0 ? card.Hint(Texts[found.Found.Count == 1 ? "WriteOne" : "WriteThem"]) : card;
    }

    string Line(Enquiry.OfTrainees of, TraineeTally one, int? needed)
    {
        var name = turn.NameOf(one.Who.Name, one.Who.NameEn);
        if (of.Nothing)
            return name;
        return of.What switch
        {
            Measured.Hours when of.LastDay => one.Last is { } day
                ? Texts.Say("LineLast", ("name", name), ("day", Spoken.Day(day, turn.Today)))
                : Texts.Say("LineNever", ("name", name)),
            Measured.Hours => Texts.Say("LineHours", ("name", name), ("length", Spoken.Length(one.Amount))),
            Measured.ClassHours when one.Of > 0 => Texts.Say(
                "LineShare",
                ("name", name),
                ("percent", one.Amount * 100 / one.Of),
                ("amount", one.Amount),
                ("of", one.Of)
            ),
            Measured.ClassHoursCounted => Texts.Say("LineClassHours", ("name", name), ("amount", one.Amount), ("of", one.Of)),
            Measured.Materials => Texts.Say("LineItems", ("name", name), ("count", one.Amount)),
            Measured.Supervision when one.Last is { } last => Texts.Say(
                needed is null ? "LineTimes" : "LineTimesOf",
                ("name", name),
                ("count", Times(one.Amount)),
                ("needed", needed),
                ("last", Spoken.Date(last, turn.Today))
            ),
            _ => Texts.Say("LineCount", ("name", name), ("count", Times(one.Amount))),
        };
    }

    /// <summary>The days on which they were there, and those that they missed.</summary>
    string Days(TraineeTally one) =>
        Spoken.Sentences(
            new[] { (Missed: false, Text: "CameOn"), (Missed: true, Text: "MissedOn") }
                .Select(part =>
                    (part.Text, Days: one.Days.Where(day => day.Missed == part.Missed).Select(day => Spoken.ShortDate(day.Day)).Distinct().ToList())
                )
                .Where(part => part.Days.Count > 0)
                .Select(part => Texts.Say(part.Text, ("count", part.Days.Count), ("days", Spoken.All(part.Days))))
        );

    /// <summary>Whether what is planned is enough for what is lacking.</summary>
    static string Ahead(ClassHoursAhead ahead) =>
        ahead.Missing == 0
            ? Texts["ClassHoursThere"]
            : Texts.Say(
                ahead.Short > 0 ? "ClassHoursShort" : "ClassHoursEnough",
                ("missing", ahead.Missing),
                ("planned", ahead.Planned),
                ("short", ahead.Short)
            );

    static string Times(long count) => Texts.Say(count == 1 ? "Once" : "Times", ("count", count));

    string Items(TraineeTally one) => Spoken.All([.. one.Items.Select(item => item.Item.Name.In(turn.Language))]);

    public Card Hours(Enquiry.OfTrainees of, IReadOnlyList<HourLine> lines)
    {
        var what = What(of);
        var all = lines.Sum(line => line.Minutes);
        if (all == 0)
            return Titled(Texts.Say("NothingOf", ("what", what)));
        var card = Titled(Texts.Say("HowMuch", ("what", what), ("length", Spoken.Length(all))));
        foreach (var line in lines.Take(MostLines))
            card.Facts((Head(of, line), Parts(of, line)));
        return lines.Count > MostLines ? card.Hint(Texts.Say("MoreRows", ("count", lines.Count - MostLines))) : card;
    }

    const int MostLines = 20;

    string Head(Enquiry.OfTrainees of, HourLine line) =>
        of.By switch
        {
            GroupedBy.Kind => turn.Speaker.Batch.TypeOf(line.Key)?.Name.In(turn.Language) ?? line.Key,
            GroupedBy.Month => line.Month!.Value.ToString(Texts["MonthFormat"], CultureInfo.CurrentCulture),
            _ when line.Key.Length == 0 => Texts["WithoutGroup"],
            GroupedBy.Supervisor when line.Supervisors.Count > 0 => Texts.Say(
                "SupervisorOf",
                ("names", Spoken.All([.. line.Supervisors.Select(one => one.In(turn.Language))])),
                ("group", GroupNames.In(turn.Language, line.Key))
            ),
            _ => GroupNames.In(turn.Language, line.Key),
        };

    static string Parts(Enquiry.OfTrainees of, HourLine line) =>
        of.Standing is not null || line.Waiting == 0
            ? Spoken.Length(line.Minutes)
            : Texts.Say("Parts", ("length", Spoken.Length(line.Minutes)), ("waiting", Spoken.Length(line.Waiting)));

    public Card Days(Enquiry.OfDays of, IReadOnlyList<LoggedDay> days)
    {
        var what = Texts.Say("DaysOf", ("length", Bound(of.Threshold)), ("period", Period()));
        if (days.Count == 0)
            return Titled(Texts.Say("NoDay", ("what", what)));
        var card = Titled(Texts.Say("CountOf", ("what", what), ("count", days.Count)));
        foreach (var day in days.Take(MostRows))
            card.Row(
                Texts.Say(
                    "LineDay",
                    ("name", turn.NameOf(day.Who.Name, day.Who.NameEn)),
                    ("day", Spoken.Date(day.Day, turn.Today)),
                    ("length", Spoken.Length(day.Minutes)),
                    ("entries", Texts.Say(day.Entries == 1 ? "OneEntry" : "Entries", ("count", day.Entries)))
                ),
                "",
                new Button("", TraineesVerbs.Open.About(day.Who.Id))
            );
        if (days.Count > MostRows)
            card.Hint(Texts.Say("MoreRows", ("count", days.Count - MostRows)));
        LastShown.Show(turn, days.Select(day => day.Who.Id).Distinct(), ShownAs.Found);
        return card;
    }

    public Card Items(IReadOnlyList<ItemLine> lines)
    {
        if (lines.Count == 0)
            return Titled(Texts["NoItems"]);
        var card = Titled(WithGroup(Texts["ItemsOf"]));
        foreach (var line in lines)
            card.Facts(
                (
                    line.Item.Name.In(turn.Language),
                    Texts.Say(
                        line.Item.By == HandedInBy.Group ? "LineItemGroups" : "LineItem",
                        ("in", line.HandedIn),
                        ("of", line.Of),
                        ("accepted", line.Accepted),
                        ("returned", line.Returned)
                    )
                )
            );
        return card;
    }

    /// <summary>What was understood, in words: "No case work logged, November".</summary>
    string What(Enquiry.OfTrainees of)
    {
        var kind = of.Kind is { } type ? EntryWords.InSentence(turn.Speaker.Batch.TypeOf(type)?.Name.In(turn.Language) ?? type) : "";
        var hours = Texts.Say(
            kind.Length > 0 ? "HoursOfKind" : "AnyHours",
            ("kind", kind),
            ("state", Texts[of.Standing is { } standing ? $"State{standing}" : "StateAny"])
        );
        var text = of switch
        {
            { What: Measured.Hours, Nothing: true } => "NoHours",
            { What: Measured.Hours, LastDay: true } => "HoursLast",
            { What: Measured.Hours, Threshold.Percent: true } => "HoursPart",
            { What: Measured.Hours, Threshold: not null } => "HoursBound",
            { What: Measured.Hours, Extreme: Extreme.Least } => "HoursLeast",
            { What: Measured.Hours, Extreme: Extreme.Most } => "HoursMost",
            { What: Measured.Hours } => "HoursSum",
            { What: Measured.Supervision, Nothing: true, Attended: true } => "NeverThere",
            { What: Measured.Supervision, Nothing: true, WithAsker: true } => "NoSupervisionWithYou",
            { What: Measured.Supervision, Nothing: true } => "NoSupervision",
            { What: Measured.Supervision, WithAsker: true } => "SupervisionWithYou",
            { What: Measured.Supervision } => "Supervision",
            { What: Measured.ClassHours, Threshold: not null } => "ShareBound",
            { What: Measured.ClassHours } => "Share",
            { What: Measured.ClassHoursCounted, Threshold: not null } => "ClassHoursBound",
            { What: Measured.ClassHoursCounted, Short: true } => "ClassHoursTooFew",
            { What: Measured.ClassHoursCounted, Extreme: Extreme.Least } => "ClassHoursLeast",
            { What: Measured.ClassHoursCounted, Extreme: Extreme.Most } => "ClassHoursMost",
            { What: Measured.ClassHoursCounted } => "ClassHoursSum",
            { What: Measured.Cancelled } => "Cancelled",
            { What: Measured.Materials, Nothing: true } => "NoMaterials",
            { What: Measured.Materials, Standing: Standing.Returned } => "MaterialsReturned",
            _ => "MaterialsMissing",
        };
        var said = Texts.Say(
            text,
            ("hours", hours),
            ("kind", kind.Length > 0 ? kind : hours),
            ("bound", of.Threshold is { } bounds ? Bound(bounds, of.What) : ""),
            (
                "session",
                Texts[
                    of.Session switch
                    {
                        SessionKind.Group => "SessionGroup",
                        SessionKind.Individual => "SessionIndividual",
                        _ => "SessionAny",
                    }
                ]
            )
        );
        return WithGroup(
            of.What is Measured.Materials or Measured.ClassHoursCounted ? said : Texts.Say("InPeriod", ("what", said), ("period", Period()))
        );
    }

    string WithGroup(string said)
    {
        List<string> whom = [.. named.Select(one => one.In(turn.Language))];
        if (group is not null)
            whom.Add(group.In(turn.Language));
        return whom.Count == 0 ? said : Texts.Say("OfWhom", ("whom", Spoken.All(whom)), ("what", said));
    }

    string Period() =>
        asked.Period is { Kind: PeriodKind.Day } day
            ? day.From > turn.Today
                ? Spoken.ComingDay(day.From, turn.Today)
                : Spoken.Day(day.From, turn.Today)
            : PeriodWords.Within(asked.Period, turn.Today);

    static string Bound(Threshold bounds, Measured what = Measured.Hours)
    {
        var (least, most) = (bounds.Least, bounds.Most);
        string Amount(long amount) =>
            bounds.Percent ? Texts.Say("Percent", ("percent", amount))
            : what == Measured.Materials ? Texts.Say("Items", ("count", amount))
            : what == Measured.ClassHoursCounted ? amount.ToString(CultureInfo.CurrentCulture)
            : Spoken.Length(amount);
        return least == most ? Texts.Say("Exactly", ("amount", Amount(least)))
            : least == 0 ? Texts.Say("LessThan", ("amount", Amount(most + 1)))
            : most == int.MaxValue ? Texts.Say("AtLeast", ("amount", Amount(least)))
            : Texts.Say("Between", ("least", Amount(least)), ("most", Amount(most)));
    }

    string Among(int count) => Texts.Say(turn.Speaker.Is(Role.Administrator) ? "AmongAll" : "AmongOwn", ("count", count));

    /// <summary>What could not be asked of this stands before everything else that is said.</summary>
    Card Titled(string title)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Spoken.Sentence(title));
        return asked.NotTaken.Count == 0
            ? card
            : card.Hint(Texts.Say("NotTaken", ("words", Spoken.All([.. asked.NotTaken.Select(said => Texts.Say("Quoted", ("words", said)))]))));
    }
}
