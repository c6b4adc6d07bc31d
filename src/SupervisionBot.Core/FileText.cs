using System.Text;
using System.Text.Unicode;

namespace SupervisionBot.Core;

/// <summary>Text files as Windows programs write them, Chinese ones included.</summary>
public static class FileText
{
    /// <summary>
    /// Decodes by content: a byte order mark decides; without one, what is valid UTF-8 is UTF-8, and the rest must be valid GB18030
    /// (which includes GBK and GB2312). Null when it is neither.
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Try(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Try(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        if (IsMixed(bytes))
            return null;
        return Try(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes)
            ?? Try(
                CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
                bytes
            );
    }

    /// <summary>Some lines are UTF-8 and others are not: pasted together by a program that did not look.</summary>
    public static bool IsMixed(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return false;
        foreach (var range in bytes.Split((byte)'\n'))
            if (Utf8.IsValid(bytes[range]) && Encoding.UTF8.GetString(bytes[range]).Any(Scripts.IsCjk))
                return true;
        return false;
    }

    static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
