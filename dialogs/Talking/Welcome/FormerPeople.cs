using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>
/// The answer to who has left the programme: what they can still read, and whom they ask. What they had begun is let go, since nothing of it could be
/// finished.
/// </summary>
public sealed class FormerPeople(WhoHelps helps)
{
    const int MostNamed = 3;

    static readonly Texts Texts = new(typeof(FormerPeople));

    public async Task SayAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        turn.TakeAll();
        var names = (await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Administrators;
        await context.SayAsync(
            Texts.Say(
                names.Count == 0 ? "HasLeftAlone" : "HasLeft",
                ("day", Spoken.Date(turn.Speaker.LeftOn!.Value, turn.Today)),
                ("names", Spoken.Choice([.. names.Take(MostNamed).Select(one => one.In(turn.Language))]))
            ),
            [Texts.Shared["MyRecord"], Texts["MyDataTitle"], Texts.Shared["Help"]],
            cancellationToken
        );
    }
}
