using SupervisionBot.Requests;

namespace SupervisionBot.WebChat;

/// <summary>For the pages on which somebody signs in or types a code.</summary>
sealed class SignInLimit() : PageLimit(PerMinute)
{
    public const int PerMinute = 30;
}
