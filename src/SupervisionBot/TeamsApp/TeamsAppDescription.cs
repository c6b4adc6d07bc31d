using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Help;

namespace SupervisionBot.TeamsApp;

/// <summary>A command as Teams offers it above the message box. Choosing it sends its title as text.</summary>
public sealed record AppCommand(Wording Title, Wording Description)
{
    /// <summary>What fits every version of the manifest's schema.</summary>
    public const int Most = 10;

    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    /// <summary>Those that say of themselves that they belong there, in the order of help, and help last.</summary>
    public static IReadOnlyList<AppCommand> Of(IEnumerable<ConversationDescription> conversations) =>
        [
            .. conversations
                .Where(conversation => conversation.OnCommandList)
                .OrderBy(conversation => conversation == HelpConversation.Description)
                .Select(Of),
        ];

    static AppCommand Of(ConversationDescription conversation) =>
        new(InBoth(conversation.Texts, "HelpTitle"), InBoth(conversation.Texts, "HelpLine"));

    internal static Wording InBoth(Texts texts, string key) => new(texts.In(key, English), texts.In(key, Chinese));
}

/// <summary>What the app package says about the app. Checked when the package is made.</summary>
/// <param name="BotId">The app id of the bot's registration; also the id of the Teams app.</param>
/// <param name="Host">Where the bot can be reached by https: a host name alone.</param>
public sealed record TeamsAppDescription(
    string BotId,
    string Host,
    string Version,
    string Developer,
    Wording Name,
    string WebsiteUrl,
    string PrivacyUrl,
    string TermsUrl,
    IReadOnlyList<AppCommand> Commands
)
{
    static readonly Texts Texts = new(typeof(TeamsAppDescription));

    public Wording FullName { get; } = AppCommand.InBoth(Texts, "FullName");

    public Wording Short { get; } = AppCommand.InBoth(Texts, "Short");

    public Wording Full { get; } = AppCommand.InBoth(Texts, "Full");

    public static Wording DefaultName => AppCommand.InBoth(Texts, "Name");
}
