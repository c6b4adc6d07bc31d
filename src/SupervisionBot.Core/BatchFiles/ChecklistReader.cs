using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>Reads the checklist of a batch file.</summary>
static class ChecklistReader
{
    public static ChecklistItem? Read(StrictObject item, DateOnly? startsOn, DateOnly? endsOn)
    {
        var key = item.Key("key");
        var name = BatchFile.Name(item);
        var words = item.Object("words");
        var en = words?.Texts("en", 60);
        var zh = words?.Texts("zh", 60);
        words?.Done();
        var by = item.Has("by") ? item.OneOf<HandedInBy>("by") : item.Otherwise("by", HandedInBy.Person);
        var types = item.Texts("types", 10);
        foreach (var (type, index) in types.Select((type, index) => (type, index)))
            if (!ChecklistItem.AllTypes.Contains(type))
                item.Problem($"{item.At("types")}[{index}]", BatchFault.UnknownKind, type, string.Join(", ", ChecklistItem.AllTypes));
        if (item.Has("types") && types.Count == 0)
            item.Problem(item.At("types"), BatchFault.Empty, "[]");
        var most = item.WholeNumber("maxMegabytes", 1, 100);
        var files = item.Has("maxFiles") ? item.WholeNumber("maxFiles", 1, 10) : item.Otherwise("maxFiles", 1);
        var due = item.Date("dueOn");
        if (due < startsOn || due > endsOn)
            item.Problem(item.At("dueOn"), BatchFault.OutOfRange, $"{due:yyyy-MM-dd}", $"{startsOn:yyyy-MM-dd}–{endsOn:yyyy-MM-dd}");
        var grace = item.WholeNumber("graceHours", 0, 720);
        var late = item.OneOf<LateRule>("late");
        var reviewer = item.Has("reviewer") ? item.OneOf<ItemReviewer>("reviewer") : item.Otherwise("reviewer", ItemReviewer.Supervisor);
        var review = item.WholeNumber("reviewDays", 1, 90);
        var final = item.Has("mustBeFinal") ? item.YesOrNo("mustBeFinal") : item.Otherwise("mustBeFinal", false);
        item.Done();
        return
            key != null
            && name != null
            && en != null
            && zh != null
            && by is { } b
            && most is { } m
            && files is { } n
            && due is { } d
            && grace is { } g
            && late is { } l
            && reviewer is { } w
            && review is { } r
            && final is { } f
            ? new ChecklistItem(key, name, en, zh, b, types, m, n, d, g, l, w, r, f)
            : null;
    }
}
