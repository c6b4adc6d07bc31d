using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Cancel;

/// <summary>Leaves the talk that is under way, at any point.</summary>
public sealed class CancelConversation(IServiceProvider services) : Conversation
{
    public override string Id => "cancel";

    public override bool Anywhere => true;

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var open = dialogs.ActiveDialog != null;
        if (dialogs.ActiveDialog is { } active)
        {
            var waiting = services.GetServices<Conversation>().OfType<GuidedConversation>().First(known => known.Id == active.Id);
            await waiting.LetGoAsync(dialogs, turn, GuidedConversation.DraftOf(active), kept: false, cancellationToken);
        }
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        await dialogs.Context.SayAsync(Texts[open ? "Cancelled" : "NothingOpen"], turn.WaysOn(), cancellationToken);
    }
}
