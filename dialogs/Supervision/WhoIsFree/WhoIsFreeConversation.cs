using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.WhoIsFree;

/// <summary>Shows an administrator which supervisors have free places on the days that they ask about.</summary>
public sealed class WhoIsFreeConversation(FreeSupervisors supervisors) : Conversation(Description), IDescribed
{
    const int MostTimes = 6;

    static readonly IReadOnlyList<Phrase> Words = Phrase.In(new Texts(typeof(WhoIsFreeConversation)), "Triggers");

    public static ConversationDescription Description { get; } =
        new(typeof(WhoIsFreeConversation), "who-is-free")
        {
            Intents = ["who_is_free"],
            Yields = false,
            Theme = Theme.Supervision,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = Fits,
            Verbs = FreeVerbs.Every,
        };

    /// <summary>The day may stand before or after the question.</summary>
    static double Fits(Turn turn) =>
        Description.FitsPhrase(turn) is var fit && fit >= Phrase.Opening ? fit
        : Words.Any(phrase => turn.Folded.EndsWith(phrase.Folded, StringComparison.Ordinal)) ? Phrase.Opening
        : fit;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var sought = SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese) ?? DaysSought.WeekFrom(turn.Today);
        var found = await supervisors.InAsync(turn.Speaker.Id, turn.Speaker.BatchId, sought, turn.Speaker.Zone, cancellationToken);
        var (words, card) = (new SessionWords(turn), new Card(turn.Memory.NewCard()).Title(Texts.Say("Title", ("days", Days(sought, turn)))));
        foreach (var one in found.Where(one => one.Open.Count > 0))
        {
            card.Heading(words.Name(one.Who));
            foreach (var at in Times(one, words))
                card.Text(at);
        }
        if (found.All(one => one.Open.Count == 0))
            card.Text(Texts["NobodyFree"]);
        Named(card, "Full", [.. found.Where(one => one is { Open.Count: 0, Full: > 0 })], words);
        Named(card, "NothingPublished", [.. found.Where(one => one is { Open.Count: 0, Full: 0 })], words);
        Held(card, [.. found.Where(one => one.Held.Sessions > 0)], words);
        await dialogs.Context.ShowAsync(
            card.Hint(Texts["HowTo"]).Buttons(new Button(Texts.Shared["EnoughSessions"], CapacityVerbs.Show)),
            null,
            cancellationToken
        );
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);

    IEnumerable<string> Times(SupervisorTimes one, SessionWords words)
    {
        foreach (var open in one.Open.Take(MostTimes))
            yield return open.Places == 1
                ? Texts.Say("Time", ("when", words.When(open.Session)))
                : Texts.Say("TimePlaces", ("when", words.When(open.Session)), ("free", open.Free), ("places", open.Places));
        if (one.Open.Count > MostTimes)
            yield return Texts.Say("MoreTimes", ("count", one.Open.Count - MostTimes));
    }

    void Held(Card card, List<SupervisorTimes> those, SessionWords words)
    {
        if (those.Count > 0)
            card.Heading(Texts["HeldTitle"]);
        foreach (var one in those)
            card.Text(Texts.Say("Held", ("name", words.Name(one.Who)), ("load", SessionWords.Load(one.Held))));
    }

    void Named(Card card, string key, List<SupervisorTimes> those, SessionWords words)
    {
        if (those.Count > 0)
            card.Text(Texts.Say(key, ("names", Spoken.All(those.ConvertAll(one => words.Name(one.Who))))));
    }

    string Days(DaysSought sought, Turn turn)
    {
        var day = Spoken.ComingDay(sought.From, turn.Today);
        var days = sought.From == sought.To ? day : Texts.Say("FromTo", ("from", day), ("to", Spoken.ComingDay(sought.To, turn.Today)));
        return (sought.FromHour, sought.ToHour) == (0, 24)
            ? days
            : Texts.Say("Between", ("days", days), ("from", sought.FromHour), ("to", sought.ToHour));
    }
}
