namespace Microsoft.Bot.Schema;

/// <summary>Types that never travel: the adapter acts on them itself.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
