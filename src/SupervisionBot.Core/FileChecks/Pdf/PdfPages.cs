namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>Counts the leaves of the tree of pages.</summary>
static class PdfPages
{
    const int MostNodes = 100_000;

    /// <param name="root">The catalog.</param>
    public static int Count(PdfFile file, PdfValue.Dictionary root)
    {
        var (pages, seen, open) = (0, new HashSet<int>(), new Stack<PdfValue?>([root["Pages"]]));
        while (open.TryPop(out var one))
        {
            if (one is PdfValue.Reference { To: var number } && !seen.Add(number))
                continue;
            if (seen.Count > MostNodes)
                throw new FileFaultException(FileFault.UnpacksTooFar);
            // A page that the tree names and that is nowhere: the file was cut off.
            if (one is PdfValue.Reference { To: var missing } && !file.Has(missing))
                throw new FileFaultException(FileFault.Damaged);
            if (file.Values(one).OfType<PdfValue.Dictionary>().FirstOrDefault() is not { } node)
                continue;
            if (file.Value(node["Kids"]) is PdfValue.Row { Items: var kids })
                foreach (var kid in kids)
                    open.Push(kid);
            else if (!node.Is("Type", "Pages"))
                pages++;
        }
        return pages;
    }
}
