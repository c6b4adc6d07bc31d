using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>What follows from somebody's leaving, below who leaves.</summary>
static class DepartureWords
{
    const int MostLines = 12;

    static readonly Texts Texts = new(typeof(DepartureWords));

    public static void Add(Card card, Departure leaving, Turn turn)
    {
        var sessions = new SessionWords(turn);
        foreach (var group in leaving.Groups)
            card.Text(
                Texts.Say(
                    group.IsLeftAlone ? "GroupAlone" : "GroupGoesOn",
                    ("group", GroupNames.In(turn.Language, group.Group)),
                    ("count", group.Waiting)
                )
            );
        if (leaving.Supervisees.Count > 0)
            card.Text(Texts.Say("LeavesSupervisees", ("names", Spoken.All([.. leaving.Supervisees.Select(one => one.In(turn.Language))]))));
        if (leaving.Taught > 0)
            card.Text(Texts.Say("LeavesClasses", ("count", leaving.Taught)));
        Lines(card, "LeavesGivenUp", [.. leaving.GivenUp.Select(sessions.When)]);
        Lines(
            card,
            "LeavesCalledOff",
            [.. leaving.CalledOff.Select(one => Texts.Say("CalledOffLine", ("when", sessions.When(one.Session)), ("count", one.Booked)))]
        );
        if (leaving.Expected > 0)
            card.Text(Texts.Say("LeavesExpected", ("count", leaving.Expected)));
        if (leaving.Queues > 0)
            card.Text(Texts.Say("LeavesQueues", ("count", leaving.Queues)));
        if (leaving.StandsIn)
            card.Text(Texts["LeavesDeputies"]);
        card.Heading(Texts["StaysHeading"]);
        if (leaving.ApprovedMinutes is > 0 and var minutes)
            card.Text(Texts.Say("StaysHours", ("length", Spoken.Length(minutes))));
        if (leaving.Entries + leaving.Materials > 0)
            card.Text(Texts.Say("StaysWaiting", ("entries", leaving.Entries), ("materials", leaving.Materials)));
        card.Text(Texts["StaysToRead"]).Hint(Texts["LeavesAtOnce"]);
    }

    static void Lines(Card card, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        card.Heading(Texts[heading]);
        foreach (var line in lines.Take(MostLines))
            card.Text(line);
        if (lines.Count > MostLines)
            card.Hint(Texts.Say("MoreLines", ("count", lines.Count - MostLines)));
    }
}
