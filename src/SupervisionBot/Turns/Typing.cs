using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Turns;

/// <summary>
/// Shows that the bot is at work when an answer takes longer than two seconds, and again every two: the indicator fades after three. Nobody waits
/// for it: one that hangs is given up when the answer is there, and no other is sent before.
/// </summary>
sealed class Typing : IDisposable
{
    static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    readonly ITurnContext turn;
    readonly CancellationTokenSource done = new();
    readonly ITimer timer;
    Task showing = Task.CompletedTask;

    public Typing(ITurnContext turn, TimeProvider time)
    {
        this.turn = turn;
        timer = time.CreateTimer(static typing => ((Typing)typing!).Show(), this, Often, Often);
    }

    public void Dispose()
    {
        timer.Dispose();
        // Not awaited: whatever it interrupts must not hold the answer.
        _ = done.CancelAsync();
    }

    void Show()
    {
        if (showing.IsCompleted && !done.IsCancellationRequested)
            showing = ShowAsync();
    }

    async Task ShowAsync()
    {
        try
        {
            var typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(turn.Activity.GetConversationReference());
            await turn.SendAsItIsAsync([typing], done.Token);
        }
        catch (Exception)
        {
            // The answer is there, or the channel takes no indicator: then it will say more when the answer itself is sent.
        }
    }
}
