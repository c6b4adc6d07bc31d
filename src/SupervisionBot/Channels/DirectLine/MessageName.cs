namespace SupervisionBot.Channels.DirectLine;

/// <summary>In the turn's state while a message is sent: our own name for it. A second one of the same name is the same message.</summary>
sealed record MessageName(string Id)
{
    public const string Key = "SupervisionBot.MessageName";
}
