using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

public static class ITurnContextExtensions
{
    /// <summary>Sends something for developers to look at; it leaves the bot only towards the Emulator.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext, string name, object value = null, string valueType = null, [CallerMemberName] string label = null,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
