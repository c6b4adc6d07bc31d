using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Times;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Agenda;

/// <summary>What is on for somebody in some days to come: sessions that they booked or hold, classes, visits, the closing days.</summary>
public sealed class AgendaConversation(ClassBoard classes, SessionBoard sessions) : Conversation(Description), IDescribed
{
    /// <summary>Surer than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    const int MostShown = 12;

    public static ConversationDescription Description { get; } =
        new(typeof(AgendaConversation), "agenda")
        {
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && Asked(turn) is not null ? Understood : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var days = Asked(turn) ?? DaysSought.WeekFrom(turn.Today);
        var all = await AllAsync(turn, cancellationToken);
        var meant = all.FindAll(item => days.Fits(LocalSpan.Of(item.Span, turn.Speaker.Zone)));
        var shown = meant.Count > 0 ? meant : [.. all.Take(1)];
        var words = new SessionWords(turn);
        var card = new Card(turn.Memory.NewCard()).Title(Texts.Say(meant.Count > 0 ? "Title" : "TitleNone", ("days", Days(days, turn))));
        if (meant.Count == 0)
            card.Text(Texts[shown.Count > 0 ? "Then" : "Nothing"]);
        foreach (var item in shown.Take(MostShown))
            card.Row(Spoken.Sentence(words.When(item.Span, item.Zone)), item.What, new Button("", item.Open));
        if (shown.Count > MostShown)
            card.Hint(Texts.Say("More", ("count", shown.Count - MostShown)));
        card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
        if (turn.Speaker.Is(Role.Trainee))
            card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
        else if (turn.Speaker.Is(Role.Supervisor))
            card.Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    async Task<List<AgendaItem>> AllAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (speaker, words) = (turn.Speaker, new SessionWords(turn));
        List<AgendaItem> all =
        [
            .. (await classes.ToComeAsync(speaker.Id, speaker.BatchId, null, cancellationToken)).Select(view =>
                Item(view.Session, words.Taught(view.Session), ClassVerbs.Open.About(view.Session.Id))
            ),
        ];
        if (speaker.Is(Role.Trainee))
            all.AddRange(
                (await sessions.MineAsync(speaker.Id, speaker.BatchId, cancellationToken)).Select(view =>
                    Item(view.Session, words.What(view.Session, view.Supervisor), BookingVerbs.Open.About(view.Booking.Id))
                )
            );
        if (speaker.Is(Role.Supervisor))
            all.AddRange(
                (await sessions.HostedAsync(speaker.AsHost(), Span.Since(turn.Now), cancellationToken)).Select(view =>
                    Item(view.Session, Held(view, words), HostVerbs.Open.About(view.Session.Id))
                )
            );
        return [.. all.OrderBy(item => item.Span.From)];
    }

    AgendaItem Item(Session session, string what, Deed open) =>
        new(session.Span, session.TimeZone, session.Place.Length == 0 ? what : Texts.Say("At", ("what", what), ("place", session.Place)), open);

    string Held(HostView view, SessionWords words) =>
        Texts.Say(
            "Held",
            ("kind", SessionWords.Kind(view.Session.Kind)),
            ("who", view.Attenders.Count == 0 ? Texts["Nobody"] : Spoken.All([.. view.Attenders.Select(one => words.Name(one.Who))]))
        );

    static DaysSought? Asked(Turn turn) => AgendaReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);

    string Days(DaysSought days, Turn turn) =>
        days.From == days.To
            ? Spoken.ComingDay(days.From, turn.Today)
            : Texts.Say("FromTo", ("from", Spoken.ComingDay(days.From, turn.Today)), ("to", Spoken.ComingDay(days.To, turn.Today)));

    sealed record AgendaItem(Span Span, string Zone, string What, Deed Open);
}
