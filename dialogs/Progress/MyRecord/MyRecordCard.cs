using System.Globalization;
using SupervisionBot.Core.Alumni;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MyRecord;

/// <summary>Somebody's record of one batch: hours by kind, classes, what was accepted, and how they stand by its rules.</summary>
static class MyRecordCard
{
    const int MostClasses = 20;

    static readonly Texts Texts = new(typeof(MyRecordCard));

    /// <param name="earlier">Of their other batches.</param>
    public static Card Of(string id, PersonRecord record, IReadOnlyList<PersonRecord> earlier, Turn turn)
    {
        var (card, words) = (new Card(id), new RuleWords(turn));
        var met = record.Standing.Rules.Count(rule => rule.Met);
        card.Title(Texts.Say("Title", ("batch", record.Batch.Name.In(turn.Language))))
            .Facts(
                (Texts["FactTime"], Texts.Say("FromTo", ("from", Day(record.Batch.StartsOn)), ("to", Day(record.Batch.EndsOn)))),
                (Texts["FactClosed"], record.Batch.ClosedOn is { } on ? Day(on) : ""),
                (Texts["FactAs"], record.IsAlumnus ? Texts["AsAlumnus"] : ""),
                (Texts["FactRules"], Texts.Say("RulesMet", ("met", met), ("all", record.Standing.Rules.Count))),
                (Texts["FactGroup"], Sessions(record, CreditKind.GroupSession)),
                (Texts["FactIndividual"], Sessions(record, CreditKind.IndividualSession))
            );
        if (!record.IsAlumnus)
            foreach (var rule in record.Standing.Rules.Where(rule => !rule.Met))
                card.Hint(words.Line(rule));
        card.Heading(Texts["Hours"]);
        if (record.Hours.Count == 0)
            card.Text(Texts["NoHours"]);
        card.Facts([.. record.Hours.Select(one => (one.Type.Name.In(turn.Language), Spoken.Length(one.Minutes)))]);
        card.Heading(
            record.Of(CreditKind.ClassHours) is { ClassHours: > 0 } classes ? Texts.Say("ClassesOf", ("count", classes.ClassHours)) : Texts["Classes"]
        );
        if (record.Attended.Count == 0)
            card.Text(Texts["NoClasses"]);
        foreach (var one in record.Attended.Take(MostClasses))
            card.Text(Line(one, turn));
        if (record.Attended.Count > MostClasses)
            card.Hint(Texts.Say("MoreClasses", ("count", record.Attended.Count - MostClasses)));
        if (record.Batch.Checklist is { Count: > 0 })
            card.Heading(Texts["Accepted"])
                .Text(
                    record.Accepted.Count == 0
                        ? Texts["NoneAccepted"]
                        : Spoken.All([.. record.Accepted.Select(one => one.Item.Name.In(turn.Language))])
                );
        foreach (var other in earlier)
            card.Buttons(new Button(other.Batch.Name.In(turn.Language), MyRecordVerbs.Open.About(other.Id)));
        return card;
    }

    static string Line(AttendedClass one, Turn turn)
    {
        var what =
            one.Session is { } session ? new SessionWords(turn).Taught(session)
            : one.Kind == CreditKind.Visit ? Texts["AVisit"]
            : Texts["AClass"];
        var line = Texts.Say("ClassLine", ("day", Day(one.Day)), ("what", what));
        return one.ClassHours > 0 ? line + Texts.Say("ClassHours", ("count", one.ClassHours)) : line;
    }

    static string Sessions(PersonRecord record, CreditKind kind) =>
        record.Of(kind) is { Times: > 0 } total ? Texts.Say("TimesAndHours", ("count", total.Times), ("length", Spoken.Length(total.Minutes))) : "";

    /// <summary>With its year: a record is read years later.</summary>
    static string Day(DateOnly day) => day.ToString(Texts["DayFormat"], CultureInfo.CurrentCulture);
}
