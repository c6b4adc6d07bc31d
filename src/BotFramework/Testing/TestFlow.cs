using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Throws when the reply is not as it should be.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>
/// A conversation as a chain of what the person says and what the bot must answer. Each link starts when the one before is done;
/// the first that fails makes <see cref="StartTestAsync"/> fail.
/// </summary>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _soFar;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _soFar = Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _soFar = task ?? Task.CompletedTask;
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    public Task StartTestAsync() => _soFar;

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The person joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User];
        return _adapter.ProcessActivityAsync(update, _callback, CancellationToken.None);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The next reply has this text, blanks around it aside.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    /// <summary>The next reply is of the same type, and equal or, without a comparer, of the same text.</summary>
    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string description = null,
        uint timeout = DefaultTimeout) =>
        AssertReply(
            reply =>
            {
                Require(expected.Type == reply.Type, description, $"a {expected.Type} (Type should match)", reply.Type);
                var same = equalityComparer?.Equals(expected, reply) ?? TextOf(expected)?.Trim() == TextOf(reply)?.Trim();
                Require(same, description, TextOf(expected), TextOf(reply));
            },
            description,
            timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = DefaultTimeout) =>
        Then(async () => validateActivity(await NextReplyAsync(timeout).ConfigureAwait(false)));

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            Require(text?.Contains(expected, StringComparison.Ordinal) == true, description, expected, text ?? $"a {reply.Type}");
        },
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                Require(candidates.Contains(text), description, string.Join("\n", candidates), text);
            },
            description,
            timeout);
    }

    /// <summary>Nothing comes for so many milliseconds.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        IActivity reply = null;
        try
        {
            reply = await NextReplyAsync(timeout).ConfigureAwait(false);
        }
        catch (TaskCanceledException)
        {
            // The time is over, as it should be.
        }

        Require(reply is null, description, "no reply", reply?.AsMessageActivity()?.Text ?? reply?.Type);
    });

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A transcript: what is from the role <c>bot</c> is expected, everything else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) =>
            IsReply(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) =>
            IsReply(activity) ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout) : flow.Send(activity));
    }

    private static bool IsReply(IActivity activity) => string.Equals("bot", activity.From?.Role, StringComparison.OrdinalIgnoreCase);

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static void Require(bool holds, string description, string expected, string received)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{(description is null ? null : description + ":\n")}Expected:{expected}\nReceived:{received}");
        }
    }

    private TestFlow Then(Func<Task> link)
    {
        async Task AfterTheOthers()
        {
            await _soFar.ConfigureAwait(false);
            await link().ConfigureAwait(false);
        }

        return new TestFlow(AfterTheOthers, this);
    }

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var patience = new CancellationTokenSource();
        if (!System.Diagnostics.Debugger.IsAttached)
        {
            patience.CancelAfter(TimeSpan.FromMilliseconds(timeout));
        }

        return await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
    }
}
