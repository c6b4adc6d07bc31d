using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.BookSupervision;

/// <summary>The sentence for an outcome that is not the one hoped for.</summary>
static class BookTrouble
{
    static readonly Texts Texts = new(typeof(BookTrouble));

    public static string Say(Turn turn, BookOutcome outcome)
    {
        var words = new SessionWords(turn);
        return Spoken.Sentence(
            outcome switch
            {
                BookOutcome.Full { Waiting: 0 } full => Texts.Say("IsFull", ("when", words.When(full.Session))),
                BookOutcome.Full full => Texts.Say("IsFullWaiting", ("when", words.When(full.Session)), ("waiting", full.Waiting)),
                BookOutcome.RanOut ran => Texts.Say("RanOut", ("when", words.When(ran.Session))),
                BookOutcome.Clash clash => Texts.Say("Clash", ("when", words.When(clash.Other))),
                BookOutcome.TooMany many => Texts.Say("TooMany", ("most", many.Most)),
                BookOutcome.TooLate late => Texts.Say("TooLate", ("hours", late.Hours)),
                BookOutcome.TooFar far => Texts.Say("TooFar", ("days", far.Days)),
                BookOutcome.Closed closed => Texts.Say("BatchClosed", ("on", Spoken.Date(closed.On, turn.Today))),
                BookOutcome.Waits { Position: 1 } waits => Texts.Say("WaitsFirst", ("when", words.When(waits.Session))),
                BookOutcome.Waits waits => Texts.Say("Waits", ("when", words.When(waits.Session)), ("position", waits.Position)),
                BookOutcome.WaitsNoMore no => Texts.Say("WaitsNoMore", ("when", words.When(no.Session))),
                BookOutcome.LetGo gone => Texts.Say("LetGoOf", ("when", words.When(gone.Session))),
                BookOutcome.ChangedSince => Texts["ChangedSince"],
                BookOutcome.Asked => Texts["Asked"],
                _ => Texts["NotThere"],
            }
        );
    }
}
