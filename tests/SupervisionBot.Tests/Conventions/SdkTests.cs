using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Tests.Conventions;

/// <summary>The day after tomorrow the SDK is another: then one folder of the host is written anew.</summary>
public sealed partial class SdkTests
{
    const string Folder = "src/SupervisionBot/Channels/BotFramework/";

    /// <summary>Signing in to the page is ASP.NET Core's handler and nothing of the SDK; its tokens are of the same library.</summary>
    const string SignsIn = "SupervisionBot.SignIn";

    /// <summary>Of <c>Microsoft.Bot.Builder</c>, a turn's context and what a set of dialogs takes its state from.</summary>
    static readonly HashSet<Type> OfATurn =
    [
        typeof(ITurnContext),
        typeof(TurnContextStateCollection),
        typeof(MessageFactory),
        typeof(IStatePropertyAccessor<>),
        typeof(SendActivitiesHandler), // what is answered is heard along with
        typeof(UpdateActivityHandler),
    ];

    [Fact]
    public void Adapters_connectors_and_tokens_are_used_in_one_folder_of_the_host()
    {
        var elsewhere =
            from arrow in Arrows.AllOf(typeof(Connector).Assembly).Concat(Arrows.AllOf(typeof(Conversation).Assembly))
            where arrow.From.Namespace != typeof(Connector).Namespace && IsOfTheChannels(arrow.To) && !IsOfSigningIn(arrow.From, arrow.To)
            select $"{arrow.From} uses {arrow.To}";
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Their_namespaces_are_named_nowhere_else()
    {
        var files = Repository.Files("src", "*.cs").Concat(Repository.Files("dialogs", "*.cs"));
        Assert.Empty(
            files
                .Where(file => !file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path != "src/SupervisionBot/SignIn/PageIssuer.cs")
                .SelectMany(file => OfTheChannels().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"))
        );
    }

    [Fact]
    public void Dialogs_see_a_turns_context_activities_cards_and_dialogs_only()
    {
        var seen =
            from arrow in Arrows.AllOf(typeof(Conversation).Assembly)
            where arrow.To.Assembly.GetName().Name!.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)
            where arrow.To.Assembly != typeof(Activity).Assembly && arrow.To.Assembly != typeof(DialogSet).Assembly && !OfATurn.Contains(arrow.To)
            select $"{arrow.From} sees {arrow.To}";
        Assert.Empty(seen);
    }

    static bool IsOfSigningIn(Type from, Type to) =>
        from.Namespace == SignsIn && to.Namespace!.StartsWith("Microsoft.IdentityModel.", StringComparison.Ordinal);

    static bool IsOfTheChannels(Type type) =>
        OfTheChannels().IsMatch(type.FullName ?? "")
        || (type.Assembly != typeof(Connector).Assembly && typeof(BotAdapter).IsAssignableFrom(type))
        || type == typeof(ErrorResponseException);

    [GeneratedRegex(
        @"\bMicrosoft\.(Bot\.(Connector|Streaming|Configuration|Builder\.(Integration|Teams|Skills|Streaming)|Schema\.(Teams|SharePoint))|Rest"
            + @"|Identity|IdentityModel)\b"
    )]
    private static partial Regex OfTheChannels();
}
