using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.NotReached;

/// <summary>An administrator sees whom the bot could not tell something, why, and what helps.</summary>
public sealed class NotReachedConversation(BatchHealth health) : Conversation
{
    const int MostShown = 12;

    public override string Id => "not-reached";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var people = await health.NotReachedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (people.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["Everybody"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts.Say(people.Count == 1 ? "TitleOne" : "Title", ("count", people.Count)));
        foreach (var person in people.Take(MostShown))
            card.Item(turn.NameOf(person.Name, person.NameEn), Texts.Say("Line", ("why", Why(person.Because)), ("ago", Spoken.Ago(turn.Now - person.Since))));
        if (people.Count > MostShown) card.Hint(Texts.Say("More", ("count", people.Count - MostShown)));
        await dialogs.Context.ShowAsync(card.Hint(Texts["Later"]), turn.WaysOn(), cancellationToken);
    }

    string Why(NotReachedBecause because) => because switch
    {
        NotReachedBecause.NoPlace => Texts["NoPlace"],
        NotReachedBecause.Stopped => Texts["Stopped"],
        NotReachedBecause.Refused => Texts["Refused"],
        NotReachedBecause.GivenUp => Texts["GivenUp"],
        _ => throw new InvalidOperationException($"{because} has no sentence."),
    };
}
