namespace SupervisionBot.Core.Batches;

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
        var types = item.Texts("types", 10);
        foreach (var (type, index) in types.Select((type, index) => (type, index)))
            if (!ChecklistItem.AllTypes.Contains(type)) item.Problem($"{item.At("types")}[{index}]", BatchFault.UnknownType, type, string.Join(", ", ChecklistItem.AllTypes));
        if (item.Has("types") && types.Count == 0) item.Problem(item.At("types"), BatchFault.Empty, "[]");
        var most = item.WholeNumber("maxMegabytes", 1, 100);
        var due = item.Date("dueOn");
        if (due < startsOn || due > endsOn) item.Problem(item.At("dueOn"), BatchFault.OutOfRange, $"{due:yyyy-MM-dd}", $"{startsOn:yyyy-MM-dd}–{endsOn:yyyy-MM-dd}");
        var grace = item.WholeNumber("graceHours", 0, 720);
        var late = item.YesOrNo("takesLate");
        var review = item.WholeNumber("reviewDays", 1, 90);
        item.Done();
        return key != null && name != null && en != null && zh != null && most is { } m && due is { } d && grace is { } g && late is { } l && review is { } r
            ? new ChecklistItem(key, name, en, zh, types, m, d, g, l, r) : null;
    }
}
