using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Opens a PDF that is encrypted so that everybody may read it: its owner's password only limits printing or copying. (ISO 32000-2, 7.6.)
/// </summary>
sealed class PdfDecryption
{
    enum Method
    {
        None,
        Rc4,
        Aes,
        Aes256,
    }

    static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    readonly byte[] key;
    readonly Method streams;
    readonly Method letters;
    readonly bool metadata;

    PdfDecryption(byte[] key, PdfValue.Dictionary how)
    {
        this.key = key;
        var version = how.Whole("V") ?? 0;
        (streams, letters) = version >= 4 ? (MethodOf(how, "StmF"), MethodOf(how, "StrF")) : (Method.Rc4, Method.Rc4);
        metadata = !IsMetadataOpen(how);
    }

    /// <summary>Null when a password is needed, or it is locked by other means.</summary>
    public static PdfDecryption? TryOpen(PdfValue.Dictionary how, byte[] id)
    {
        if (!how.Is("Filter", "Standard"))
            return null;
        var (revision, user, owner) = (how.Whole("R") ?? 0, BytesOf(how, "U"), BytesOf(how, "O"));
        if (revision is < 2 or > 6 || user.Length < 32 || owner.Length < 32)
            return null;
        return (revision >= 5 ? Key256(how, user, (int)revision) : Key(how, user, owner, id, (int)revision)) is { } key
            ? new PdfDecryption(key, how)
            : null;
    }

    public byte[] Letters(byte[] bytes, int number, int generation) => Open(bytes, letters, number, generation);

    /// <param name="stream">Its dictionary.</param>
    public byte[] Stream(byte[] bytes, PdfValue.Dictionary stream, int number, int generation) =>
        stream.Is("Type", "XRef")
        || (!metadata && stream.Is("Type", "Metadata"))
        || stream.Is("Filter", "Crypt")
        || (stream["Filter"] is PdfValue.Row { Items: [PdfValue.Name { Text: "Crypt" }, ..] })
            ? bytes
            : Open(bytes, streams, number, generation);

    byte[] Open(byte[] bytes, Method method, int number, int generation) =>
        method switch
        {
            Method.Rc4 => Rc4(ObjectKey(number, generation, []), bytes),
            Method.Aes => Aes(ObjectKey(number, generation, "sAlT"u8), bytes),
            Method.Aes256 => Aes(key, bytes),
            _ => bytes,
        };

    byte[] ObjectKey(int number, int generation, ReadOnlySpan<byte> salt)
    {
        byte[] input = [.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8), .. salt];
        return Md5(input)[..Math.Min(16, key.Length + 5)];
    }

    static byte[]? Key(PdfValue.Dictionary how, byte[] user, byte[] owner, byte[] id, int revision)
    {
        var length = revision == 2 ? 5 : (int)Math.Clamp((how.Whole("Length") ?? (how.Whole("V") is 4 ? 128 : 40)) / 8, 5, 16);
        var rights = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(rights, unchecked((int)(how.Whole("P") ?? 0)));
        byte[] input =
        [
            .. Padding,
            .. owner.AsSpan(0, 32),
            .. rights,
            .. id,
            .. revision >= 4 && IsMetadataOpen(how) ? (byte[])[0xFF, 0xFF, 0xFF, 0xFF] : [],
        ];
        var key = Md5(input);
        for (var round = 0; revision >= 3 && round < 50; round++)
            key = Md5(key.AsSpan(0, length));
        key = key[..length];
        if (revision == 2)
            return Rc4(key, Padding).AsSpan().SequenceEqual(user.AsSpan(0, 32)) ? key : null;
        var check = Md5([.. Padding, .. id]);
        for (var round = 0; round < 20; round++)
            check = Rc4([.. key.Select(one => (byte)(one ^ round))], check);
        return check.AsSpan().SequenceEqual(user.AsSpan(0, 16)) ? key : null;
    }

    static byte[]? Key256(PdfValue.Dictionary how, byte[] user, int revision)
    {
        var sealedKey = BytesOf(how, "UE");
        if (user.Length < 48 || sealedKey.Length < 32 || !Hash(user.AsSpan(32, 8), revision).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
            return null;
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = Hash(user.AsSpan(40, 8), revision);
        return aes.DecryptCbc(sealedKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Of the empty password and a salt.</summary>
    static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var hash = SHA256.HashData(salt);
        if (revision == 5)
            return hash;
        using var aes = System.Security.Cryptography.Aes.Create();
        for (var round = 0; ; round++)
        {
            var input = Enumerable.Repeat(hash, 64).SelectMany(one => one).ToArray();
            aes.Key = hash[..16];
            var mixed = aes.EncryptCbc(input, hash.AsSpan(16, 16), PaddingMode.None);
            hash = (mixed.Take(16).Sum(one => one) % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            if (round >= 63 && mixed[^1] <= round - 31)
                return hash[..32];
        }
    }

    static byte[] Aes(byte[] key, byte[] bytes)
    {
        if (bytes.Length < 32)
            return [];
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var open = aes.DecryptCbc(bytes.AsSpan(16, (bytes.Length - 16) / 16 * 16), bytes.AsSpan(0, 16), PaddingMode.None);
        return open[^1] is >= 1 and <= 16 ? open[..^open[^1]] : open;
    }

    static byte[] Rc4(byte[] key, byte[] bytes)
    {
        var (state, open) = (new byte[256], new byte[bytes.Length]);
        for (var index = 0; index < 256; index++)
            state[index] = (byte)index;
        for (var (index, other) = (0, 0); index < 256; index++)
        {
            other = (other + state[index] + key[index % key.Length]) & 0xFF;
            (state[index], state[other]) = (state[other], state[index]);
        }
        var (one, two) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            one = (one + 1) & 0xFF;
            two = (two + state[one]) & 0xFF;
            (state[one], state[two]) = (state[two], state[one]);
            open[at] = (byte)(bytes[at] ^ state[(state[one] + state[two]) & 0xFF]);
        }
        return open;
    }

    static Method MethodOf(PdfValue.Dictionary how, string use)
    {
        if (how[use] is not PdfValue.Name { Text: not "Identity" and var name } || how["CF"] is not PdfValue.Dictionary filters)
            return Method.None;
        // The usual name is StdCF; whatever it is called, one entry is all there is.
        var filter = filters[name] ?? filters.Entries.Select(entry => entry.Value).FirstOrDefault();
        return filter is not PdfValue.Dictionary found ? Method.None
            : found.Is("CFM", "V2") ? Method.Rc4
            : found.Is("CFM", "AESV2") ? Method.Aes
            : found.Is("CFM", "AESV3") ? Method.Aes256
            : Method.None;
    }

    static bool IsMetadataOpen(PdfValue.Dictionary how) => how["EncryptMetadata"] is PdfValue.Other { IsFalse: true };

    static byte[] BytesOf(PdfValue.Dictionary how, string name) => how[name] is PdfValue.Letters letters ? letters.Bytes : [];

#pragma warning disable CA5351 // the format prescribes it, and nothing is protected by it here
    static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
