using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

public partial class Activity :
    IActivity, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity, IMessageActivity,
    IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity,
    IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static ITraceActivity CreateTraceActivity(
        string name, string valueType = null, object value = null, [CallerMemberName] string label = null) =>
        new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    public IMessageActivity AsMessageActivity() => When(ActivityTypes.Message);

    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() => When(ActivityTypes.ContactRelationUpdate);

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => When(ActivityTypes.InstallationUpdate);

    public IConversationUpdateActivity AsConversationUpdateActivity() => When(ActivityTypes.ConversationUpdate);

    public ITypingActivity AsTypingActivity() => When(ActivityTypes.Typing);

    public IEndOfConversationActivity AsEndOfConversationActivity() => When(ActivityTypes.EndOfConversation);

    public IEventActivity AsEventActivity() => When(ActivityTypes.Event);

    public IInvokeActivity AsInvokeActivity() => When(ActivityTypes.Invoke);

    public IMessageUpdateActivity AsMessageUpdateActivity() => When(ActivityTypes.MessageUpdate);

    public IMessageDeleteActivity AsMessageDeleteActivity() => When(ActivityTypes.MessageDelete);

    public IMessageReactionActivity AsMessageReactionActivity() => When(ActivityTypes.MessageReaction);

    public ISuggestionActivity AsSuggestionActivity() => When(ActivityTypes.Suggestion);

    public ITraceActivity AsTraceActivity() => When(ActivityTypes.Trace);

    public IHandoffActivity AsHandoffActivity() => When(ActivityTypes.Handoff);

    public ICommandActivity AsCommandActivity() => When(ActivityTypes.Command);

    public ICommandResultActivity AsCommandResultActivity() => When(ActivityTypes.CommandResult);

    /// <summary>Whether the type is this one, or this one refined after a slash (<c>message/card</c>).</summary>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    private Activity When(string activityType) => IsActivity(activityType) ? this : null;
}
