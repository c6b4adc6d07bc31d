using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.EnoughSessions;

/// <summary>Whether enough supervision is published: all groups as they stand, and what is said when one falls short.</summary>
static class CapacityCard
{
    const int MostGroups = 20;

    static readonly Texts Texts = new(typeof(CapacityCard));

    public static Card All(string id, IReadOnlyList<GroupCapacity> groups, Turn turn)
    {
        var batch = turn.Speaker.Batch;
        var end = batch.DefenceOn ?? batch.EndsOn;
        var card = new Card(id).Title(Texts.Say(batch.DefenceOn is null ? "TitleEnd" : "Title", ("day", Spoken.Date(end, turn.Today))));
        var missing = groups.Count(group => group.Lines.Any(line => line.Short > 0));
        card.Text(
            missing == 0 ? Texts["EnoughYes"]
            : groups.Count == 1 ? Texts["EnoughNoOne"]
            : Texts.Say("EnoughNo", ("missing", missing), ("all", groups.Count))
        );
        foreach (var (group, lines) in groups.OrderByDescending(group => group.Lines.Any(line => line.Short > 0)).Take(MostGroups))
        {
            card.Heading(group.In(turn.Language));
            foreach (var line in lines)
                card.Text(Line(line, turn));
        }
        if (groups.Count > MostGroups)
            card.Hint(Texts.Say("MoreGroups", ("count", groups.Count - MostGroups)));
        return Leading(card, turn);
    }

    /// <summary>"Group 2 is 3 group sessions short before the defence; publish by 4 May."</summary>
    public static Card Alarm(IReadOnlyList<(GroupName Group, CapacityLine Line)> missing, Turn turn)
    {
        var card = new Card("").Title(Texts["AlarmTitle"]);
        foreach (var (group, line) in missing)
            card.Text(Sentence(group, line, turn));
        return Leading(card, turn).Buttons(new Button(Texts.Shared["EnoughSessions"], CapacityVerbs.Show));
    }

    static Card Leading(Card card, Turn turn) =>
        turn.Speaker.Is(Role.Supervisor)
            ? card.Buttons(new Button(Texts.Shared["PublishSessions"], PublishVerbs.Another), new Button(Texts.Shared["MySessions"], HostVerbs.List))
            : card.Buttons(new Button(Texts.Shared["WhoIsFree"], FreeVerbs.Show));

    static string Line(CapacityLine line, Turn turn)
    {
        var rule = new RuleWords(turn).Name(line.Figure);
        var needed = RuleWords.Amount(line.Figure, line.Needed);
        if (line.Needed == 0)
            return Texts.Say("LineDone", ("rule", rule));
        if (line.Short == 0)
            return Texts.Say("LineEnough", ("rule", rule), ("needed", needed));
        var missing = RuleWords.Amount(line.Figure, line.Short);
        return line.PublishBy < turn.Today
            ? Texts.Say("LineShortNow", ("rule", rule), ("needed", needed), ("missing", missing))
            : Texts.Say("LineShort", ("rule", rule), ("needed", needed), ("missing", missing), ("by", Spoken.Date(line.PublishBy, turn.Today)));
    }

    static string Sentence(GroupName group, CapacityLine line, Turn turn)
    {
        var batch = turn.Speaker.Batch;
        var late = line.PublishBy < turn.Today;
        var key = batch.DefenceOn is null
            ? late
                ? "ShortEndNow"
                : "ShortEnd"
            : late
                ? "ShortNow"
                : "Short";
        return Texts.Say(
            key,
            ("group", group.In(turn.Language)),
            ("amount", Amount(line)),
            ("day", Spoken.Date(batch.DefenceOn ?? batch.EndsOn, turn.Today)),
            ("by", Spoken.Date(line.PublishBy, turn.Today))
        );
    }

    static string Amount(CapacityLine line)
    {
        var kind = line.Figure.Of?.Kind ?? line.Figure.Kind;
        var length = Spoken.Length(line.Short);
        return kind switch
        {
            RequirementKind.GroupSessions => Texts.Say(line.Short == 1 ? "GroupSessionsOne" : "GroupSessions", ("count", line.Short)),
            RequirementKind.IndividualSessions => Texts.Say(line.Short == 1 ? "IndividualSessionsOne" : "IndividualSessions", ("count", line.Short)),
            RequirementKind.GroupSessionMinutes => Texts.Say("GroupTime", ("length", length)),
            RequirementKind.IndividualSessionMinutes => Texts.Say("IndividualTime", ("length", length)),
            _ => Texts.Say("Time", ("length", length)),
        };
    }
}
