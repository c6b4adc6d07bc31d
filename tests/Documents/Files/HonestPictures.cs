using System.Buffers.Binary;
using SkiaSharp;

namespace Documents.Files;

/// <summary>Pictures as cameras, phones and programs write them, with what they add behind.</summary>
static class HonestPictures
{
    public static IEnumerable<(string Name, byte[] Bytes, string Why)> All()
    {
        var (jpeg, png) = (Encoded(SKEncodedImageFormat.Jpeg, 400, 300), Encoded(SKEncodedImageFormat.Png, 400, 300));
        yield return ("photo.jpg", jpeg, "as Skia writes it");
        yield return ("photo.JPEG", jpeg, "in capitals");
        yield return ("photo.png", png, "as Skia writes it");
        yield return ("chat.png", Encoded(SKEncodedImageFormat.Png, 1080, 30_000), "a long screenshot");
        yield return ("chat.jpg", Encoded(SKEncodedImageFormat.Jpeg, 720, 60_000), "a long screenshot");
        yield return ("photo.jpg", [.. jpeg, .. Samsung()], "a Samsung's trailer");
        yield return ("photo.jpg", [.. jpeg, .. Film(), .. Samsung()], "a film of the moment");
        yield return ("photo.jpg", [.. jpeg, .. jpeg], "a second picture, for screens that glow");
        yield return ("photo.jpg", [.. jpeg, .. new byte[4096]], "padding of zeros");
        yield return ("photo.jpg", [.. jpeg, .. Enumerable.Repeat((byte)0xFF, 2048)], "padding of ones");
        yield return ("photo.jpg", [0xFF, 0xD8, .. Exif(), .. jpeg[2..]], "with a small picture in front");
        yield return ("photo.jpg", [.. jpeg, .. "vivo{\"hdr\":1}"u8, .. new byte[64], .. "cameraalbum"u8], "a maker's note");
        yield return ("shot.png", [.. png, (byte)'\n'], "a line end behind it");
        yield return ("shot.png", WithText(png), "a remark and a profile");
    }

    public static byte[] Encoded(SKEncodedImageFormat format, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgb565, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Color = SKColors.SteelBlue })
        {
            canvas.Clear(SKColors.White);
            canvas.DrawRect(4, 4, width / 2f, height / 2f, paint);
        }
        using var data = bitmap.Encode(format, 80);
        return data.ToArray();
    }

    /// <summary>Fields, a list of them, and the mark that it ends with.</summary>
    static byte[] Samsung() =>
        [
            .. "\0\0\u0001\n\u000e\0\0\0Image_UTC_Data1700000000000"u8,
            .. "SEFH"u8,
            106,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            .. new byte[12],
            24,
            0,
            0,
            0,
            .. "SEFT"u8,
        ];

    static byte[] Film() => [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[12], 0, 0, 4, 0, .. "mdat"u8, .. new byte[1016]];

    /// <summary>A part that cameras write, with a picture in it.</summary>
    static byte[] Exif()
    {
        byte[] inside = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Encoded(SKEncodedImageFormat.Jpeg, 40, 30)];
        byte[] length = [0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(inside.Length + 2));
        return [0xFF, 0xE1, .. length, .. inside];
    }

    static byte[] WithText(byte[] png) => [.. png[..33], 0, 0, 0, 15, .. "tEXtComment\0a < b &"u8, 1, 2, 3, 4, .. png[33..]];
}
