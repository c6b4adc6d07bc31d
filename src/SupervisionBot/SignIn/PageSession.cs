using SupervisionBot.Core.People;

namespace SupervisionBot.SignIn;

/// <summary>
/// Who is signed in to the page, in the features of a request. The cookie says only which account that is; whose it is and what they may is looked up
/// at each request, so that a link or a role that ends is over at once.
/// </summary>
/// <param name="Id">One for each sign-in.</param>
/// <param name="Person">Null while the account is nobody's.</param>
sealed record PageSession(string Id, DateTimeOffset BeganAt, ChannelUser Account, Participant? Person)
{
    /// <summary>As whom the page is there for them, in the batch that runs now; null when it is not.</summary>
    public Participant? Administrator => Person?.Is(Role.Administrator) == true ? Person : null;

    /// <summary>Asks again, for what stays open longer than a request: whether the page is still there for the same person.</summary>
    public required Func<CancellationToken, Task<bool>> IsStillGoodAsync { get; init; }
}
