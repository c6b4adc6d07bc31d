using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>Who comes to the class or the visit that was just shown: what its own button says.</summary>
public sealed class WhoComesConversation(ClassBoard board, OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WhoComesConversation), "who-comes", "TriggersWhoComes")
        {
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            ComesFirst = turn => turn.Input is Input.Said && ExpectedAsked.OfIt(turn.Words) && ClassWish.InView(turn) is not null,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(ClassWish.InView(turn), CultureInfo.InvariantCulture, out var id)
            || await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken) is not { } view
        )
        {
            await dialogs.Context.SayAsync(Texts["WhoComesToWhich"], [Texts.Shared["Classes"]], cancellationToken);
            return;
        }
        var (verb, description) =
            view.Session.Kind == SessionKind.Visit && turn.Speaker.Is(Role.Administrator)
                ? (VisitVerbs.List, VisitListConversation.Description)
                : (ClassVerbs.Expected, ClassesConversation.Description);
        await conversations
            .Open(description)
            .PressedAsync(dialogs, turn, new Input.Pressed(verb, turn.Memory.NewCard(), verb.About(view.Session.Id).Subject), cancellationToken);
    }
}
