namespace SupervisionBot.Core.FileChecks;

/// <summary>How large what is in a file may be.</summary>
/// <param name="MostPixels">Of one picture, wherever it stands: above it programs stop showing pictures, or begin to die of them.</param>
public sealed record FileLimits(long MostPixels)
{
    public static FileLimits Usual { get; } = new(200_000_000);
}
