using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>
/// The first words to somebody: what the bot can do for them, by what they are in the batch. Who has read them before, in another talk or
/// before the bot was removed, gets a short line.
/// </summary>
public sealed class Greeting(PersonWelcome welcome, FormerPeople former)
{
    static readonly Texts Texts = new(typeof(Greeting));

    public async Task GreetAsync(ITurnContext context, Turn turn, IReadOnlyList<ConversationDescription> offered, CancellationToken cancellationToken)
    {
        if (turn.Memory.Welcomed)
            return;
        turn.Memory.Welcomed = true;
        if (turn.Speaker.LeftOn is not null)
            await former.SayAsync(context, turn, cancellationToken);
        else if (context.Activity.Conversation?.IsGroup == true)
            await context.SayAsync(Texts["GreetingGroup"], [Texts.Shared["Help"]], cancellationToken);
        else if (await welcome.IsDueAsync(turn.Speaker.Id, cancellationToken))
            await context.SayAsync(Words(turn), Unknown.WaysOn(offered), cancellationToken);
        else
            await context.SayAsync(Texts.Say("Hello", ("name", turn.Speaker.NameIn(turn.Language))), Unknown.WaysOn(offered), cancellationToken);
    }

    static string Words(Turn turn)
    {
        var name = turn.Speaker.NameIn(turn.Language);
        if (turn.Speaker.Is(Role.Trainee))
            return Texts.Say("Greeting", ("name", name));
        if (turn.Speaker.Roles.All(role => role == Role.Supervisee))
            return Texts.Say("GreetingSupervisee", ("name", name), ("batch", turn.Speaker.Batch.Name.In(turn.Language)));
        if (turn.Speaker.Roles.All(role => role == Role.Alumnus))
            return Texts.Say("GreetingAlumnus", ("name", name));
        var roles = turn.Speaker.Roles.Order().Select(role => Texts[$"Role{role}"]).ToList();
        var words =
            turn.Speaker.Is(Role.Supervisor) ? "GreetingSupervisor"
            : turn.Speaker.Is(Role.Administrator) ? "GreetingAdministrator"
            : "GreetingOther";
        return Texts.Say(words, ("name", name), ("batch", turn.Speaker.Batch.Name.In(turn.Language)), ("role", Spoken.All(roles)));
    }
}
