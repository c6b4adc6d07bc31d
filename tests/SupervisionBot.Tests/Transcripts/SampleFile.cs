using System.Text;
using SupervisionBot.Tests.Core.Materials;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>Bytes for a file of a transcript: what its name says it is, the same for the same name.</summary>
static class SampleFile
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(string name) => Path.GetExtension(name) switch
    {
        ".png" => [.. Png, .. Encoding.UTF8.GetBytes(name)],
        ".pdf" when name.StartsWith("Locked", StringComparison.Ordinal) => Encoding.UTF8.GetBytes("%PDF-1.7\n1 0 obj\n<</Type /Page>>\nendobj\ntrailer\n<</Encrypt 9 0 R>>\n%%EOF\n"),
        ".pdf" => Encoding.UTF8.GetBytes($"%PDF-1.7\n{Pages(name)}9 0 obj\n<</Producer (test) /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Path.GetFileNameWithoutExtension(name)))}>>>\nendobj\n%%EOF\n"),
        ".docx" => HostileFiles.Docx((name, HostileFiles.Text(name))),
        ".pptx" => HostileFiles.Pptx(12),
        ".xlsx" or ".zip" => [.. "PK\u0003\u0004"u8, .. Encoding.UTF8.GetBytes(name)],
        _ => Encoding.UTF8.GetBytes(name),
    };

    /// <summary>As many as its name has letters, so that two differ.</summary>
    static string Pages(string name) => string.Concat(Enumerable.Repeat("1 0 obj\n<</Type /Page>>\nendobj\n", name.Length));
}
