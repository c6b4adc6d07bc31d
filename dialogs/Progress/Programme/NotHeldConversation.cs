using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>Says in one sentence what the bot does not keep, and who knows: never something else that sounds alike.</summary>
public sealed class NotHeldConversation(WhoHelps helps) : Conversation(Description), IDescribed
{
    /// <summary>More than any other's opening; an open question's answer it is not.</summary>
    const double Understood = 0.999;

    public static ConversationDescription Description { get; } =
        new(typeof(NotHeldConversation), "not-held", "TriggersNotHeld")
        {
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
            Fits = turn => Math.Max(Description!.FitsPhrase(turn), NotHeldTopics.In(turn) is null ? 0 : Understood),
            Nears = _ => 0,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var topic = NotHeldTopics.In(turn) ?? NotHeldTopic.Defence;
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var names = turn.Speaker.Is(Role.Administrator) ? "" : Spoken.Choice([.. people.Administrators.Take(2).Select(one => one.In(turn.Language))]);
        var said = Texts.Say($"{topic}{(names.Length > 0 ? "Ask" : "Own")}", ("names", names));
        if (topic is NotHeldTopic.Defence or NotHeldTopic.Panel && turn.Speaker.Batch.DefenceOn is { } day)
            said = Texts.Say("DefenceBegins", ("day", Spoken.Date(day, turn.Today)), ("rest", said));
        await dialogs.Context.SayAsync(said, turn.WaysOn(), cancellationToken);
    }
}
