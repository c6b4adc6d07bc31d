using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.OpenClasses;

/// <summary>An administrator opens a planned class to former trainees: which one and how many places is shown first, and a press does it.</summary>
public sealed class OpenPlacesConversation(ClassBoard board, LessonRevision revision) : Conversation(Description), IDescribed
{
    const int MostPlaces = 500;

    /// <summary>What is offered when no number was said.</summary>
    static readonly IReadOnlyList<int> Usual = [5, 10, 20];

    public static ConversationDescription Description { get; } =
        new(typeof(OpenPlacesConversation), "open-places", "OpenPlacesTriggers")
        {
            Intents = ["open_class_places"],
            Yields = false,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Administrator) && OpenPlacesReader.Read(turn.Words) is not null
                    ? Phrase.Surely
                    : Description!.FitsPhrase(turn),
            Verbs = OpenPlacesVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var said = OpenPlacesReader.Read(turn.Words) ?? new OpenPlacesSaid(null, turn.Words);
        var all = (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken))
            .Where(view => view.Session.Kind != Core.Batches.SessionKind.Closing)
            .ToList();
        var wish = new ClassWish(turn.Saying(said.Which));
        wish.LookForCities(all);
        var meant = wish.Days is null && wish.Topic is null && Shown(turn, all) is { } shown ? [shown] : all.Where(wish.Fits).ToList();
        if (meant.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoSuchClass"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
        else if (meant is [var one])
            await dialogs.Context.ShowAsync(Ask(turn.Memory.NewCard(), one, said.Places, turn), null, cancellationToken);
        else
        {
            var (card, words) = (new Card(turn.Memory.NewCard()).Title(Texts["OpenWhich"]), new SessionWords(turn));
            foreach (var view in meant.Take(12))
                card.Row(
                    words.Taught(view.Session),
                    Spoken.Sentence(words.When(view.Session)),
                    new Button("", OpenPlacesVerbs.Ask.About(About(view.Session.Id, said.Places)))
                );
            await dialogs.Context.ShowAsync(card, null, cancellationToken);
        }
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == OpenPlacesVerbs.Keep)
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["StaysClosed"]), cancellationToken);
        else if (
            Read(pressed.Subject) is not var (id, places)
            || await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is not { } view
        )
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["NoSuchClass"]), cancellationToken);
        else if (pressed.Verb == OpenPlacesVerbs.Ask || places is null)
            await dialogs.Context.ShowAsync(Ask(turn.Memory.NewCard(), view, places, turn), null, cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(await OpenAsync(pressed.Card, view, places.Value, turn, cancellationToken), cancellationToken);
    }

    async Task<Card> OpenAsync(string id, LessonView view, int places, Turn turn, CancellationToken cancellationToken)
    {
        var (session, words) = (view.Session, new SessionWords(turn));
        var plan = (PlanClassDraft.Of(view, turn.Speaker.Batch) with { OpenPlaces = places }).ToPlan(turn.Speaker.Batch);
        var text =
            await revision.ReviseAsync(turn.Speaker.AsHost(), session.Id, plan, cancellationToken) is LessonOutcome.Revised
                ? Texts.Say(places == 0 ? "IsClosed" : "IsOpened", ("what", words.Taught(session)), ("when", words.When(session)), ("count", places))
                : Texts["NoSuchClass"];
        return new Card(id).Text(Spoken.Sentence(text)).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    Card Ask(string id, LessonView view, int? places, Turn turn)
    {
        var (words, session) = (new SessionWords(turn), view.Session);
        var card = new Card(id)
            .Title(Texts[places == 0 ? "CloseAsk" : "OpenAsk"])
            .Text(words.Taught(session))
            .Hint(Spoken.Sentence(words.When(session)))
            .Hint(Texts.Say("OpenNow", ("count", view.Lesson.OpenPlaces)));
        if (places is null or < 0 or > MostPlaces)
            card.Text(Texts["OpenHowMany"])
                .Buttons([
                    .. Usual.Select(count => new Button(
                        Texts.Say("OpenWith", ("count", count)),
                        OpenPlacesVerbs.Set.About(About(session.Id, count))
                    )),
                ]);
        else
            card.Buttons(
                new Button(
                    places == 0 ? Texts["CloseIt"] : Texts.Say("OpenWith", ("count", places)),
                    OpenPlacesVerbs.Set.About(About(session.Id, places)),
                    ButtonStyle.First
                )
            );
        return card.Buttons(new Button(Texts["LeaveIt"], OpenPlacesVerbs.Keep, ButtonStyle.Leaves));
    }

    /// <summary>The class whose card was shown last: "open it to former trainees".</summary>
    static LessonView? Shown(Turn turn, List<LessonView> all) =>
        turn
            .Memory.LastCard?.Buttons.Select(button =>
                Guid.TryParse(button.Subject, CultureInfo.InvariantCulture, out var id) ? all.Find(view => view.Session.Id.Value == id) : null
            )
            .FirstOrDefault(view => view is not null);

    static string About(SessionId id, int? places) => string.Create(CultureInfo.InvariantCulture, $"{id.Value:N}.{places}");

    static (SessionId Id, int? Places)? Read(string subject) =>
        subject.Split('.') is [var id, var count] && Guid.TryParse(id, CultureInfo.InvariantCulture, out var session)
            ? (
                new SessionId(session),
                int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places <= MostPlaces ? places : null
            )
            : null;
}
