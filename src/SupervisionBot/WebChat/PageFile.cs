using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace SupervisionBot.WebChat;

/// <summary>A file of the page as it travels: as small as the browser takes it, and for ever, because its address changes with it.</summary>
sealed class PageFile(string path)
{
    const string Forever = "public, max-age=31536000, immutable";

    readonly Lazy<byte[]> plain = new(() => File.ReadAllBytes(path));
    readonly Lazy<byte[]> brotli = new(() => Packed(path, ".br", to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    readonly Lazy<byte[]> gzip = new(() => Packed(path, ".gz", to => new GZipStream(to, CompressionLevel.SmallestSize)));

    public string Name { get; } = Path.GetFileName(path);

    string Type => Path.GetExtension(path) == ".js" ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";

    /// <summary>The same for the same contents, and for nothing else.</summary>
    public static string VersionOf(IEnumerable<PageFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            hash.AppendData(file.plain.Value);
        return WebEncoders.Base64UrlEncode(hash.GetHashAndReset().AsSpan(0, 9));
    }

    public IResult Send(HttpContext http)
    {
        var (content, encoding) =
            Accepts(http, "br") ? (brotli.Value, "br")
            : Accepts(http, "gzip") ? (gzip.Value, "gzip")
            : (plain.Value, "");
        var headers = http.Response.Headers;
        if (encoding.Length > 0)
            headers.ContentEncoding = encoding;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = Forever;
        headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(content, Type);
    }

    static bool Accepts(HttpContext http, string encoding) =>
        http
            .Request.GetTypedHeaders()
            .AcceptEncoding.Any(known => known.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && known.Quality is null or > 0);

    /// <summary>As the build left it beside the file; the small ones are packed here.</summary>
    static byte[] Packed(string path, string ending, Func<Stream, Stream> into)
    {
        if (File.Exists(path + ending))
            return File.ReadAllBytes(path + ending);
        using var packed = new MemoryStream();
        using (var packing = into(packed))
            packing.Write(File.ReadAllBytes(path));
        return packed.ToArray();
    }
}
