using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>What hangs on a change of groups, below what is to change.</summary>
static class RosterEffectWords
{
    const int MostBookings = 12;

    static readonly Texts Texts = new(typeof(RosterEffectWords));

    public static void Add(Card card, RosterEffects effects, RosterWords words, Turn turn)
    {
        if (effects.Leaving is { } leaving)
            DepartureWords.Add(card, leaving, turn);
        foreach (var effect in effects.Groups)
            card.Text(
                Texts.Say(
                    effect.IsLeftAlone ? "GroupAlone" : "GroupGoesOn",
                    ("group", GroupNames.In(turn.Language, effect.Group)),
                    ("count", effect.Waiting)
                )
            );
        foreach (var (who, count) in effects.Waiting)
            card.Text(Texts.Say(count == 1 ? "WaitingGoesOne" : "WaitingGoes", ("name", words.Name(who)), ("count", count)));
        if (effects.Bookings.Count == 0)
            return;
        card.Heading(Texts["StaysHeading"]);
        var sessions = new SessionWords(turn);
        foreach (var (who, session) in effects.Bookings.Take(MostBookings))
            card.Text(Texts.Say("BookingStays", ("name", words.Name(who)), ("when", sessions.When(session))));
        if (effects.Bookings.Count > MostBookings)
            card.Hint(Texts.Say("MoreLines", ("count", effects.Bookings.Count - MostBookings)));
    }
}
