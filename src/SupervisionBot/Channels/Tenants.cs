using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Settings;
using SupervisionBot.Words;

namespace SupervisionBot.Channels;

/// <summary>
/// The Entra tenants whose members may be people of the roster: the registration's, and those of the setting <c>AllowedTenants</c>. What an activity
/// says about an account counts only from Teams, which vouches for it, and from one of these; elsewhere the client writes it.
/// </summary>
sealed class Tenants
{
    public const string Key = "AllowedTenants";
    const string OwnKey = "MicrosoftAppTenantId";
    const string AppKey = "MicrosoftAppId";

    readonly HashSet<Guid> all;

    /// <summary>Without a registration only this machine gets in, and says what it likes.</summary>
    readonly bool isRegistered;

    Tenants(HashSet<Guid> all, bool isRegistered) => (this.all, this.isRegistered) = (all, isRegistered);

    /// <exception cref="WrongSettingException">There is none although the bot is registered, or one is no tenant id.</exception>
    public static Tenants Read(IConfiguration configuration)
    {
        var isRegistered = !string.IsNullOrWhiteSpace(configuration[AppKey]);
        var all = configuration
            .GetSection(Key)
            .GetChildren()
            .Append(configuration.GetSection(Key))
            .Append(configuration.GetSection(OwnKey))
            .Where(entry => !string.IsNullOrWhiteSpace(entry.Value))
            .Select(entry =>
                Guid.TryParse(entry.Value, out var tenant)
                    ? tenant
                    : throw new WrongSettingException(CommandTexts.Say("Setting.Tenant", ("key", entry.Path), ("value", entry.Value)))
            )
            .ToHashSet();
        return isRegistered && all.Count == 0
            ? throw new WrongSettingException(CommandTexts.Say("Setting.TenantsMissing", ("key", $"{Key}:0"), ("own", OwnKey)))
            : new Tenants(all, isRegistered);
    }

    public bool Include(string? tenant) => Guid.TryParse(tenant, out var id) && all.Contains(id);

    /// <summary>The Entra object id of whoever sent it, if somebody vouches for it.</summary>
    public string? ObjectIdIn(Activity activity) =>
        ChannelTraits.Of(activity).VouchesForAccounts && (!isRegistered || Include(Of(activity))) ? activity.From?.AadObjectId : null;

    /// <summary>Where the conversation is. Some of Teams' requests say it in their channel data alone.</summary>
    public static string? Of(Activity activity)
    {
        if (activity.Conversation?.TenantId is { Length: > 0 } tenant)
            return tenant;
        if (activity.ChannelData is null)
            return null;
        try
        {
            using var data = JsonDocument.Parse(activity.ChannelData.ToString() ?? "");
            return data.RootElement.TryGetProperty("tenant", out var said) && said.TryGetProperty("id", out var id) ? id.GetString() : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
