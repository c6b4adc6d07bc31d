using System.Text;
using SupervisionBot.Tests.Core.FileChecks;
using SupervisionBot.Tests.Core.Materials;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>Bytes for a file of a transcript: what its name says it is, the same for the same name.</summary>
static class SampleFile
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(string name) =>
        Path.GetExtension(name) switch
        {
            ".png" => [.. Png, .. Encoding.UTF8.GetBytes(name)],
            ".pdf" when name.StartsWith("Locked", StringComparison.Ordinal) => HostileFiles.Pdf(trailer: "<</Root 1 0 R /Encrypt 9 0 R>>"),
            // As many pages as its name has letters, so that two differ.
            ".pdf" => HostileFiles.Pdf(
                $"9 0 obj\n<</Producer (test) /Title "
                    + $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Path.GetFileNameWithoutExtension(name)))}>>>\nendobj\n",
                name.Length,
                "<</Root 1 0 R /Info 9 0 R>>"
            ),
            ".docx" => HostileFiles.Docx((name, HostileFiles.Text(name))),
            ".pptx" => HostileFiles.Pptx(12),
            ".xlsx" or ".zip" => [.. "PK\u0003\u0004"u8, .. Encoding.UTF8.GetBytes(name)],
            _ => Encoding.UTF8.GetBytes(name),
        };
}
