using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.NotReached;

/// <summary>Who could not be reached, why, and what they missed.</summary>
public sealed class NotReachedConversation(NotReachedList list) : Conversation(Description), IDescribed
{
    const int MostShown = 12;

    /// <summary>What kinds of notices begin with, and what they are about.</summary>
    static readonly (string Begins, string Key)[] Topics =
    [
        ("session.", "AboutSessions"),
        ("announcement", "Announcements"),
        ("summary", "Summaries"),
        ("hours-", "AboutHours"),
        ("material", "AboutMaterials"),
        ("deputy", "AboutDeputies"),
    ];

    public static ConversationDescription Description { get; } =
        new(typeof(NotReachedConversation), "not-reached")
        {
            Intents = ["not_reached"],
            Theme = Theme.Messages,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = UnreachedVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (await list.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostShown, cancellationToken) is not { All: > 0 } unreached)
        {
            await dialogs.Context.SayAsync(Texts["Nobody"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(unreached.All == 1 ? Texts["TitleOne"] : Texts.Say("Title", ("count", unreached.All)));
        foreach (var person in unreached.Latest.OrderByDescending(person => person.Since).ThenBy(person => person.Name, StringComparer.Ordinal))
        {
            var why = person.Because is { } because ? Texts[$"Because{because}"] : "";
            card.Item(
                turn.NameOf(person.Name, person.NameEn),
                Texts.Say("Line", ("why", why), ("since", When(person.Since, turn)), ("missed", Missed(person.Missed)))
            );
        }
        if (unreached.All > unreached.Latest.Count)
            card.Hint(Texts.Say("More", ("count", unreached.All - unreached.Latest.Count)));
        await dialogs.Context.ShowAsync(card.Hint(Texts["Hint"]).Buttons(new Button(Texts["Refresh"], UnreachedVerbs.List)), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);

    string Missed(IReadOnlyDictionary<string, int> kinds) =>
        Spoken.All([
            .. kinds
                .GroupBy(kind => Topics.FirstOrDefault(topic => kind.Key.StartsWith(topic.Begins, StringComparison.Ordinal)).Key ?? "AboutOther")
                .Select(topic => Texts.Say(topic.Key, ("count", topic.Sum(kind => kind.Value)))),
        ]);

    static string When(DateTimeOffset at, Turn turn)
    {
        var (day, time) = LocalTime.Of(at, turn.Speaker.Zone);
        return day == turn.Today ? Spoken.Time(time) : Spoken.ShortDate(day, turn.Today);
    }
}
