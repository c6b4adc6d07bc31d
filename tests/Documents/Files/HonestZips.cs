using System.IO.Compression;
using System.Text;

namespace Documents.Files;

/// <summary>Archives as Windows, macOS and their programs make them.</summary>
static class HonestZips
{
    public static IEnumerable<(string Name, byte[] Bytes, string Why)> All()
    {
        var (pdf, docx) = (HonestPdfs.Plain(), HostileFiles.Docx());
        yield return ("all.zip", Zip(null, ("案例/督导报告.pdf", pdf), ("案例/b.docx", docx)), "names in UTF-8");
        yield return ("all.zip", Zip(Chinese(), ("案例/督导报告.pdf", pdf), ("案例/附件.docx", docx)), "names as Windows in China writes them");
        yield return ("all.zip", Zip(Chinese(), ("乗车记录.pdf", pdf)), "names in GBK whose second byte is a backslash");
        yield return ("all.zip", Zip(Encoding.UTF8, ("re\u0301sume\u0301.pdf", pdf)), "letters and their accents apart, as macOS writes them");
        yield return (
            "all.zip",
            Zip(
                null,
                ("a/", []),
                ("a/report.pdf", pdf),
                ("__MACOSX/a/._report.pdf", [0, 5, 22, 7, 0, 2, 0, 0]),
                ("a/.DS_Store", [0, 0, 0, 1, .. "Bud1"u8]),
                ("a/Thumbs.db", HostileFiles.OldOffice),
                ("a/desktop.ini", "[.ShellClassInfo]"u8.ToArray()),
                ("a/~$report.docx", new byte[162])
            ),
            "what macOS and Windows leave beside the files"
        );
        yield return ("all.zip", Streamed(pdf), "sizes behind each file, as programs write that do not go back");
        yield return ("all.zip", [.. Zip(null, ("a.pdf", pdf))[..^2], 5, 0, .. "hello"u8], "a remark");
    }

    public static Encoding Chinese() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static byte[] Zip(Encoding? names, params (string Name, byte[] Bytes)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, names))
            foreach (var (name, bytes) in files)
                using (var part = zip.CreateEntry(name).Open())
                    part.Write(bytes);
        return memory.ToArray();
    }

    static byte[] Streamed(byte[] pdf)
    {
        using var memory = new MemoryStream();
        using (var forward = new BufferedForward(memory))
        using (var zip = new ZipArchive(forward, ZipArchiveMode.Create))
        using (var part = zip.CreateEntry("a.pdf").Open())
            part.Write(pdf);
        return memory.ToArray();
    }

    /// <summary>A stream that cannot go back.</summary>
    sealed class BufferedForward(MemoryStream to) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => to.Write(buffer, offset, count);

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
