using System.Collections.Concurrent;
using SupervisionBot.Core;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>At most so many posts of one person in a minute.</summary>
sealed class PostRate(DirectLineSettings settings, TimeProvider time)
{
    readonly ConcurrentDictionary<PersonId, (long Minute, int Posts)> posts = new();

    /// <summary>Counts a post; answers after how many seconds the next may come when there were too many, else null.</summary>
    public int? SecondsToWait(PersonId person)
    {
        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        var minute = seconds / 60;
        var now = posts.AddOrUpdate(person, (minute, 1), (_, before) => before.Minute == minute ? (minute, before.Posts + 1) : (minute, 1));
        return now.Posts > settings.MaxPostsPerMinute ? (int)(60 - seconds % 60) : null;
    }
}
