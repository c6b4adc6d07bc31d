using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>An administrator sees the sessions for which nobody has said how they went.</summary>
public sealed class UnansweredConversation(SessionBoard board) : Conversation(Description), IDescribed
{
    const int MostShown = 12;

    public static ConversationDescription Description { get; } =
        new(typeof(UnansweredConversation), "unanswered-sessions", "TriggersUnanswered")
        {
            Intents = ["attendance_missing"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var open = await board.UnansweredAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (open.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["AllAnswered"], [Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var words = new SessionWords(turn);
        var card = new Card(turn.Memory.NewCard()).Title(Texts["UnansweredTitle"]);
        foreach (var (session, supervisor) in open.Take(MostShown))
            card.Item(words.When(session), words.What(session, supervisor));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }
}
