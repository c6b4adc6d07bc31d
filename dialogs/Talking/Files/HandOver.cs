using Microsoft.Bot.Builder;
using SupervisionBot.Core.Files;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Files;

/// <summary>The person's yes or no to a file that Teams asked them about. The card that asked goes away.</summary>
public sealed class HandOver(FileOffers offers)
{
    static readonly Texts Texts = new(typeof(HandOver));

    public async Task AnswerAsync(ITurnContext context, Turn turn, Input.Consented consented, CancellationToken cancellationToken)
    {
        var agreed = consented is { Accepted: true, Place.Length: > 0 };
        var outcome = agreed
            ? await offers.AcceptAsync(turn.Speaker.Id, consented.Offer, consented.Place, cancellationToken)
            : await offers.DeclineAsync(turn.Speaker.Id, consented.Offer, cancellationToken);
        if (outcome is OfferOutcome.Nothing)
            return;
        if (context.Activity.ReplyToId is { Length: > 0 } asked)
            await context.DeleteActivityAsync(asked, cancellationToken);
        // The file itself, once it is there, says the rest.
        if (outcome is OfferOutcome.Declined declined)
            await context.SayAsync(
                Texts.Say(consented.Accepted ? "NoPlace" : "Declined", ("name", declined.Name)),
                cancellationToken: cancellationToken
            );
    }
}

/// <summary>What is said about a file outside a turn.</summary>
public static class FileWords
{
    static readonly Texts Texts = new(typeof(FileWords));

    public static string NotBrought(string name) => Texts.Say("NotBrought", ("name", name));

    /// <summary>While files that were sent take their time to arrive.</summary>
    public static string Fetching(IReadOnlyList<string> names) => Texts.Say("Fetching", ("names", Spoken.All(names)));

    public static string Damaged(string name) => Texts.Say("Damaged", ("name", name));

    public static string LinkOver => Texts["LinkOver"];

    public static string LinkElsewhere => Texts["LinkElsewhere"];
}
