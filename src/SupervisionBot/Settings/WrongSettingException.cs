namespace SupervisionBot.Settings;

/// <summary>A setting stops the start. The message is one whole sentence for the person who set it: key, value, what is accepted.</summary>
public sealed class WrongSettingException(string message, Exception? inner = null) : Exception(message, inner);
