using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>What became otherwise in the roster: when, by whom, whose, from what to what. It changes nothing.</summary>
public sealed class RosterHistoryConversation(RosterHistory history, RosterPeople people, NameBook names) : Conversation(Description), IDescribed
{
    const int MostSteps = 15;
    const int MostPeople = 5;

    public static ConversationDescription Description { get; } =
        new(typeof(RosterHistoryConversation), "roster-history", "TriggersHistory")
        {
            Intents = ["roster_history"],
            Theme = Theme.Programme,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Administrator) && RosterHistorySaid.Asks(turn.Words)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var named = new List<RosterOne>();
        foreach (var thing in (turn.Heard?.Things ?? []).Where(thing => thing.Kind == ThingKind.Person))
            named.AddRange(await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words[thing.Start..thing.End], cancellationToken));
        var (zone, span) = (turn.Speaker.Zone, RosterHistory.DaysIn(turn.Words, turn.Today));
        turn.TakeAll();
        var steps = await history.ReadAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            span,
            zone,
            [.. named.Select(one => one.Name.Id)],
            cancellationToken
        );
        var days = (From: Spoken.Date(span.From, turn.Today), To: Spoken.Date(span.To, turn.Today));
        if (steps is null or { Count: 0 })
        {
            await dialogs.Context.SayAsync(
                named.Count > 0
                    ? Texts.Say("NoHistoryOf", ("names", Names(named, turn)), ("from", days.From), ("to", days.To))
                    : Texts.Say("NoHistory", ("from", days.From), ("to", days.To)),
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["HistoryTitle"]).Hint(Texts.Say("HistoryFrom", ("from", days.From), ("to", days.To)));
        var words = new RosterWords(turn, await names.OfNotesAsync([.. steps.SelectMany(step => step.Notes)], cancellationToken));
        var by = (await names.OfAsync(steps.Select(step => step.By), cancellationToken)).ToDictionary(one => one.Id);
        foreach (var step in steps.Take(MostSteps))
            card.Item(
                Texts.Say(
                    "HistoryWhen",
                    ("day", Spoken.Date(LocalTime.Day(step.At, zone), turn.Today)),
                    ("time", Spoken.Time(LocalTime.Of(step.At, zone).Time)),
                    ("name", step.By is { } who && by.TryGetValue(who, out var one) ? turn.NameOf(one.Name, one.NameEn) : Texts["ByServer"])
                ),
                What(step, words)
            );
        if (steps.Count > MostSteps)
            card.Hint(Texts.Say("MoreLines", ("count", steps.Count - MostSteps)));
        await dialogs.Context.ShowAsync(card, turn.WaysOn(), cancellationToken);
    }

    string What(RosterStep step, RosterWords words)
    {
        List<PersonId> all = [.. step.Notes.Select(note => note.Person).Distinct()];
        List<string> said = [.. all.Take(MostPeople).Select(one => words.Of(one, step.Notes))];
        if (all.Count > MostPeople)
            said.Add(Texts.Say("MorePeople", ("count", all.Count - MostPeople)));
        return string.Join('\n', said);
    }

    static string Names(IEnumerable<RosterOne> people, Turn turn) => Spoken.All([.. people.Select(one => one.Name.In(turn.Language))]);
}
