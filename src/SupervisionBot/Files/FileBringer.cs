using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SupervisionBot.Files;

/// <summary>How bringing a file somewhere ended.</summary>
enum Brought
{
    There,

    /// <summary>To be tried again.</summary>
    NotYet,

    /// <summary>For good: the place refuses it, or is over.</summary>
    Never,
}

/// <summary>
/// Puts a file into a OneDrive upload session in parts, each of a multiple of 320 KiB, one after the other. After a break it goes on where
/// the session says that it stands.
/// </summary>
sealed class FileBringer(FileHttp http, FileSettings settings, TimeProvider time)
{
    public const int PartSize = 16 * 320 * 1024;

    public async Task<Brought> BringAsync(Stream content, UploadPlace place, bool isFirst, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            if (!isFirst && await StandsAtAsync(place.UploadUrl, content.Length, either.Token) is var stands)
            {
                if (stands is null)
                    return Brought.Never;
                content.Position = stands.Value;
            }
            return await PutAsync(content, place.UploadUrl, either.Token);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return Brought.NotYet;
        }
    }

    async Task<Brought> PutAsync(Stream content, Uri address, CancellationToken cancellationToken)
    {
        var buffer = new byte[(int)Math.Min(PartSize, Math.Max(content.Length, 1))];
        do
        {
            var from = content.Position;
            var part = buffer.AsMemory(0, (int)Math.Min(buffer.Length, content.Length - from));
            await content.ReadExactlyAsync(part, cancellationToken);
            using var answer = await http.PutAsync(
                address,
                settings.FileHosts,
                part,
                new ContentRangeHeaderValue(from, content.Position - 1, content.Length),
                cancellationToken
            );
            if (answer is null)
                return Brought.Never;
            if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
                return Brought.There;
            if (answer.StatusCode != HttpStatusCode.Accepted)
                return IsPassing(answer.StatusCode) ? Brought.NotYet : Brought.Never;
        } while (content.Position < content.Length);
        return Brought.NotYet;
    }

    /// <summary>The first byte that the session still wants; null when there is no such session any more.</summary>
    async Task<long?> StandsAtAsync(Uri address, long length, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(address, settings.FileHosts, null, cancellationToken);
        if (answer is null || (!answer.IsSuccessStatusCode && !IsPassing(answer.StatusCode)))
            return null;
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException("The session does not say how it stands.");
        try
        {
            using var status = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
            var next = status.RootElement.GetProperty("nextExpectedRanges")[0].GetString()!.Split('-')[0];
            return long.TryParse(next, out var at) && at >= 0 && at < length ? at : 0;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return 0;
        }
    }

    static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
