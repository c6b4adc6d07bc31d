using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace SupervisionBot.Tests.Turns;

/// <summary>Logs one minute after another without a pause, as a channel would deliver it: what is not acknowledged is delivered again.</summary>
sealed class HurriedTrainee(HttpClient bot, string serviceUrl, string email)
{
    int ids;

    /// <summary>Notes of the entries whose "yes" was acknowledged.</summary>
    public ConcurrentQueue<string> Saved { get; } = new();

    /// <summary>Ids of all activities that were acknowledged, with the number of messages that answer each.</summary>
    public ConcurrentQueue<(string Id, int Answers)> Acknowledged { get; } = new();

    /// <summary>Whether an activity's id is one of theirs.</summary>
    public bool Said(string id) => id.StartsWith($"{email}-", StringComparison.Ordinal);

    public async Task LogAsync(CancellationToken until)
    {
        for (var entry = 0; !until.IsCancellationRequested; entry++)
        {
            var note = $"{email} {entry}";
            await DeliverAsync($"log 1 min documentation yesterday: {note}", answers: 1);
            await DeliverAsync("yes", answers: 2); // the card that was left, and the one that says "Saved"
            Saved.Enqueue(note);
        }
    }

    async Task DeliverAsync(string text, int answers)
    {
        var id = $"{email}-{++ids}";
        var activity = new
        {
            type = "message",
            id,
            channelId = "test",
            serviceUrl,
            from = new { id = email },
            recipient = new { id = "bot" },
            conversation = new { id = email },
            text,
        };
        while (!await TryAsync(activity))
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        Acknowledged.Enqueue((id, answers));
    }

    async Task<bool> TryAsync(object activity)
    {
        try
        {
            using var answer = await bot.PostAsJsonAsync("api/messages", activity);
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }
}
