using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Agenda;

/// <summary>What is on for somebody in some days to come: sessions that they booked or hold, classes, visits, the closing days.</summary>
public sealed class AgendaConversation(ClassBoard classes, SessionBoard sessions, MaterialList materials, SummaryFigures waiting)
    : Conversation(Description),
        IDescribed
{
    /// <summary>Surer than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    const int MostShown = 12;

    /// <summary>Of so many days those on which nothing is are named.</summary>
    const int MostEmpty = 8;

    /// <summary>The days shown last: "and the Friday after that?" is asked about them.</summary>
    static readonly RememberedFor<DaysSought> Last = new("agenda-days", TimeSpan.FromMinutes(30));

    public static ConversationDescription Description { get; } =
        new(typeof(AgendaConversation), "agenda")
        {
            Intents = ["agenda"],
            Yields = false,
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            // Whoever only says that they are ill hears what that is about, and nothing of how they stand.
            ComesFirstUnasked = IsIll,
            Fits = turn => turn.Input is Input.Said && Asked(turn) is not null ? Understood : Description!.FitsPhrase(turn),
        };

    static bool IsIll(Turn turn) =>
        turn.Input is Input.Said
        && IllnessSaid.Alone(turn.Words)
        && turn.Heard is { } heard
        && !heard.Names(ThingKind.Length)
        && !heard.Names(ThingKind.Person);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var ill = IsIll(turn);
        var days = Asked(turn)
            ?? AgendaReader.DaysIn(turn.Words, turn.Today, turn.Language == Language.Chinese)
            ?? (ill ? new DaysSought(turn.Today, turn.Today, 0, 24) : DaysSought.WeekFrom(turn.Today));
        Last.Keep(turn, days);
        if (ill || SessionReader.IllnessIn(turn.Words) is not null)
            await dialogs.Context.SayAsync(Texts["GetWell"], null, cancellationToken);
        var all = await AllAsync(turn, cancellationToken);
        var meant = all.FindAll(item => days.Fits(LocalSpan.Of(item.Span, turn.Speaker.Zone)));
        var card = new Card(turn.Memory.NewCard()).Title(Texts.Say(meant.Count > 0 ? "Title" : "TitleNone", ("days", Days(days, turn))));
        Rows(card, meant, turn);
        if (meant.Count == 0)
            Rows(card.Text(Texts[all.Count > 0 ? "Then" : "Nothing"]), all.Take(1), turn);
        else if (Empty(days, meant, turn) is { Length: > 0 } empty)
            card.Hint(Texts.Say("Empty", ("days", empty)));
        if (ill && all.Count > 0)
            card.Hint(Texts[turn.Speaker.Is(Role.Trainee) ? "IllSay" : "IllSayHost"]);
        foreach (var line in ill ? [] : await ToDoAsync(days, turn, cancellationToken))
            card.Text(line);
        card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
        if (turn.Speaker.Is(Role.Trainee))
            card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
        else if (turn.Speaker.Is(Role.Supervisor))
            card.Buttons(new Button(Texts.Shared["MySessions"], HostVerbs.List));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    void Rows(Card card, IEnumerable<AgendaItem> items, Turn turn)
    {
        var (words, shown) = (new SessionWords(turn), items.ToList());
        foreach (var item in shown.Take(MostShown))
            card.Row(Spoken.Sentence(words.When(item.Span, item.Zone)), item.What, new Button("", item.Open));
        if (shown.Count > MostShown)
            card.Hint(Texts.Say("More", ("count", shown.Count - MostShown)));
    }

    /// <summary>The days among a few on which nothing is.</summary>
    static string Empty(DaysSought days, IReadOnlyList<AgendaItem> items, Turn turn)
    {
        var many = days.To.DayNumber - days.From.DayNumber + 1;
        return many is 1 or > MostEmpty
            ? ""
            : Spoken.All([
                .. Enumerable
                    .Range(0, many)
                    .Select(days.From.AddDays)
                    .Where(day => items.All(item => LocalSpan.Of(item.Span, turn.Speaker.Zone).Day != day))
                    .Select(day => Spoken.Date(day, turn.Today)),
            ]);
    }

    /// <summary>What is due in these days; of a supervisor also what waits for them now.</summary>
    async Task<IReadOnlyList<string>> ToDoAsync(DaysSought days, Turn turn, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        List<string> lines = [];
        if (speaker.Is(Role.Trainee))
            lines.AddRange(
                (await materials.OfAsync(speaker.Id, speaker.BatchId, speaker.Batch, cancellationToken))
                    .Where(one => one.IsMissing)
                    .Select(one => (one.Item, Due: one.Extension?.Until ?? one.Item.DueOn))
                    .Where(one => one.Due >= days.From && one.Due <= days.To)
                    .Select(one => Due(one.Item.Name.In(turn.Language), one.Due))
            );
        else
            lines.AddRange(
                (speaker.Batch.Checklist ?? [])
                    .Where(item => item.DueOn >= days.From && item.DueOn <= days.To)
                    .Select(item => Due(item.Name.In(turn.Language), item.DueOn))
            );
        if (!speaker.Is(Role.Supervisor) || days.From == days.To)
            return lines;
        var (hours, documents) = (
            await waiting.WaitingAsync(speaker.Id, speaker.BatchId, cancellationToken),
            await waiting.MaterialsAsync(speaker.Id, speaker.BatchId, speaker.Batch, cancellationToken)
        );
        if (hours is not null || documents.Count > 0)
            lines.Add(
                Texts.Say(
                    "Waiting",
                    (
                        "what",
                        Spoken.All([
                            .. hours is null
                                ? Array.Empty<string>()
                                : [Texts.Say(hours.Entries == 1 ? "OneEntry" : "Entries", ("count", hours.Entries))],
                            .. documents.Count == 0
                                ? Array.Empty<string>()
                                : [Texts.Say(documents.Count == 1 ? "OneDocument" : "Documents", ("count", documents.Count))],
                        ])
                    )
                )
            );
        return lines;

        string Due(string item, DateOnly on) => Texts.Say("Due", ("item", item), ("day", Spoken.Date(on, turn.Today)));
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

    static DaysSought? Asked(Turn turn)
    {
        var chinese = turn.Language == Language.Chinese;
        return AgendaReader.Read(turn.Words, turn.Today, chinese)
            ?? (
                turn.AnsweredBefore == Description.Id && Last.In(turn) is { } last
                    ? AgendaReader.ReadAfter(turn.Words, last, turn.Today, chinese)
                    : null
            );
    }

    string Days(DaysSought days, Turn turn)
    {
        if (days.From == days.To && days is { FromHour: 0, ToHour: 24 })
            return Spoken.ComingDay(days.From, turn.Today);
        return turn.When(days)
            ?? Texts.Say("FromTo", ("from", Spoken.ComingDay(days.From, turn.Today)), ("to", Spoken.ComingDay(days.To, turn.Today)));
    }

    sealed record AgendaItem(Span Span, string Zone, string What, Deed Open);
}
