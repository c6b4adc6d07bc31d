using System.IO.Compression;
using System.Text;
using SupervisionBot.Core.FileChecks.Archives;
using SupervisionBot.Core.FileChecks.Pdf;
using SupervisionBot.Core.FileChecks.Pictures;

namespace SupervisionBot.Core.FileChecks.Office;

/// <summary>
/// Reads a document of Word, PowerPoint or Excel through: what its parts are, their relationships and kinds of content say and not their names;
/// every part of XML is read to its end, in whatever encoding, and nothing that it declares is followed.
/// </summary>
static class OfficeCheck
{
    const int MostInside = 3;
    const long LargestInside = 64L * 1024 * 1024;
    const string MainRelation = "officeDocument";

    /// <exception cref="FileFaultException" />
    public static FileVerdict.Good Check(ZipArchive zip, FileLimits limits, int inside = 0)
    {
        var kinds = ContentKinds.Read(zip);
        var relations = zip
            .Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(Relation.Read)
            .ToList();
        foreach (var kind in kinds.Among(zip.Entries))
            JudgeKind(kind);
        foreach (var relation in relations)
            JudgeRelation(relation);
        var slides = 0;
        foreach (var entry in zip.Entries.Where(entry => entry.Length > 0 && !entry.FullName.EndsWith('/')))
        {
            var kind = kinds.Of(entry.FullName);
            if (kind.EndsWith("presentationml.slide+xml", StringComparison.Ordinal))
                slides++;
            JudgePart(entry, kind, limits, inside);
        }
        var main = relations.Find(relation => relation.Kind == MainRelation && relation.From is "" && !relation.IsExternal)
            ?? throw new FileFaultException(FileFault.UnknownKind);
        var type = kinds.Of(main.Target.TrimStart('/')) switch
        {
            var kind when kind.Contains("wordprocessingml", StringComparison.Ordinal) => "docx",
            var kind when kind.Contains("presentationml", StringComparison.Ordinal) => "pptx",
            var kind when kind.Contains("spreadsheetml", StringComparison.Ordinal) => "xlsx",
            _ => throw new FileFaultException(FileFault.UnknownKind),
        };
        return new FileVerdict.Good(type, type == "pptx" && slides > 0 ? slides : null);
    }

    static void JudgeKind(string kind)
    {
        if (Has(kind, "macroenabled") || Has(kind, "vba") || Has(kind, "macrosheet") || Has(kind, "sheet.binary"))
            throw new FileFaultException(FileFault.Macros);
        if (Has(kind, "activex"))
            throw new FileFaultException(FileFault.ActiveX);
    }

    static void JudgeRelation(Relation relation)
    {
        switch (relation.Kind.ToLowerInvariant())
        {
            case "vbaproject" or "wordvbadata" or "vbaprojectsignature" or "xlmacrosheet" or "xlintlmacrosheet":
                throw new FileFaultException(FileFault.Macros);
            case "control" or "activexcontrolbinary":
                throw new FileFaultException(FileFault.ActiveX);
            case "afchunk":
                throw new FileFaultException(FileFault.InsertedFile);
            // A link waits for a press, and shows where it leads; films from the web play after one.
            case "hyperlink":
                if (Address.IsOdd(relation.Target) && !Address.IsFile(relation.Target))
                    throw new FileFaultException(FileFault.OddAddress, relation.Target);
                return;
            case "video" or "audio" or "media":
                return;
            case "attachedtemplate" when Address.IsOnMacintosh(relation.Target):
                return;
            case "attachedtemplate" when Address.IsElsewhere(relation.Target):
                throw new FileFaultException(FileFault.RemoteTemplate, relation.Target);
            default:
                if (Address.IsElsewhere(relation.Target))
                    throw new FileFaultException(FileFault.RemoteContent, relation.Target);
                return;
        }
    }

    static void JudgePart(ZipArchiveEntry entry, string kind, FileLimits limits, int inside)
    {
        Span<byte> head = stackalloc byte[64];
        using (var part = entry.Open())
            head = head[..part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (IsXml(entry.FullName, kind, head))
            PartCheck.Check(entry);
        else if (FileCheck.IsProgram(head))
            throw new FileFaultException(FileFault.Program, entry.FullName);
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            JudgeCompound(entry);
        else if (head.StartsWith("PK\u0003\u0004"u8))
            JudgeInside(entry, limits, inside);
        // Office on a Macintosh keeps pictures as PDF.
        else if (head.StartsWith("%PDF"u8))
            PdfCheck.Check(Copy(entry), limits);
        else if (head.StartsWith("{\\rt"u8) || Has(kind, "oleobject"))
            throw new FileFaultException(FileFault.EmbeddedObject, Path.GetFileName(entry.FullName));
        else
            PictureSize.Measure(entry.Open, limits);
    }

    /// <summary>By what it is called, said to be, or begins with: a mark of an encoding, or a bracket in one.</summary>
    static bool IsXml(string name, string kind, ReadOnlySpan<byte> head) =>
        kind.EndsWith("xml", StringComparison.Ordinal)
        || name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || head.TrimStart("\0\r\n\t "u8)
            is [(byte)'<', ..]
                or [0xEF, 0xBB, 0xBF, (byte)'<', ..]
                or [0xFF, 0xFE, (byte)'<', 0, ..]
                or [0xFE, 0xFF, 0, (byte)'<', ..];

    /// <summary>Objects of other programs, old documents and macros are kept in the form of a compound file; the names in it are in UTF-16.</summary>
    static void JudgeCompound(ZipArchiveEntry entry)
    {
        var content = Copy(entry);
        var names = content.GetBuffer().AsSpan(0, (int)content.Length);
        if (names.IndexOf(Encoding.Unicode.GetBytes("_VBA_PROJECT")) >= 0 || names.IndexOf(Encoding.Unicode.GetBytes("Macros")) >= 0)
            throw new FileFaultException(FileFault.Macros);
        throw new FileFaultException(
            FileFault.EmbeddedObject,
            (string[])["VisioDocument", "Equation Native", "WordDocument", "Workbook", "PowerPoint Document"] is var known
            && known.FirstOrDefault(one => IndexOf(content, one) >= 0) is { } found
                ? Called(found)
                : Path.GetFileName(entry.FullName)
        );

        static int IndexOf(MemoryStream content, string name) =>
            content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(Encoding.Unicode.GetBytes(name));
        static string Called(string name) =>
            name switch
            {
                "VisioDocument" => "Microsoft Visio",
                "Equation Native" => "Microsoft Equation",
                "WordDocument" => "Word",
                "Workbook" => "Excel",
                _ => "PowerPoint",
            };
    }

    /// <summary>A sheet behind a chart, a document in a document.</summary>
    static void JudgeInside(ZipArchiveEntry entry, FileLimits limits, int inside)
    {
        if (inside == MostInside)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        using var content = Copy(entry);
        try
        {
            using var zip = PackageCheck.OpenAsync(content, LargestInside, default).GetAwaiter().GetResult();
            if (zip.GetEntry(ContentKinds.Entry) is null)
                throw new FileFaultException(FileFault.EmbeddedObject, Path.GetFileName(entry.FullName));
            Check(zip, limits, inside + 1);
        }
        catch (InvalidDataException)
        {
            throw new FileFaultException(FileFault.Damaged);
        }
    }

    static MemoryStream Copy(ZipArchiveEntry entry)
    {
        if (entry.Length > LargestInside)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        var copy = new MemoryStream();
        using (var part = entry.Open())
            part.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
