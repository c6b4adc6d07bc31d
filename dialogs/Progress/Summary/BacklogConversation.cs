using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>With which supervisor hours wait for a decision, how many and how long; of one, where one is named.</summary>
public sealed class BacklogConversation(BatchHealth health, WhosWho people) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(BacklogConversation), "backlog", "TriggersBacklog")
        {
            Intents = ["backlog"],
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            Fits = turn => StaffAsked.Backlog(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            IsFor = speaker => speaker.Is(Role.Administrator),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (asker, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var days = StaffAsked.LongerThan(turn.Words);
        var waiting = await health.WaitingAsync(asker, batch, days, cancellationToken);
        if (days is { } many && waiting.Count == 0 && await health.WaitingAsync(asker, batch, null, cancellationToken) is [var oldest, ..])
        {
            turn.Took.Add(Core.Hearing.ThingKind.Length);
            await dialogs.Context.SayAsync(
                Texts.Say("BacklogNoneOlder", ("days", Spoken.Days(many)), ("ago", Spoken.Ago(turn.Now - oldest.Since))),
                [Texts["BacklogTitle"], .. turn.WaysOn()],
                cancellationToken
            );
            return;
        }
        var groups = await people.GroupsAsync(asker, batch, "", cancellationToken);
        var named = (await people.NamedAsync(asker, batch, turn.Words, cancellationToken)).Select(one => one.Name.Id).ToList();
        // What lies with somebody is told also where none of it lies so long.
        var all = days is null || named.Count == 0 ? waiting : await health.WaitingAsync(asker, batch, null, cancellationToken);
        bool IsOfNamed(GroupHours one) => groups.Any(group => group.Name == one.Group && group.Supervisors.Any(each => named.Contains(each.Id)));
        var noneOlder = all.Where(IsOfNamed).ToList() is [_, ..] theirs && !waiting.Any(IsOfNamed) ? theirs : null;
        if (noneOlder is not null)
            waiting = noneOlder;
        var shown = groups
            .Select(group => (Group: group, Waits: waiting.FirstOrDefault(one => one.Group == group.Name)))
            .Where(one => named.Count == 0 || one.Group.Supervisors.Any(supervisor => named.Contains(supervisor.Id)))
            .OrderByDescending(one => one.Waits?.Entries ?? 0)
            .ToList();
        if (shown.Count == 0 || waiting.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoBacklog"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["BacklogTitle"]);
        if (named.Count == 0 && waiting.Count > 1)
            card.Text(
                Texts.Say("BacklogInAll", ("count", waiting.Sum(one => one.Entries)), ("ago", Spoken.Ago(turn.Now - waiting.Min(one => one.Since))))
            );
        if (noneOlder is not null)
            card.Text(
                Texts.Say("BacklogNoneOlder", ("days", Spoken.Days(days!.Value)), ("ago", Spoken.Ago(turn.Now - noneOlder.Min(one => one.Since))))
            );
        foreach (var (group, waits) in shown)
            card.Item(Who(group, turn), waits is null ? Texts["BacklogNone"] : Lines(waits, turn));
        var slow = shown.Where(one => one.Waits is not null).SelectMany(one => one.Group.Supervisors);
        LastShown.Show(turn, slow.Select(one => one.Id).Distinct(), ShownAs.Approvers);
        await dialogs.Context.ShowAsync(card.Hint(Texts["BacklogHint"]), turn.WaysOn(), cancellationToken);
    }

    static string Who(KnownGroup group, Turn turn) =>
        Own.Say(
            group.Supervisors.Count == 0 ? "BacklogGroup" : "BacklogWho",
            ("group", GroupNames.In(turn.Language, group.Name)),
            ("names", Spoken.All([.. group.Supervisors.Select(one => one.In(turn.Language))]))
        );

    static string Lines(GroupHours waits, Turn turn) =>
        Own.Say(waits.Entries == 1 ? "BacklogOne" : "BacklogMany", ("count", waits.Entries), ("ago", Spoken.Ago(turn.Now - waits.Since)));

    static readonly Texts Own = new(typeof(BacklogConversation));
}
