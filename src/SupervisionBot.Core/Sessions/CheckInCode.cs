using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// The code of the moment: six digits, new every 30 s, good for 90 from when it is first shown, so that a picture of it is soon worth nothing.
/// It follows from the secret and the time, on any host; nothing is stored for it.
/// </summary>
public static class CheckInCode
{
    public const int Digits = 6;

    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>The one that is shown and the two before it.</summary>
    const int Good = 3;

    public static string At(CheckIn checkIn, DateTimeOffset now) => Of(checkIn.Secret, StepOf(now));

    /// <summary>How long the code of now will be shown yet.</summary>
    public static TimeSpan Left(DateTimeOffset now) => Step - TimeSpan.FromTicks(now.UtcTicks % Step.Ticks);

    internal static bool Fits(CheckIn checkIn, string code, DateTimeOffset now) =>
        Enumerable.Range(0, Good).Any(back => Of(checkIn.Secret, StepOf(now) - back) == code);

    static long StepOf(DateTimeOffset now) => now.UtcTicks / Step.Ticks;

    static string Of(byte[] secret, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, message, hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
