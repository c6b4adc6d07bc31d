namespace SupervisionBot.Core.Confirmations;

/// <summary>Where links are answered: the bot's own address, as the outside sees it.</summary>
public sealed record ConfirmationAddress(string Root)
{
    public const string Path = "/confirm";

    public string Of(ConfirmationSecret secret) => $"{Root.TrimEnd('/')}{Path}/{secret.Text}";
}
