using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.Publish;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What came of taking a withdrawal back.</summary>
static class WithdrawalCard
{
    static readonly Texts Texts = new(typeof(WithdrawalCard));

    public static Card Of(string id, RestoreOutcome outcome, Turn turn)
    {
        var (card, words) = (new Card(id), new SessionWords(turn));
        switch (outcome)
        {
            case RestoreOutcome.OnAgain on:
                card.Title(
                    on.Sessions is [var one]
                        ? Texts.Say("OnAgainOne", ("when", words.When(one)))
                        : Texts.Say("OnAgainMany", ("count", on.Sessions.Count))
                );
                if (on.Back > 0 && on.Sessions[0].Kind != SessionKind.Practicum)
                    card.Text(Texts.Say("PlacesBack", ("count", on.Back)));
                if (on.Asked > 0)
                    card.Text(Texts.Say("PlacesAsked", ("count", on.Asked)));
                LeftOut(card, on.Left, turn);
                break;
            case RestoreOutcome.InTheWay { Left: var left }:
                card.Text(Texts["StaysWithdrawn"]);
                LeftOut(card, left, turn);
                break;
            case RestoreOutcome.PlaceBack back:
                card.Title(
                    Texts.Say(
                        back.Booking.State == BookingState.Booked ? "PlaceBack" : "PlaceOffered",
                        ("name", words.Name(back.Who)),
                        ("when", words.When(back.Session))
                    )
                );
                break;
            case RestoreOutcome.PlaceGone gone:
                card.Text(Texts.Say("PlaceGone", ("name", words.Name(gone.Who)), ("when", words.When(gone.Session))));
                break;
            default:
                card.Text(Texts[outcome is RestoreOutcome.Already ? "Already" : "Nothing"]);
                break;
        }
        return card.Buttons(
            turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator) ? words.Back : new Button(Texts["OwnSessions"], OwnVerbs.List)
        );
    }

    static void LeftOut(Card card, IReadOnlyList<Planned> left, Turn turn)
    {
        foreach (var planned in left)
            card.Hint(Texts.Say("LeftWithdrawn", ("why", PublishCard.Problem(planned, turn))));
    }
}
