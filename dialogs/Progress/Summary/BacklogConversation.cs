using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>With which supervisor hours wait for a decision, how many and how long; of one, where one is named.</summary>
public sealed partial class BacklogConversation(BatchHealth health, WhosWho people) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(BacklogConversation), "backlog", "TriggersBacklog")
        {
            Intents = ["backlog"],
            Listed = false,
            OnlyTells = true,
            Fits = turn => Asks().IsMatch(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            IsFor = speaker => speaker.Is(Role.Administrator),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (asker, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var waiting = await health.WaitingAsync(asker, batch, cancellationToken);
        var groups = await people.GroupsAsync(asker, batch, "", cancellationToken);
        var named = (await people.NamedAsync(asker, batch, turn.Words, cancellationToken)).Select(one => one.Name.Id).ToList();
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

    /// <summary>Which of the supervisors, asked by what lies with them.</summary>
    [GeneratedRegex(
        @"\b(?:who|which|what)\b.{0,24}\bsupervisors?\b.{0,30}\b(?:backlog|behind|waiting|pending|unapproved|open entries|not approved)\b"
            + @"|\b(?:pending|waiting|unapproved|open)\b.{0,20}\b(?:by|per|for each) supervisor\b|(?:哪位|哪个|几位|各位?|谁)(?:督导|老师)?.{0,12}(?:压着"
            + @"|积压|没批|待审批|没审)"
            + @"|(?:没批|待审批|没审)[^,，。]{0,8}(?:压|卡|堆)在(?:谁|哪)|压在(?:谁|哪)"
            + @"|积压|压了(?:多少|几条|多久)|\bbacklog\b|\bhow long do (?:things|entries|hours) (?:lie|wait|sit|stay) with\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
