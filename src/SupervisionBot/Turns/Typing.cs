using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Turns;

/// <summary>Shows that the bot is at work when an answer takes longer than half a second, and again every two: the indicator fades after three.</summary>
sealed class Typing : IAsyncDisposable
{
    static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan Then = TimeSpan.FromSeconds(2);

    readonly CancellationTokenSource done = new();
    readonly Task showing;

    public Typing(ITurnContext turn, TimeProvider time) => showing = ShowAsync(turn, time, done.Token);

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await showing;
        done.Dispose();
    }

    static async Task ShowAsync(ITurnContext turn, TimeProvider time, CancellationToken done)
    {
        try
        {
            for (var wait = First; ; wait = Then)
            {
                await Task.Delay(wait, time, done);
                var typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(turn.Activity.GetConversationReference());
                await turn.Adapter.SendActivitiesAsync(turn, [typing], done);
            }
        }
        catch (Exception) when (done.IsCancellationRequested)
        {
            // The answer is there.
        }
        catch (Exception)
        {
            // A channel that takes no indicator will say more when the answer itself is sent.
        }
    }
}
