using System.Text;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>Bytes for a file of a transcript: what its name says it is, the same for the same name.</summary>
static class SampleFile
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(string name) => Path.GetExtension(name) switch
    {
        ".png" => [.. Png, .. Encoding.UTF8.GetBytes(name)],
        ".pdf" => Encoding.UTF8.GetBytes($"%PDF-1.7\n1 0 obj\n<</Type /Page /Title ({name})>>\nendobj\n%%EOF\n"),
        ".docx" or ".pptx" or ".xlsx" or ".zip" => [.. "PK\u0003\u0004"u8, .. Encoding.UTF8.GetBytes(name)],
        _ => Encoding.UTF8.GetBytes(name),
    };
}
