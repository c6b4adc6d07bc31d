using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>The answer to somebody who asks for what only people of another role can do here.</summary>
static class NotYours
{
    static readonly Texts Texts = new(typeof(NotYours));

    static readonly IReadOnlyList<string> OfSomebody = ["group_progress", "review_hours", "at_risk"];

    public static Task SayAsync(
        ITurnContext context,
        Turn turn,
        ConversationDescription asked,
        IReadOnlyList<string> ways,
        CancellationToken cancellationToken
    )
    {
        // How somebody else stands is nobody's business here, whatever it would be called.
        if (turn.Speaker.Is(Role.Trainee) && turn.Heard?.Names(ThingKind.Person) == true && asked.Intents.Intersect(OfSomebody).Any())
            return context.SayAsync(Texts["NotOfOthers"], ways, cancellationToken);
        var theirs = Enum.GetValues<Role>().Where(role => asked.IsFor(turn.Speaker with { Roles = [role] })).Select(role => Texts[$"Those{role}"]);
        var own = turn.Speaker.Roles.Order().Select(role => Texts[$"Role{role}"]);
        var words = Texts.Say(
            ways.Count <= 1 ? "ForOthersOnly"
                : asked.IsCalled(turn.Folded) ? "ForOthersCalled"
                : asked.Listed ? "ForOthers"
                : "ForOthersSome",
            ("title", asked.Texts["HelpTitle"]),
            ("roles", Spoken.All([.. theirs])),
            ("role", Spoken.All([.. own]))
        );
        return context.SayAsync(words, ways, cancellationToken);
    }
}
