using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>An administrator says that whoever teaches a class cannot come: it is shown, to be moved, called off or taught by another.</summary>
public sealed class TeacherAwayConversation(ClassBoard board, TraineeFinder trainees) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(TeacherAwayConversation), "teacher-away", "TriggersTeacherAway")
        {
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && TeacherAwaySaid.Is(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (wish, all) = (new ClassWish(turn), await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken));
        wish.LookForTeachers(all, anywhere: true);
        if (wish.Teacher is null && await TraineeAsync(turn, cancellationToken) is { } trainee)
        {
            turn.TakeAll();
            await dialogs.Context.SayAsync(Texts.Say("TraineeAway", ("name", trainee)), [Texts.Shared["Classes"]], cancellationToken);
            return;
        }
        var taught = all.Where(view => view.Session.StartsAt > turn.Now && ClassCard.Teacher(view, turn).Length > 0).ToList();
        var meant = taught.FindAll(view => wish.Fits(view));
        // On the day that is said another teaches: what the one who is named teaches otherwise.
        if (meant.Count == 0 && wish.Teacher is not null)
            meant = taught.FindAll(wish.IsSuch);
        if (meant is [var one])
            await dialogs.Context.ShowAsync(
                ClassCard.One(turn.Memory.NewCard(), one, turn, Texts.Say("TeacherAway", ("what", new SessionWords(turn).Taught(one.Session)))),
                null,
                cancellationToken
            );
        else if (meant.Count > 0)
            await dialogs.Context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), Texts["TeacherAwayWhich"], meant, turn), null, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["TeacherAwayNone"], [Texts.Shared["Classes"]], cancellationToken);
    }

    async Task<string?> TraineeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var all = await trainees.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words, cancellationToken);
        return
            NameReader.Places(turn.Words, TraineeFinder.Vocabulary(all)) is [{ Key: { } key }, ..]
            && all.FirstOrDefault(one => one.Id.Value == key) is { } named
            ? turn.NameOf(named.Name, named.NameEn)
            : null;
    }
}
