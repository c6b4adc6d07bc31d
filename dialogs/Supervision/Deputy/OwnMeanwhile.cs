using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

/// <summary>What sessions of one's own lie in the days of an absence: somebody who stands in does not hold them.</summary>
public sealed class OwnMeanwhile(SessionBoard board)
{
    static readonly Texts Texts = new(typeof(OwnMeanwhile));

    /// <summary>That they stay, and how one is taken off; null when there are none.</summary>
    /// <param name="first">Null for from now on.</param>
    /// <param name="last">Included.</param>
    internal async Task<string?> LineAsync(Turn turn, DateOnly? first, DateOnly last, CancellationToken cancellationToken)
    {
        var hosted = await board.HostedAsync(turn.Speaker.AsHost(), new Span(turn.Now, Span.OfDay(last, turn.Speaker.Zone).To), cancellationToken);
        var there = hosted.Where(view => DayOf(view, turn) is var day && day >= (first ?? turn.Today) && day <= last).ToList();
        if (there.Count == 0)
            return null;
        var words = new SessionWords(turn);
        return Texts.Say(
            there.Count == 1 ? "MeanwhileOne" : "Meanwhile",
            (
                "sessions",
                string.Join(
                    Texts.Shared["ListSeparator"],
                    there.Select(view =>
                        view.Attenders.Count == 0
                            ? Texts.Say("SessionFree", ("when", words.When(view.Session)), ("kind", SessionWords.Kind(view.Session.Kind)))
                            : Texts.Say(
                                "SessionBooked",
                                ("when", words.When(view.Session)),
                                ("kind", SessionWords.Kind(view.Session.Kind)),
                                ("names", Spoken.All([.. view.Attenders.Select(one => words.Name(one.Who))]))
                            )
                    )
                )
            ),
            ("day", Spoken.Date(DayOf(there[0], turn), turn.Today))
        );
    }

    static DateOnly DayOf(HostView view, Turn turn) => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day;
}
