using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>"Put that back": does again what was taken back last. Where nothing was, it is an act that is meant, as with <c>undo</c>.</summary>
public sealed class PutBackConversation(Journal journal, TakingBacks takingBacks, OpenConversations conversations)
    : Conversation(Description),
        IDescribed
{
    static readonly IReadOnlyList<Phrase> OnceUndone = Phrase.In(new Texts(typeof(PutBackConversation)), "WordsBack");

    public static ConversationDescription Description { get; } =
        new(typeof(PutBackConversation), "put-back", "TriggersBack")
        {
            Listed = false,
            Anywhere = true,
            IsFor = UndoConversation.Description.IsFor,
            Fits = Fits,
        };

    /// <summary>Once something was taken back in this talk, words mean it that elsewhere mean something else.</summary>
    static double Fits(Turn turn) =>
        Math.Max(Description.FitsPhrase(turn), LastShown.Undone.In(turn) is null ? 0 : Phrase.Best(OnceUndone, turn.Folded));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var undone = LastShown.Undone.In(turn) is { } id
            ? await journal.FindAsync(turn.Speaker.Id, new ActId(id), cancellationToken)
            : await journal.LastUndoneAsync(turn.Speaker.Id, cancellationToken);
        var isKnown = undone?.UndoneAt is not null && takingBacks.Of(undone, turn) is { } taking && taking.PutsBack(undone);
        if (isKnown && LastShown.Undone.In(turn) is not null && turn.Now - undone!.UndoneAt <= UndoConversation.Fresh)
            await dialogs.Context.ShowAsync(
                await takingBacks.PutBackAsync(turn, turn.Memory.NewCard(), undone, cancellationToken),
                null,
                cancellationToken
            );
        else if (isKnown && Fits(turn) >= Phrase.Whole && conversations.Waiting(dialogs) is null)
            await UndoQuestion.AskAsync(dialogs, undone!, again: true, cancellationToken);
        else
            await conversations.Open(UndoConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
    }
}
