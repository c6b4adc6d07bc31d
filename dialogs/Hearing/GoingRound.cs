using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>The same question came back after another try to answer it: the way out is said, and who can help.</summary>
static class GoingRound
{
    /// <summary>Mark of what was asked last; null when nothing is open.</summary>
    static readonly Remembered<string?> Asked = new("asked", null);

    /// <param name="words">What was typed: an answer that only quotes it anew is the same.</param>
    /// <param name="waits">A question is open after this answer.</param>
    public static async Task SayAsync(
        ITurnContext context,
        Turn turn,
        string words,
        bool waits,
        NothingDropped.Answer answer,
        CancellationToken cancellationToken
    )
    {
        // A card that changes is an answer; the same question without one is none.
        var asks = waits && words.Length > 0 && !answer.IsEmpty && !answer.HasCard;
        var (before, now) = (Asked.In(turn), asks ? MarkOf(answer.Shown.Replace(words, "", StringComparison.Ordinal)) : null);
        if (now != before)
            Asked.Keep(turn, now);
        else if (now is not null)
            await context.SayAsync(Texts.Shared["GoingRound"], null, cancellationToken);
    }

    static string MarkOf(string shown) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 6));
}
