using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.GroupProgress;

/// <summary>Trainees in rows, the furthest behind first; a row opens one.</summary>
static class GroupProgressCard
{
    static readonly Texts Texts = new(typeof(GroupProgressCard));

    public static Card Of(Turn turn, TraineeOverview overview, GroupName? group, bool behind, LengthRange? logged = null)
    {
        var title =
            logged is not null && behind ? Texts.Say("TitleBehindBy", ("what", Range(logged)))
            : logged is not null ? Texts.Say("TitleLogged", ("what", Range(logged)))
            : behind && group is not null ? Texts.Say("TitleBehindIn", ("group", group.In(turn.Language)))
            : behind ? Texts["TitleBehind"]
            : group is null ? Texts["Title"]
            : Texts.Say("TitleGroup", ("group", group.In(turn.Language)));
        if (logged is not null && overview.Asked == 0)
            return new Card(turn.Memory.NewCard())
                .Title(title)
                .Text(Texts.Say("NobodyOf", ("all", overview.Trainees)))
                .Buttons(new Button(Texts["HelpTitle"], TraineesVerbs.List));
        var card = new Card(turn.Memory.NewCard()).Title(title);
        if (behind && overview.Behind == 0)
            return card.Text(Texts.Say("NobodyBehind", ("all", overview.Trainees))).Buttons(new Button(Texts["HelpTitle"], TraineesVerbs.List));
        if (logged is not null)
            card.Text(Texts.Say("SomeOf", ("count", overview.Asked), ("all", overview.Trainees)));
        else
            card.Text(
                Texts.Say("Counts", ("all", overview.Trainees), ("done", overview.Done), ("onPlan", overview.OnPlan), ("behind", overview.Behind))
            );
        foreach (var line in overview.Top)
            card.Row(Row(turn, line), Hint(line), new Button("", TraineesVerbs.Open.About(line.Trainee.Id)));
        var all = overview.Asked;
        if (all > overview.Top.Count)
            card.Hint(Texts.Say("MoreRows", ("shown", overview.Top.Count), ("all", all)));
        if (overview.Behind > 0)
            card.Hint(Texts["Plan"]);
        return card.Buttons(behind ? new Button(Texts["HelpTitle"], TraineesVerbs.List) : new Button(Texts["Behind"], TraineesVerbs.Behind));
    }

    /// <summary>These alone, one below the other.</summary>
    public static Card Compared(Turn turn, IReadOnlyList<TraineeLine> lines)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Texts["TitleCompared"]);
        foreach (var line in lines)
            card.Row(Row(turn, line), Hint(line), new Button("", TraineesVerbs.Open.About(line.Trainee.Id)));
        return card.Buttons(new Button(Texts["HelpTitle"], TraineesVerbs.List));
    }

    static string Range(LengthRange range) =>
        range.Least == 0 ? Texts.Say("LoggedUpTo", ("length", Spoken.Length(range.Most + ((range.Most + 1) % 60 == 0 ? 1 : 0))))
        : range.Most == int.MaxValue ? Texts.Say("LoggedFrom", ("length", Spoken.Length(range.Least - ((range.Least - 1) % 60 == 0 ? 1 : 0))))
        : Texts.Say("LoggedBetween", ("from", Spoken.Length(range.Least)), ("to", Spoken.Length(range.Most)));

    static string Row(Turn turn, TraineeLine line)
    {
        var name = turn.NameOf(line.Trainee.Name, line.Trainee.NameEn);
        return line.Practicum is { } practicum
            ? Texts.Say(
                "Row",
                ("name", name),
                ("logged", Spoken.Length(practicum.Approved + practicum.Waiting)),
                ("needed", Spoken.Length(practicum.Needed))
            )
            : Texts.Say("RowName", ("name", name));
    }

    static string Hint(TraineeLine line)
    {
        if (line.Standing.AllMet)
            return Texts["RowDone"];
        var (met, rules) = (line.Standing.Rules.Count(rule => rule.Met), line.Standing.Rules.Count);
        return line.Behind > 0
            ? Texts.Say("RowBehind", ("behind", Spoken.Length(line.Behind)), ("met", met), ("rules", rules))
            : Texts.Say("RowOnPlan", ("met", met), ("rules", rules));
    }
}
