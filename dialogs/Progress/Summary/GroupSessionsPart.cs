using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>The groups' supervision: what was held and what is to come, and the sessions of which nobody said how they went.</summary>
public sealed class GroupSessionsPart(BatchHealth health, SessionBoard board) : SummaryPart
{
    const int MostGroups = 6;

    public override string Key => "group-sessions";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var who = reader.Speaker;
        var groups = await health.SessionsAsync(who.Id, who.BatchId, cancellationToken);
        var unanswered = await board.UnansweredAsync(who.Id, who.BatchId, cancellationToken);
        if (groups.Count == 0)
            return null;
        var none = groups.Where(group => group is { Held: 0, Ahead: 0 }).ToList();
        var text = Texts.Say("GroupSessions", ("held", groups.Sum(group => group.Held)), ("ahead", groups.Sum(group => group.Ahead)));
        List<string> hints = [];
        if (none.Count > 0)
            hints.Add(
                Texts.Say(
                    "GroupSessionsNone",
                    ("groups", Spoken.All([.. none.Take(MostGroups).Select(group => GroupNames.In(reader.Language, group.Group))]))
                )
            );
        if (unanswered.Count > 0)
            hints.Add(Count("GroupSessionsUnanswered", unanswered.Count));
        var facts = none.Select(group => "n" + Uri.EscapeDataString(group.Group)).Concat(unanswered.Select(one => Fact("u", one.Session.Id.Value)));
        return new SummaryLine(text, hints, Facts(facts), () =>
            unanswered.Count > 0 ? [SummaryConversation.Open("unanswered-sessions", Texts["SeeUnanswered"])] : []
        );
    }
}
