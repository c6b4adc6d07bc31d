using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Replies in the order in which they were sent, and those who wait for one.</summary>
internal sealed class ReplyQueue(Queue<Activity> replies)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();

    public void Add(Activity reply)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(reply))
                {
                    return;
                }
            }

            replies.Enqueue(reply);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            replies.Clear();
        }
    }

    public IActivity Take()
    {
        lock (_lock)
        {
            return replies.TryDequeue(out var reply) ? reply : null;
        }
    }

    public Task<IActivity> TakeAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (replies.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            var wanted = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => wanted.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(wanted);
            return wanted.Task;
        }
    }

    /// <summary>Puts another reply in the place of the one with this id, or takes it out.</summary>
    public bool Replace(string id, Activity reply)
    {
        lock (_lock)
        {
            var all = replies.ToList();
            var at = all.FindIndex(sent => sent.Id == id);
            if (at < 0)
            {
                return false;
            }

            all.RemoveAt(at);
            if (reply is not null)
            {
                all.Insert(at, reply);
            }

            replies.Clear();
            all.ForEach(replies.Enqueue);
            return true;
        }
    }
}
