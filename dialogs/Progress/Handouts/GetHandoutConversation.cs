using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Handouts;

/// <summary>Whoever may come to a class has its handout, before it and after it.</summary>
public sealed class GetHandoutConversation(ClassBoard board, Core.Sessions.OpenClasses open, Core.Sessions.Handouts handouts)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(GetHandoutConversation), "get-handout")
        {
            Intents = ["handout_get"],
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Alumnus) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && HandoutSaid.Is(turn.Words) && !MayGive(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = HandoutVerbs.OfReader,
        };

    static bool MayGive(Turn turn) => HandoutSaid.Gives(turn.Words) && (turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (wish, words) = (new ClassWish(turn), new SessionWords(turn));
        var all = (await board.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Concat(
                (await open.ToComeAsync(turn.Speaker.Id, cancellationToken)).Select(view => new LessonView(
                    view.Session,
                    view.Lesson,
                    view.Holder,
                    null,
                    null,
                    Handout: view.Handout
                ))
            )
            .ToList();
        wish.LookForCities(all);
        var there = all.Where(view => view.Handout is not null && wish.Fits(view))
            .OrderByDescending(view => view.Session.StartsAt)
            .Take(MostShown)
            .ToList();
        if (there.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneYet"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["Title"]);
        foreach (var view in there)
            card.Row(
                view.Handout!,
                Spoken.Sentence(Texts.Say("ForClass", ("what", words.TopicOf(view.Session)), ("when", words.When(view.Session)))),
                new Button("", HandoutVerbs.Get.About(view.Session.Id))
            );
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List)), null, cancellationToken);
    }

    const int MostShown = 12;

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            && await handouts.ForAsync(turn.Speaker.Id, new SessionId(id), cancellationToken) is { } file
        )
            await dialogs.Context.SendFileAsync(turn, file, Texts["FileAbout"], cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NothingThere"], [Texts.Shared["Classes"]], cancellationToken);
    }
}
