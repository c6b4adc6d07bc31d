using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Welcome;

/// <summary>The first words to somebody, by what they are in the batch. Said once in a talk.</summary>
static class Greeting
{
    static readonly Texts Texts = new(typeof(Greeting));

    public static async Task GreetAsync(ITurnContext context, Turn turn, IReadOnlyList<Conversation> offered, CancellationToken cancellationToken)
    {
        if (turn.Memory.Welcomed) return;
        turn.Memory.Welcomed = true;
        if (context.Activity.Conversation?.IsGroup == true) await context.SayAsync(Texts["GreetingGroup"], [Texts.Shared["Help"]], cancellationToken);
        else await context.SayAsync(Words(turn), Unknown.WaysOn(offered), cancellationToken);
    }

    static string Words(Turn turn)
    {
        var name = turn.Speaker.NameIn(turn.Language);
        if (turn.Speaker.Is(Role.Trainee)) return Texts.Say("Greeting", ("name", name));
        if (turn.Speaker.Roles.All(role => role == Role.Supervisee)) return Texts.Say("GreetingSupervisee", ("name", name), ("batch", turn.Speaker.Batch.Name.In(turn.Language)));
        var roles = turn.Speaker.Roles.Order().Select(role => Texts[$"Role{role}"]).ToList();
        if (turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator))
            return Texts.Say("GreetingStaff", ("name", name), ("batch", turn.Speaker.Batch.Name.In(turn.Language)), ("role", Spoken.All(roles)));
        return Texts.Say("GreetingOther", ("name", name), ("batch", turn.Speaker.Batch.Name.In(turn.Language)), ("role", Spoken.All(roles)), ("nothing", Texts.Shared["NothingForRole"]));
    }
}
