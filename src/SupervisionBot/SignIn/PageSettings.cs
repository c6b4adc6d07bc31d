using SupervisionBot.Settings;
using SupervisionBot.Words;

namespace SupervisionBot.SignIn;

/// <summary>The settings <c>Page:…</c>: who signs administrators in to the page outside Development, and for how long.</summary>
/// <param name="IdleLifetime">Nothing was asked for so long: signed out.</param>
/// <param name="SessionLifetime">After so long they sign in again, whatever they do.</param>
sealed record PageSettings(Uri Authority, string ClientId, string ClientSecret, TimeSpan IdleLifetime, TimeSpan SessionLifetime)
{
    public const string Section = "Page";
    const string AuthorityKey = "Page:OpenIdConnect:Authority";
    const string ClientIdKey = "Page:OpenIdConnect:ClientId";
    const string SecretKey = "Page:OpenIdConnect:ClientSecret";
    const string SecretFileKey = "Page:OpenIdConnect:ClientSecretFile";

    static readonly string[] Keys = [AuthorityKey, ClientIdKey, SecretKey, SecretFileKey];

    /// <summary>Whether that is the issuer's own name: with a slash at its end or without, and nothing else.</summary>
    public bool Is(string? issuer) => issuer?.TrimEnd('/') == Authority.ToString().TrimEnd('/');

    /// <summary>Null when nobody is to be signed in.</summary>
    /// <exception cref="WrongSettingException">One is missing or wrong.</exception>
    public static PageSettings? Read(IConfiguration configuration)
    {
        if (Array.Find(Keys, key => !string.IsNullOrWhiteSpace(configuration[key])) is not { } given)
            return null;
        return new PageSettings(
            AuthorityOf(Needed(configuration, AuthorityKey, given)),
            Needed(configuration, ClientIdKey, given).Trim(),
            SecretOf(configuration, given),
            configuration.Time($"{Section}:{nameof(IdleLifetime)}", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(1)),
            configuration.Time($"{Section}:{nameof(SessionLifetime)}", TimeSpan.FromHours(8), TimeSpan.FromMinutes(1))
        );
    }

    static string Needed(IConfiguration configuration, string key, string other) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new WrongSettingException(CommandTexts.Say("Setting.NeededWith", ("key", key), ("other", other)));

    /// <summary>What an issuer says of itself is believed by https only, or from this machine.</summary>
    static Uri AuthorityOf(string said) =>
        Uri.TryCreate(said.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw SettingReading.Wrong("Setting.Authority", AuthorityKey, said);

    static string SecretOf(IConfiguration configuration, string given)
    {
        if (configuration[SecretFileKey] is not { Length: > 0 } file)
            return Needed(configuration, SecretKey, given);
        if (configuration[SecretKey] is { Length: > 0 })
            throw new WrongSettingException(CommandTexts.Say("Setting.NotWith", ("key", SecretKey), ("other", SecretFileKey)));
        try
        {
            if (File.ReadAllText(file).Trim() is { Length: > 0 } secret)
                return secret;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(SettingReading.Wrong("Setting.SecretFile", SecretFileKey, file).Message, unreadable);
        }
        throw SettingReading.Wrong("Setting.SecretFile", SecretFileKey, file);
    }
}
