using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>An administrator asks one thing of those who come to a visit, and hears it in a line; the whole list is a press away.</summary>
public sealed class VisitFiguresConversation(Core.Sessions.Visits visits, ClassBoard board) : Conversation(Description), IDescribed
{
    /// <summary>The visit that was spoken of last.</summary>
    static readonly RememberedFor<string> Talked = new("visit-talked-of", TimeSpan.FromMinutes(15));

    public static ConversationDescription Description { get; } =
        new(typeof(VisitFiguresConversation), "visit-figures", "TriggersFigures")
        {
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            IsFor = speaker => speaker.Is(Role.Administrator),
            ComesFirst = IsAsked,
            Nears = _ => 0,
        };

    /// <summary>Such a question, of a visit that the words name or that was spoken of.</summary>
    static bool IsAsked(Turn turn) =>
        turn.Input is Input.Said
        && VisitFigures.Read(turn.Words) is { } figure
        && (figure is not (VisitFigure.OnePerson or VisitFigure.TakenOff) || Strangers.Names(turn).Any())
        && (
            turn.AnsweredBefore is "visit-list" or "who-comes" or "visit-figures"
            || (figure != VisitFigure.OnePerson && VisitFigures.SaysVisit(turn.Words))
            || (figure != VisitFigure.NotSaid && ClassWish.InView(turn) is not null)
        );

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = (await board.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view => view.Session.Kind == SessionKind.Visit && view.Session.EndsAt > turn.Now)
            .ToList();
        var wish = new ClassWish(turn);
        wish.LookForCities(all);
        var shown = ClassWish.InView(turn) ?? Talked.In(turn);
        var meant =
            wish.City is not null ? all.FindAll(wish.FitsCity)
            : all.Find(view => VisitVerbs.List.About(view.Session.Id).Subject == shown) is { } inView ? [inView]
            : all;
        turn.Took.UnionWith(Enum.GetValues<ThingKind>().Where(kind => kind != ThingKind.Person));
        if (meant.Count > 1)
            await dialogs.Context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), Texts["WhichVisit"], meant, turn), null, cancellationToken);
        else if (meant.Count == 0 || await visits.ListAsync(turn.Speaker.AsHost(), meant[0].Session.Id, cancellationToken) is not { } list)
            await dialogs.Context.SayAsync(Texts["NoVisit"], [Texts.Shared["Classes"]], cancellationToken);
        else
        {
            Talked.Keep(turn, VisitVerbs.List.About(list.Session.Id).Subject);
            await dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Text(Spoken.Sentence(await AnswerAsync(turn, list, cancellationToken)))
                    .Buttons(new Button(Texts["WholeList"], VisitVerbs.List.About(list.Session.Id)), SessionWords.See(list.Session)),
                null,
                cancellationToken
            );
        }
    }

    async Task<string> AnswerAsync(Turn turn, VisitList list, CancellationToken cancellationToken)
    {
        var silent = list.Coming.Where(guest => guest.Travel.Length == 0).Select(guest => guest.Who).ToList();
        var what = new SessionWords(turn).TopicOf(list.Session);
        switch (VisitFigures.Read(turn.Words))
        {
            case VisitFigure.NotSaid when silent.Count == 0:
                return Texts.Say("FiguresAllSaid", ("what", what));
            case VisitFigure.NotSaid:
                LastShown.Show(turn, silent.Select(one => one.Id), ShownAs.Trainees);
                return silent.Count == list.Coming.Count
                    ? Texts.Say("FiguresNobodySaid", ("what", what), ("count", silent.Count))
                    : Texts.Say("FiguresNotSaid", ("what", what), ("count", silent.Count), ("names", Named(silent, turn)));
            case VisitFigure.Needs:
                return VisitCard.Needs(list) is { Count: > 0 } needs
                    ? Texts.Say("FiguresNeeds", ("what", what), ("needs", Spoken.All(needs)))
                    : Texts.Say("FiguresNoNeeds", ("what", what));
            case VisitFigure.TakenOff:
                return Texts.Say("FiguresTakenOff", ("name", Strangers.Names(turn).First()), ("what", what));
            case VisitFigure.OnePerson:
                return await OneAsync(turn, list, what, cancellationToken);
            case VisitFigure.Seats:
                return Spoken.Sentences([Texts["FiguresSeats"], ByWay(turn, list, what, silent.Count)]);
            default:
                return ByWay(turn, list, what, silent.Count);
        }
    }

    string ByWay(Turn turn, VisitList list, string what, int silent)
    {
        var said = list.Coming.Where(guest => guest.Travel.Length > 0).ToList();
        List<string> counts = [];
        foreach (var way in list.Lesson.WaysToTravel)
        {
            var go = said.RemoveAll(guest => TravelSaid.IsThatWay(guest.Travel, way));
            counts.Add(Texts.Say("FiguresWay", ("way", TravelSaid.In(way, turn.Language == Language.Chinese)), ("count", go)));
        }
        if (said.Count > 0)
            counts.Add(Texts.Say("FiguresOtherWay", ("count", said.Count)));
        counts.Add(Texts.Say("FiguresSilent", ("count", silent)));
        return Texts.Say("FiguresWays", ("what", what), ("counts", string.Join(Texts["FiguresBetween"], counts)));
    }

    async Task<string> OneAsync(Turn turn, VisitList list, string what, CancellationToken cancellationToken)
    {
        var name = Strangers.Names(turn).First();
        var expected = await board.ExpectedAsync(turn.Speaker.Id, turn.Speaker.BatchId, list.Session.Id, cancellationToken);
        if (expected.FirstOrDefault(one => Strangers.IsOneOf(turn, name, [one.Who])) is not { } person)
            return Texts.Say("FiguresNotOn", ("name", name), ("what", what));
        var who = person.Who.In(turn.Language);
        var travel = list.Coming.FirstOrDefault(guest => guest.Who.Id == person.Who.Id)?.Travel ?? "";
        return person.Why is { } why ? Texts.Say("FiguresCannot", ("name", who), ("what", what), ("why", why))
            : travel.Length > 0 ? Texts.Say("FiguresComesBy", ("name", who), ("what", what), ("travel", travel))
            : Texts.Say("FiguresComes", ("name", who), ("what", what));
    }

    const int MostNamed = 8;

    static string Named(List<PersonName> people, Turn turn) =>
        Spoken.All([.. people.Take(MostNamed).Select(one => one.In(turn.Language)), .. people.Count > MostNamed ? ["…"] : Array.Empty<string>()]);
}
