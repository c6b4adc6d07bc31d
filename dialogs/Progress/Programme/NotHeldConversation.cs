using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>Says in one sentence what the bot does not keep, and who knows: never something else that sounds alike.</summary>
public sealed class NotHeldConversation(WhoHelps helps) : Conversation(Description), IDescribed
{
    const string Defence = "defence";

    public static ConversationDescription Description { get; } =
        new(typeof(NotHeldConversation), "not-held", "TriggersNotHeld")
        {
            Intents = [Defence, "certificate"],
            Anywhere = true,
            OnlyTells = true,
            Listed = false,
            IsFor = _ => true,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        var topic = turn.Heard?.First(Description.Intents) is { Length: > 0 } likeliest ? likeliest : Defence;
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var names = turn.Speaker.Is(Role.Administrator) ? "" : Spoken.Choice([.. people.Administrators.Take(2).Select(one => one.In(turn.Language))]);
        // Whoever has finished lacks nothing.
        var key =
            names.Length == 0 ? $"NotHeld.{topic}.Own"
            : topic != Defence && !turn.Speaker.Is(Role.Trainee) ? "CertificateOfOthers"
            : $"NotHeld.{topic}.Ask";
        var said = Texts.Say(key, ("names", names));
        if (topic == Defence && turn.Speaker.Batch.DefenceOn is { } day)
            said = Texts.Say("DefenceBegins", ("day", Spoken.Date(day, turn.Today)), ("rest", said));
        await dialogs.Context.SayAsync(said, turn.WaysOn(), cancellationToken);
    }
}
