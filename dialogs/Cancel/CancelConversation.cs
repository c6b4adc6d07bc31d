using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Cancel;

/// <summary>Leaves the talk that is under way, at any point.</summary>
public sealed class CancelConversation(IServiceProvider services) : Conversation
{
    public override string Id => "cancel";

    /// <summary>"Cancel my session on Wednesday" is about that.</summary>
    public override bool Yields => true;

    public override bool Anywhere => true;

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (dialogs.ActiveDialog is not { } active)
        {
            // "Cancel Friday's session" names something that is settled: it is found where such things are listed.
            IReadOnlyList<string> ways = IsCalled(turn.Folded) ? turn.WaysOn() : turn.Speaker.Is(Role.Trainee) ? [Texts.Shared["MyBookings"], Texts.Shared["MyHours"]] : turn.Speaker.Is(Role.Supervisor) ? [Texts.Shared["MySessions"]] : turn.WaysOn();
            await dialogs.Context.SayAsync(Texts["NothingOpen"], ways, cancellationToken);
            return;
        }
        var (waiting, draft) = (services.GetServices<Conversation>().OfType<GuidedConversation>().First(known => known.Id == active.Id), GuidedConversation.DraftOf(active));
        await waiting.LetGoAsync(dialogs, turn, draft, kept: false, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        var next = waiting.AfterCancel(draft);
        await dialogs.Context.SayAsync(Texts["Cancelled"], next is null ? turn.WaysOn() : null, cancellationToken);
        if (next != null) await dialogs.BeginDialogAsync(waiting.Id, next, cancellationToken);
    }
}
