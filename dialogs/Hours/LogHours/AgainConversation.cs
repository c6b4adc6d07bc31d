using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>
/// Repeats the last entry for today or as is said beside it ("same again yesterday"), or the one that a button names, after showing it.
/// </summary>
public sealed class AgainConversation(HourList entries, HourLog hours, LogReading reading) : Conversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> Words = Phrase.In(new Texts(typeof(AgainConversation)), "TriggersAgain");

    /// <summary>The subject is the entry.</summary>
    public static ConversationDescription Description { get; } =
        new(typeof(AgainConversation), "again", "TriggersAgain")
        {
            Intents = ["log_again"],
            Yields = false,
            Listed = false,
            Verbs = AgainVerbs.Every,
            Fits = turn =>
                IsOfRow(turn) ? Phrase.Whole
                : IsOneMore(turn) || (turn.Input is Input.Said && LikeDayReader.Read(turn.Words) is not null)
                    ? Math.Max(OneMore, Description!.FitsPhrase(turn))
                : Description!.FitsPhrase(turn),
        };

    /// <summary>More than an opening: it is about what was just saved.</summary>
    const double OneMore = 0.97;

    /// <summary>As one of the list that was shown last.</summary>
    static bool IsOfRow(Turn turn) => turn.Input is Input.Said && LastShown.Entries.In(turn).Count > 0 && LikeDayReader.Row(turn.Words) is not null;

    /// <summary>"And the same for Li Na", 还有小虎也是, right after one was saved.</summary>
    static bool IsOneMore(Turn turn) =>
        IsJustSaved(turn) && turn.Heard?.Names(ThingKind.Person) == true && AdditionReader.Read(turn.Words) is not null;

    static bool IsJustSaved(Turn turn) => turn.CardIsNew && turn.Memory.LastCard?.Buttons.Any(button => button.Verb == LogVerbs.Another) == true;

    /// <summary>An entry of anybody else's does not exist for them.</summary>
    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            Guid.TryParse(pressed.Subject, out var id)
            && await hours.FindAsync(turn.Speaker.AsTrainee(), new EntryId(id), cancellationToken) is { } entry
        )
            await LogHoursConversation.BeginWithAsync(dialogs, LogDraft.Like(entry, turn.Today), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NothingToRepeat"], [Texts.Shared["LogHours"]], cancellationToken);
    }

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (IsOfRow(turn))
        {
            await LikeRowAsync(dialogs, turn, LikeDayReader.Row(turn.Words)!, cancellationToken);
            return;
        }
        if (
            turn.Input is Input.Said
            && LikeDayReader.Read(turn.Words) is { } like
            && DayReader.Named(like.Day, turn.Days()) is { Count: > 0 } days
            && days[0] < turn.Today
        )
        {
            await LikeAsync(dialogs, turn, days, like.Rest, cancellationToken);
            return;
        }
        var last = await entries.LastLoggedAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (last is null)
        {
            await dialogs.Context.SayAsync(Texts["NothingToRepeat"], [Texts.Shared["LogHours"]], cancellationToken);
            return;
        }
        var said =
            IsOneMore(turn) ? AdditionReader.Read(turn.Words)!
            : Description.IsAskedBy(turn) ? Phrase.After(Words, turn.Words)
            : turn.Words;
        // For somebody else right after the first it is of the same day.
        var day = IsJustSaved(turn) && turn.Heard?.Names(ThingKind.Person) == true ? last.Day : turn.Today;
        await LogHoursConversation.BeginWithAsync(
            dialogs,
            await reading.WithSaidAsync(LogDraft.Like(last, day) with { Note = IsOneMore(turn) ? null : last.Note }, turn, said, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The entry that stands there, for today or as is said beside it; what was noted of it is not true of another.</summary>
    async Task LikeRowAsync(DialogContext dialogs, Turn turn, LikeRow like, CancellationToken cancellationToken)
    {
        turn.Took.Add(ThingKind.Number);
        var listed = LastShown.Entries.In(turn);
        if (
            like.Number > listed.Count
            || await hours.FindAsync(turn.Speaker.AsTrainee(), new EntryId(listed[like.Number - 1]), cancellationToken) is not { } entry
        )
            await dialogs.Context.SayAsync(
                Texts.Say("NothingOfNumber", ("number", like.Number), ("most", listed.Count)),
                [Texts.Shared["MyHours"], Texts.Shared["LogHours"]],
                cancellationToken
            );
        else
            await LogHoursConversation.BeginWithAsync(
                dialogs,
                await reading.WithSaidAsync(LogDraft.Like(entry, turn.Today) with { Note = null }, turn, like.Rest, cancellationToken),
                cancellationToken
            );
    }

    /// <summary>"Same as yesterday but with Li Na": what was logged of that day, for today; that there was nothing is said.</summary>
    /// <param name="days">The likeliest first: "last Tuesday" may be either of two.</param>
    async Task LikeAsync(DialogContext dialogs, Turn turn, IReadOnlyList<DateOnly> days, string said, CancellationToken cancellationToken)
    {
        var all = await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (
            days.Select(day => all.Where(entry => entry.Day == day).MaxBy(entry => entry.Id.Value)).FirstOrDefault(one => one is not null)
            is not { } entry
        )
        {
            await dialogs.Context.SayAsync(
                Texts.Say("NothingOfDay", ("day", Spoken.Date(days[0], turn.Today))),
                [Texts.Shared["MyHours"], Texts.Shared["LogHours"]],
                cancellationToken
            );
            return;
        }
        var draft = await reading.WithSaidAsync(LogDraft.Like(entry, turn.Today), turn, said, cancellationToken);
        // What was noted of one person is not true of another.
        if (draft.With != entry.SuperviseeId?.Value && draft.Note == entry.Note)
            draft = draft with { Note = null };
        await LogHoursConversation.BeginWithAsync(dialogs, draft, cancellationToken);
    }
}
