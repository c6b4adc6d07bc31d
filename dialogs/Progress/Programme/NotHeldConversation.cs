using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>Says in one sentence what the bot does not keep, and who knows: never something else that sounds alike.</summary>
public sealed class NotHeldConversation(WhoHelps helps, WhosWho people, Outlooks outlooks) : Conversation(Description), IDescribed
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
        if (topic != Defence && await NotYetAsync(turn, cancellationToken) is { } notYet)
            said = Spoken.Sentences([notYet, said]);
        await dialogs.Context.SayAsync(said, turn.WaysOn(), cancellationToken);
    }

    /// <summary>Of a trainee who is named: that they have not finished, and what is missing. Null where nobody is, or all is met.</summary>
    async Task<string?> NotYetAsync(Turn turn, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        if (!(speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator)) || turn.Heard?.Names(ThingKind.Person) != true)
            return null;
        var named = (await people.NamedAsync(speaker.Id, speaker.BatchId, turn.Words, cancellationToken)).FirstOrDefault(one =>
            one.Role == Role.Trainee
        );
        if (
            named is null
            || await outlooks.OfAsync(speaker.Id, named.Name.Id, speaker.BatchId, speaker.Batch, turn.Today, cancellationToken) is not { } outlook
            || outlook.Standing.AllMet
        )
            return null;
        var words = new RuleWords(turn);
        return Texts.Say(
            "NotFinished",
            ("name", named.Name.In(turn.Language)),
            ("met", outlook.Rules.Count(rule => rule.Rule.Met)),
            ("all", outlook.Rules.Count),
            ("missing", Spoken.All([.. outlook.Rules.Where(rule => !rule.Rule.Met).Take(MostNamed).Select(rule => words.Line(rule.Rule))]))
        );
    }

    const int MostNamed = 2;
}
