using System.Collections.Frozen;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Everything that the bot says of its own accord, by kind; each has one writer. One for the life of the process.</summary>
public sealed class NoticeCatalogue
{
    readonly FrozenDictionary<string, NoticeDescription> byKind;

    /// <exception cref="ArgumentException">Two writers write the same kind.</exception>
    public NoticeCatalogue(IEnumerable<NoticeDescription> notices)
    {
        All = [.. notices];
        var kinds = new Dictionary<string, NoticeDescription>();
        foreach (var notice in All)
            kinds.Add(notice.Kind, notice);
        byKind = kinds.ToFrozenDictionary();
        Reminders = [.. All.Where(notice => notice.Why != null).Select(notice => notice.Kind)];
    }

    public IReadOnlyList<NoticeDescription> All { get; }

    /// <summary>The kinds that ask something of the reader, and so can be put off.</summary>
    public IReadOnlyList<string> Reminders { get; }

    public NoticeDescription Of(string kind) =>
        byKind.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"Nobody writes notices of the kind {kind}.");
}

/// <summary>The writer of one kind of notice, made when there is something of it to tell.</summary>
public delegate NoticeWriter OpenNoticeWriter(NoticeDescription notice);
