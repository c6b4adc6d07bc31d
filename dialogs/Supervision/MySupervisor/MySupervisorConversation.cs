using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.MySupervisor;

/// <summary>Who supervises a trainee, who stands in for them, and who else is in the group.</summary>
public sealed class MySupervisorConversation(OwnGroups groups) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(MySupervisorConversation), "my-supervisor")
        {
            Intents = ["my_supervisor"],
            Theme = Theme.Supervision,
            Listed = false,
            OnlyTells = true,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        if (await groups.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is not { } own)
            lines.Add(Texts["NoGroup"]);
        else
        {
            lines.Add(
                own.Supervisors.Count > 0
                    ? Texts.Say("Supervisor", ("names", Names(own.Supervisors, turn)))
                    : Texts.Say("NoSupervisor", ("group", GroupNames.In(turn.Language, own.Group)))
            );
            foreach (var (deputy, until) in own.Deputies)
                lines.Add(
                    Texts.Say(
                        "Deputy",
                        ("names", deputy.In(turn.Language)),
                        ("day", Spoken.Date(LocalTime.Day(until, turn.Speaker.Zone), turn.Today))
                    )
                );
            lines.Add(
                Texts.Say(
                    own.Others.Count > 0 ? "Group" : "GroupAlone",
                    ("group", GroupNames.In(turn.Language, own.Group)),
                    ("names", Names(own.Others, turn))
                )
            );
        }
        await dialogs.Context.SayAsync(Spoken.Sentences(lines), turn.WaysOn(), cancellationToken);
    }

    static string Names(IReadOnlyList<PersonName> people, Turn turn) => Spoken.All([.. people.Select(one => one.In(turn.Language))]);
}
