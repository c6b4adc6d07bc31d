using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
public class TurnContext : ITurnContext, IDisposable
{
    private const string TurnScope = "turn";
    private const string LocaleName = "locale";

    // Named as in the official library, whose test of the second constructor looks them up.
    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    /// <summary>The same turn around another activity: state, handlers and buffered replies are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is TurnContext other)
        {
            BufferedReplyActivities = other.BufferedReplyActivities;
            _onSendActivities = other._onSendActivities;
            _onUpdateActivity = other._onUpdateActivity;
            _onDeleteActivity = other._onDeleteActivity;
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>With <c>expectReplies</c> the answers gather here, for the body of the HTTP answer.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <summary>The language of this turn. Dialogs find it as <c>turn.locale</c>.</summary>
    public string Locale
    {
        get => TurnState.Get<IDictionary<string, object>>(TurnScope) is { } turn && turn.TryGetValue(LocaleName, out var locale)
            ? locale?.ToString()
            : null;
        set
        {
            if (TurnState.Get<IDictionary<string, object>>(TurnScope) is { } turn)
                turn[LocaleName] = value;
            else
                TurnState[TurnScope] = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { [LocaleName] = value };
        }
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Register(_onSendActivities, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Register(_onUpdateActivity, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Register(_onDeleteActivity, handler);

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There must be at least one activity to send.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return Step(0);

        Task<ResourceResponse[]> Step(int index) => index < _onSendActivities.Count
            ? _onSendActivities[index](this, outgoing, () => Step(index + 1))
            : DispatchAsync(outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return Step(0);

        Task<ResourceResponse> Step(int index) => index < _onUpdateActivity.Count
            ? _onUpdateActivity[index](this, addressed, () => NextAsync(index + 1))
            : Adapter.UpdateActivityAsync(this, addressed, cancellationToken);

        async Task<ResourceResponse> NextAsync(int index)
        {
            var response = await Step(index).ConfigureAwait(false);
            addressed.Id = response?.Id;
            return response;
        }
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return Step(0);

        Task Step(int index) => index < _onDeleteActivity.Count
            ? _onDeleteActivity[index](this, conversationReference, () => Step(index + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
            TurnState.Dispose();
        _disposed = true;
    }

    private TurnContext Register<T>(List<T> handlers, T handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        handlers.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    private async Task<ResourceResponse[]> DispatchAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(outgoing)
            : await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken).ConfigureAwait(false);

        if (Activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            for (var index = 0; index < responses.Length; index++)
                outgoing[index].Id = responses[index].Id;
        }

        Responded |= outgoing.Take(responses.Length).Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        BufferedReplyActivities.AddRange(outgoing);
        if (outgoing.Find(activity => activity.Type == ActivityTypesEx.InvokeResponse) is { } answer)
            TurnState.Add(BotAdapter.InvokeResponseKey, answer);
        return [.. outgoing.Select(_ => new ResourceResponse())];
    }
}
