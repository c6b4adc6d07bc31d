namespace Microsoft.Bot.Schema;

public static class SpeechConstants
{
    public static readonly string EmptySpeakTag = "<speak version=\"1.0\" xmlns=\"https://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\" />";
}
