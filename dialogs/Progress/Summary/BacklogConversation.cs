using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

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
        var groups = await people.GroupsAsync(asker, batch, "", cancellationToken);
        var named = (await people.NamedAsync(asker, batch, turn.Words, cancellationToken)).Select(one => one.Name.Id).ToList();
        var meant = groups.Where(group => named.Count == 0 || group.Supervisors.Any(supervisor => named.Contains(supervisor.Id))).ToList();
        var days = StaffAsked.LongerThan(turn.Words);
        var all = (await health.WaitingAsync(asker, batch, days, cancellationToken))
            .Where(one => meant.Any(group => group.Name == one.Group))
            .ToList();
        var waiting = all.FindAll(one => one.Older > 0);
        // What lies with somebody is told also where none of it lies so long.
        var noneOlder =
            waiting.Count == 0 && all.Count > 0
                ? Texts.Say("BacklogNoneOlder", ("days", Spoken.Days(days!.Value)), ("ago", Spoken.Ago(turn.Now - all.Min(one => one.Since))))
                : null;
        if (noneOlder is not null && named.Count == 0)
        {
            turn.Took.Add(Speech.Hearing.ThingKind.Length);
            await dialogs.Context.SayAsync(noneOlder, [Texts["BacklogTitle"], .. turn.WaysOn()], cancellationToken);
            return;
        }
        if (noneOlder is not null)
            waiting = all.ConvertAll(one => one with { Older = one.Entries });
        var shown = meant
            .Select(group => (Group: group, Waits: waiting.Find(one => one.Group == group.Name)))
            .OrderByDescending(one => one.Waits?.Older ?? 0)
            .ToList();
        if (shown.Count == 0 || (waiting.Count == 0 && named.Count == 0))
        {
            await dialogs.Context.SayAsync(Texts["NoBacklog"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["BacklogTitle"]);
        if (named.Count == 0 && waiting.Count > 1)
            card.Text(
                Texts.Say("BacklogInAll", ("count", waiting.Sum(one => one.Older)), ("ago", Spoken.Ago(turn.Now - waiting.Min(one => one.Since))))
            );
        if (noneOlder is not null)
            card.Text(noneOlder);
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
        Own.Say(waits.Older == 1 ? "BacklogOne" : "BacklogMany", ("count", waits.Older), ("ago", Spoken.Ago(turn.Now - waits.Since)));

    static readonly Texts Own = new(typeof(BacklogConversation));
}
