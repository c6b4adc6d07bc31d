using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>One line of the summary, about one kind of thing that wants doing, with the buttons that lead to where it is done.</summary>
public abstract class SummaryPart
{
    protected static readonly Texts Texts = new(typeof(SummaryPart));

    /// <summary>Stable: what somebody was told is kept under it.</summary>
    public abstract string Key { get; }

    public virtual bool IsFor(Speaker speaker) => speaker.Is(Role.Supervisor);

    /// <summary>How things stand for this reader, or null when there is nothing to say.</summary>
    public abstract Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken);

    /// <summary>Whether the reader should hear of it again: there is a fact that they were not told.</summary>
    /// <param name="told">The state of what they were told; empty when they were told nothing.</param>
    public virtual bool IsNews(string told, string now) => now.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(told.Split(' ')).Any();

    /// <summary>For a state that is the time of the newest: whether something has come since.</summary>
    protected static bool IsLater(string told, string now) =>
        !long.TryParse(told, out var last) || long.Parse(now, CultureInfo.InvariantCulture) > last;

    protected static string Moment(DateTimeOffset newest) => newest.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>A fact: in what way, and what it is about. The end of an id tells it from others as well as all of it.</summary>
    protected static string Fact(string way, Guid about) => $"{way}{about.ToString("N")[^12..]}";

    /// <summary>A state of several facts, in any order.</summary>
    protected static string Facts(IEnumerable<string> facts) => string.Join(' ', facts.Order(StringComparer.Ordinal));

    /// <summary>As a button's subject.</summary>
    /// <summary>A sentence that differs for one and for several.</summary>
    protected static string Count(string key, int count, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Texts.Say(count == 1 ? $"{key}One" : key, [("count", count), .. values]);
}

/// <param name="Hints">Smaller lines below; may be none.</param>
/// <param name="State">Facts, for <see cref="SummaryPart.IsNews"/>.</param>
/// <param name="Buttons">Asked for when the line goes on a card, and not before.</param>
public sealed record SummaryLine(string Text, IReadOnlyList<string> Hints, string State, Func<IReadOnlyList<Button>> Buttons);
