namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date, a time, a range or a duration.</summary>
public class DateTimeResolution
{
    /// <summary>A point in time in the recogniser's spelling; for a duration, its seconds.</summary>
    public string Value { get; set; }

    public string Start { get; set; }

    public string End { get; set; }

    public string Timex { get; set; }
}
