using SupervisionBot.Requests;

namespace SupervisionBot.Confirm;

/// <summary>For the links of confirmations.</summary>
sealed class ConfirmLimit() : PageLimit(PerMinute)
{
    public const int PerMinute = 60;
}
